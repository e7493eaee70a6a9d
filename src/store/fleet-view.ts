/** What is shown of a fleet: column, visible readings, filter, what is selected. Never undone, never saved. Knows no results. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FaultKind } from '../core/fleet/causes/registry.ts';
import type { NamedEvent } from '../core/fleet/history/named-events.ts';
import type { FleetColumn, FleetFilter, FleetGrouping, FleetStatistic } from '../engine/api/fleet.ts';

export interface FleetViewState {
  readonly column: FleetColumn;
  readonly statistic: FleetStatistic;
  /** What stands below the heat map. */
  readonly below: FleetGrouping | 'distributions';
  /** Visible readings; absent: all. */
  readonly window: { readonly from: number; readonly to: number } | undefined;
  readonly filter: FleetFilter;
  /** Number of the machine that is looked at. */
  readonly machine: number;
  readonly selected: FleetSelection | undefined;
  /** Kind of fault that the next drag on the heat map places. */
  readonly placing: FaultKind | undefined;
  readonly panel: 'machine' | 'settings' | 'faults' | 'toml';
  readonly table: string;
}

export type FleetSelection =
  /** One placed by hand, by its id in the design. */
  | { readonly kind: 'fault'; readonly id: string }
  /** One that happens by chance or by schedule. */
  | { readonly kind: 'event'; readonly event: NamedEvent };

export type FleetViewStore = StoreApi<FleetViewState>;

export const NO_FILTER: FleetFilter = { zones: [], types: [], machines: [] };

const INITIAL: FleetViewState = {
  column: 'cpu_percent',
  statistic: 'mean',
  below: 'zone',
  window: undefined,
  filter: NO_FILTER,
  machine: 0,
  selected: undefined,
  placing: undefined,
  panel: 'machine',
  table: 'telemetry',
};

export function createFleetView(): FleetViewStore {
  return createStore<FleetViewState>(() => INITIAL);
}

/** Another design: what was chosen in the one before means nothing in it. */
export function resetFleetView(view: FleetViewStore): void {
  view.setState({
    window: undefined,
    filter: NO_FILTER,
    machine: 0,
    selected: undefined,
    placing: undefined,
  });
}

export function isFiltered({ time, zones, types, machines }: FleetFilter): boolean {
  return time !== undefined || zones.length + types.length + machines.length > 0;
}

/** The visible readings, inside the data. */
export function visible(
  window: FleetViewState['window'],
  readings: number,
): { readonly from: number; readonly to: number } {
  if (!window || window.from >= readings) return { from: 0, to: readings };
  return { from: Math.max(0, window.from), to: Math.min(readings, window.to) };
}
