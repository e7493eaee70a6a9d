/** Faults on the heat map: where they stand, and what moving, drawing and pinning make of the design. Pure. */
import type { Design } from '../../../core/design/types/design.ts';
import type { FaultKind } from '../../../core/fleet/causes/registry.ts';
import { type FleetFault, WHOLE_FLEET } from '../../../core/fleet/config/config.ts';
import {
  addFault,
  faultKindOf,
  pinEvent,
  removeFaults,
  restoreEvent,
  updateFault,
} from '../../../core/fleet/config/edit-fleet.ts';
import type { NamedEvent } from '../../../core/fleet/history/named-events.ts';
import { faultTarget } from '../../../core/fleet/config/fault-target.ts';
import { resolveFleet } from '../../../core/fleet/config/resolve-fleet.ts';
import { parseDuration, spanLike, wholeSamples } from '../../../core/lib/time.ts';
import type { FleetFacts } from '../../../engine/api/fleet.ts';
import { type RowLayout, rowAt, rowBox } from './row-layout.ts';

/** Readings [start, end) on a target. */
export interface FaultPlace {
  readonly target: string;
  readonly start: number;
  readonly end: number;
}

export function placeOfFault(fault: FleetFault, intervalMs: number): FaultPlace {
  const start = wholeSamples(fault.at, intervalMs);
  return { target: fault.target, start, end: start + Math.max(1, wholeSamples(fault.duration, intervalMs)) };
}

/** Upper edge and height of a target in the heat map; undefined where it is not shown. */
export function targetBox(facts: FleetFacts, layout: RowLayout, target: string) {
  if (target === WHOLE_FLEET) return { top: 0, height: layout.height };
  const row = facts.machines.findIndex(({ id }) => id === target);
  if (row >= 0) return rowBox(layout, row);
  const zone = facts.settings.zones.indexOf(target);
  const band = layout.bands.find((each) => each.zone === zone);
  return band && { top: band.top, height: band.height };
}

/** Pixels that a drag may go up or down and still mean one machine. */
const STEADY_PX = 12;

/** What a drag from one height to another means: a machine, its zone, or the fleet. */
export function targetOfDrag(facts: FleetFacts, layout: RowLayout, fromY: number, toY: number): string {
  const from = facts.machines[rowAt(layout, fromY) ?? 0];
  const to = facts.machines[rowAt(layout, Math.min(layout.height - 1, Math.max(0, toY))) ?? 0];
  if (!from || !to) return WHOLE_FLEET;
  if (from.index === to.index || Math.abs(toY - fromY) < STEADY_PX) return from.id;
  return from.zone === to.zone ? (facts.settings.zones[from.zone] ?? WHOLE_FLEET) : WHOLE_FLEET;
}

/** The target one machine (or zone) further down or up; the same where there is none. */
export function neighbourTarget(facts: FleetFacts, target: string, by: 1 | -1): string {
  const row = facts.machines.findIndex(({ id }) => id === target);
  if (row >= 0) return facts.machines[row + by]?.id ?? target;
  const zones = [WHOLE_FLEET, ...facts.settings.zones];
  return zones[zones.indexOf(target) + by] ?? target;
}

export function placeFault(design: Design, kind: FaultKind, { target, start, end }: FaultPlace): Design {
  return addFault(design, { kind, target, at: start, duration: end - start });
}

/** A place that touches the data, as near as can be to the one asked for. */
export function clampPlace(place: FaultPlace, readings: number): FaultPlace {
  const length = Math.max(1, place.end - place.start);
  const start = Math.min(readings - 1, Math.max(1 - length, place.start));
  return { ...place, start, end: start + length };
}

/** Keeps readings or durations, as the person wrote them. */
export function moveFault(design: Design, id: string, place: FaultPlace, intervalMs: number): Design {
  const fault = design.fleet?.faults?.find((each) => each.id === id);
  if (!fault) return design;
  return updateFault(design, id, {
    target: place.target,
    at: spanLike(fault.at, place.start, intervalMs),
    duration: spanLike(fault.duration, Math.max(1, place.end - place.start), intervalMs),
  });
}

/**
 * The design without the faults and removed events that its fleet has no place for: another scenario may be shorter,
 * or have fewer machines or other zones.
 */
export function withFittingFaults(design: Design): { readonly design: Design; readonly dropped: number } {
  const { fleet } = design;
  if (!fleet) return { design, dropped: 0 };
  const { n_machines, n_readings, zones, interval } = resolveFleet(fleet);
  const intervalMs = parseDuration(interval) ?? 1;
  const faults = fleet.faults ?? [];
  const fits = (fault: FleetFault) => {
    const { start, end } = placeOfFault(fault, intervalMs);
    return start < n_readings && end > 0 && faultTarget(fault.target, n_machines, zones) !== undefined;
  };
  const homeless = faults.filter((fault) => !fits(fault)).map(({ id }) => id);
  const gone = (fleet.removed_events ?? []).filter((id) => !faultTarget(id.slice(0, id.indexOf('/')), n_machines, []));
  const kept = gone.reduce(restoreEvent, removeFaults(design, homeless));
  return { design: kept, dropped: homeless.length };
}

export function isPinnable(event: NamedEvent): boolean {
  return event.origin !== 'hand' && faultKindOf(event.cause) !== undefined;
}

/** Pins a random event. @returns the design and the id of the fault that stands for it now */
export function pinned(
  design: Design,
  event: NamedEvent,
): { readonly design: Design; readonly id: string | undefined } {
  const next = pinEvent(design, event);
  return { design: next, id: next === design ? undefined : next.fleet?.faults?.at(-1)?.id };
}

/** The id of the fault that an event by hand comes from. */
export function faultIdOf(event: NamedEvent): string | undefined {
  return event.origin === 'hand' ? event.id.slice('fault/'.length, event.id.lastIndexOf('/')) : undefined;
}
