/** Pure edits of a design's fleet. The same object comes back when nothing changes. Knows no data. */
import { check } from '../../fields/check.ts';
import type { FieldTable } from '../../fields/spec.ts';
import { freshId } from '../../design/types/ids.ts';
import type { Design } from '../../design/types/design.ts';
import { sameValue } from '../../design/types/written-fields.ts';
import { type CauseId, causeOf, FAULT_KINDS, type FaultKind } from '../causes/registry.ts';
import type { FleetConfig, FleetFault } from './config.ts';
import { FLEET_GROUPS, FLEET_PARAMS } from './params.ts';
import type { ScenarioId } from './scenarios.ts';

export type FleetGroup = keyof typeof FLEET_GROUPS;

/** Gives a design a fleet, replaces it, or (undefined) takes it away. */
export function setFleet(design: Design, fleet: FleetConfig | undefined): Design {
  if (design.fleet === fleet) return design;
  const { fleet: _gone, ...rest } = design;
  return fleet ? { ...rest, fleet } : rest;
}

function change(design: Design, edit: (fleet: FleetConfig) => FleetConfig): Design {
  return design.fleet ? setFleet(design, edit(design.fleet)) : design;
}

/** The same object without a key, or with another value of it. */
function withValue<T extends object>(part: T, key: string, value: unknown): T {
  const old = Object.entries(part).find(([name]) => name === key)?.[1];
  if (sameValue(old, value)) return part;
  const entries = Object.entries(part).filter(([name]) => name !== key);
  // The caller's types say that the value belongs to the key.
  return Object.fromEntries(value === undefined ? entries : [...entries, [key, value]]) as T;
}

/** Another scenario; settings beside it and faults stay. */
export function setScenario(design: Design, scenario: ScenarioId): Design {
  return change(design, (fleet) => withValue(fleet, 'scenario', scenario));
}

/** Takes away every setting beside the scenario; faults and removed events stay. */
export function resetFleetSettings(design: Design): Design {
  return change(design, (fleet) => {
    const kept = ['scenario', 'faults', 'removed_events'];
    const entries = Object.entries(fleet).filter(([name]) => kept.includes(name));
    return entries.length === Object.keys(fleet).length ? fleet : Object.fromEntries(entries);
  });
}

/**
 * Sets a setting beside the scenario, of a group or flat; undefined: as the scenario has it. A value that does not
 * fit its field changes nothing.
 */
export function setFleetField(design: Design, group: FleetGroup | undefined, name: string, value: unknown): Design {
  const table: FieldTable = group === undefined ? FLEET_PARAMS : FLEET_GROUPS[group];
  const spec = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!spec || (value !== undefined && check(spec, value, { intervalMs: 1 }) !== undefined)) return design;
  return change(design, (fleet) => {
    if (group === undefined) return withValue(fleet, name, value);
    const old: object = fleet[group] ?? {};
    const changed = withValue(old, name, value);
    if (changed === old) return fleet;
    return withValue(fleet, group, Object.keys(changed).length > 0 ? changed : undefined);
  });
}

/** Places a fault; its id is made up. */
export function addFault(design: Design, fault: Omit<FleetFault, 'id'>): Design {
  return change(design, (fleet) => {
    const faults = fleet.faults ?? [];
    return { ...fleet, faults: [...faults, { id: freshId(faults.map(({ id }) => id)), ...fault }] };
  });
}

/** Changes a fault; a property that is undefined is taken away (strength, note). */
export function updateFault(
  design: Design,
  id: string,
  patch: { readonly [K in keyof Omit<FleetFault, 'id'>]?: FleetFault[K] | undefined },
): Design {
  return change(design, (fleet) => {
    const faults = fleet.faults ?? [];
    const changed = faults.map((fault) =>
      fault.id === id
        ? Object.entries(patch).reduce((part, [key, value]) => withValue(part, key, value), fault)
        : fault,
    );
    return changed.every((fault, index) => fault === faults[index]) ? fleet : { ...fleet, faults: changed };
  });
}

export function removeFaults(design: Design, ids: readonly string[]): Design {
  return change(design, (fleet) => {
    const left = fleet.faults?.filter(({ id }) => !ids.includes(id)) ?? [];
    if (left.length === (fleet.faults?.length ?? 0)) return fleet;
    return withValue(fleet, 'faults', left.length > 0 ? left : undefined);
  });
}

/** Takes a random or scheduled event out of the data. */
export function removeEvent(design: Design, eventId: string): Design {
  return change(design, (fleet) => {
    const removed = fleet.removed_events ?? [];
    return removed.includes(eventId) ? fleet : { ...fleet, removed_events: [...removed, eventId] };
  });
}

/** Lets a removed event happen again. */
export function restoreEvent(design: Design, eventId: string): Design {
  return change(design, (fleet) => {
    const left = fleet.removed_events?.filter((id) => id !== eventId) ?? [];
    if (left.length === (fleet.removed_events?.length ?? 0)) return fleet;
    return withValue(fleet, 'removed_events', left.length > 0 ? left : undefined);
  });
}

/** The kind of fault that a random event becomes when pinned; undefined where there is none (degradation). */
export function faultKindOf(cause: CauseId): FaultKind | undefined {
  const stands = causeOf(cause).pinnedAs ?? cause;
  return FAULT_KINDS.find((kind) => kind === stands);
}

/** What of an event a fault is made from. */
export interface PinnableEvent {
  readonly id: string;
  readonly machineId: string;
  readonly cause: CauseId;
  readonly drawnStart: number;
  readonly drawnEnd: number;
  readonly strength: number;
  readonly origin: 'random' | 'schedule' | 'hand';
}

/**
 * Makes a random or scheduled event a fault of the design: it stays as it is whatever the seed, and can be moved.
 * The data stay as they are (a cascade is called a failure from then on). No change for a fault by hand, or for
 * degradation.
 */
export function pinEvent(design: Design, event: PinnableEvent): Design {
  const kind = faultKindOf(event.cause);
  if (!kind || event.origin === 'hand') return design;
  const at = event.drawnStart;
  const fault = { kind, target: event.machineId, at, duration: event.drawnEnd - at };
  const shaped = causeOf(kind).byHand?.shaped;
  return addFault(removeEvent(design, event.id), shaped ? { ...fault, strength: event.strength } : fault);
}
