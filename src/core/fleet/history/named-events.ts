/** Names and origins of events, as people and other tables know them. Knows no random numbers. */
import type { FleetFault } from '../config/config.ts';
import { type Cause, type EventList, type FleetEvent, LABELLED, randomEventId } from './event-list.ts';
import type { Fleet } from '../fleet.ts';
import { machineId } from '../machines/machines.ts';

/** An event in words, for lists and for pinning. */
export interface NamedEvent {
  readonly id: string;
  readonly machineId: string;
  readonly zone: string;
  readonly cause: Cause;
  /** Readings [start, end) that it touches. */
  readonly start: number;
  readonly end: number;
  /** Readings as drawn or placed, before they were cut to the data and to where the machine is up. */
  readonly drawnStart: number;
  readonly drawnEnd: number;
  readonly strength: number;
  readonly isAnomaly: boolean;
  readonly origin: 'random' | 'schedule' | 'hand';
  /** The id of the event that brought it about: a cascade's, or the decline before a fault. */
  readonly causedBy?: string;
  readonly note?: string;
}

/** The id of any event; one by hand has `fault/<id>/<machine_id>`. */
export function eventId(event: FleetEvent, faults: readonly FleetFault[]): string {
  if (event.byHand) return `fault/${faults[event.ordinal]?.id ?? event.ordinal}/${machineId(event.machine)}`;
  return randomEventId(event.machine, event.cause, event.ordinal);
}

export function nameEvent(fleet: Fleet, event: FleetEvent): NamedEvent {
  const faults = fleet.config.faults ?? [];
  const causedBy = causeOf(fleet, event, faults);
  const note = event.byHand ? faults[event.ordinal]?.note : undefined;
  return {
    id: eventId(event, faults),
    machineId: machineId(event.machine),
    zone: fleet.settings.zones[fleet.machines[event.machine]?.zone ?? 0] ?? '',
    cause: event.cause,
    start: event.from,
    end: event.to,
    drawnStart: event.start,
    drawnEnd: event.end,
    strength: event.strength,
    isAnomaly: LABELLED.has(event.cause),
    origin: event.byHand ? 'hand' : event.cause === 'maintenance' ? 'schedule' : 'random',
    ...(causedBy === undefined ? {} : { causedBy }),
    ...(note === undefined ? {} : { note }),
  };
}

function causeOf(fleet: Fleet, event: FleetEvent, faults: readonly FleetFault[]): string | undefined {
  if (event.cause === 'degradation_fault') return randomEventId(event.machine, 'degradation', event.ordinal);
  if (event.cause !== 'cascade') return undefined;
  const cause = failureFrom(fleet.history.of(event.causeMachine), event.from - 1);
  return cause && eventId(cause, faults);
}

/** The failure that began at a reading. */
function failureFrom(events: EventList, reading: number): FleetEvent | undefined {
  for (let place = events.firstFrom(reading); place < events.length; place++) {
    const event = events.event(place);
    if (event.from !== reading) return undefined;
    if (event.cause === 'failure' || event.cause === 'cascade') return event;
  }
  return undefined;
}

/** Every event of the fleet, machine by machine. For data of a size that a screen shows. */
export function* fleetEvents(fleet: Fleet): Generator<NamedEvent> {
  for (const { index } of fleet.machines) {
    const events = fleet.history.of(index);
    for (let place = 0; place < events.length; place++) yield nameEvent(fleet, events.event(place));
  }
}
