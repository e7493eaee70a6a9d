/** Names and origins of events, as people and other tables know them. Knows no random numbers. */
import type { Arrival } from '../causes/cause.ts';
import type { FleetFault } from '../config/config.ts';
import { type CauseId, causeOf } from '../causes/registry.ts';
import { machineId, randomEventId } from '../config/machine-id.ts';
import type { FleetSettings } from '../config/settings.ts';
import type { Machine } from '../machines/machines.ts';
import type { EventList, FleetEvent } from './event-list.ts';
import type { History } from './history.ts';

/** What of a fleet its events are named by. */
export interface NamingFleet {
  readonly config: { readonly faults?: readonly FleetFault[] };
  readonly settings: FleetSettings;
  readonly machines: readonly Machine[];
  readonly history: History;
}

/** An event in words, for lists and for pinning. */
export interface NamedEvent {
  readonly id: string;
  readonly machineId: string;
  readonly zone: string;
  readonly cause: CauseId;
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

export function nameEvent(fleet: NamingFleet, event: FleetEvent): NamedEvent {
  const faults = fleet.config.faults ?? [];
  const cause = causeOf(event.cause);
  const causedBy = causedByOf(fleet, event, faults);
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
    isAnomaly: cause.labelled,
    origin: event.byHand ? 'hand' : cause.origin,
    ...(causedBy === undefined ? {} : { causedBy }),
    ...(note === undefined ? {} : { note }),
  };
}

function causedByOf(fleet: NamingFleet, event: FleetEvent, faults: readonly FleetFault[]): string | undefined {
  const { follows } = causeOf(event.cause);
  if (follows !== undefined) return randomEventId(event.machine, follows, event.ordinal);
  if (event.causeMachine < 0) return undefined;
  const cause = failureFrom(fleet.history.of(event.causeMachine), event.from - 1);
  return cause && eventId(cause, faults);
}

/** Failures of either sort can go over to other machines. */
const SPREADING: ReadonlySet<Arrival> = new Set(['strike', 'spread']);

/** The failure that began at a reading. */
function failureFrom(events: EventList, reading: number): FleetEvent | undefined {
  for (let place = events.firstFrom(reading); place < events.length; place++) {
    const event = events.event(place);
    if (event.from !== reading) return undefined;
    if (SPREADING.has(causeOf(event.cause).arrival)) return event;
  }
  return undefined;
}

/** Every event of the fleet, machine by machine. For data of a size that a screen shows. */
export function* fleetEvents(fleet: NamingFleet): Generator<NamedEvent> {
  for (const { index } of fleet.machines) {
    const events = fleet.history.of(index);
    for (let place = 0; place < events.length; place++) yield nameEvent(fleet, events.event(place));
  }
}
