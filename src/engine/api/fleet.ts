/**
 * The fleet part of the engine as the program sees it: pictures of a fleet's data small enough to be drawn. Satisfied
 * by the client (fleet-client.ts) and by the engine itself (fleet-engine.ts). Errors cross as values.
 */
import type { CauseId } from '../../core/fleet/causes/registry.ts';
import { QUANTITIES, type Quantity } from '../../core/fleet/readings/columns.ts';
import type { NamedEvent } from '../../core/fleet/history/named-events.ts';
import type { FleetDesign } from '../../core/fleet/fleet.ts';
import type { FleetSettings } from '../../core/fleet/config/settings.ts';
import type { TablePage } from './background.ts';
import type { Reply } from './reply.ts';

/** Columns that can be drawn, in the order in which they are offered. */
export const FLEET_COLUMNS: readonly Quantity[] = QUANTITIES.map(({ name }) => name);
export type FleetColumn = Quantity;

export interface FleetMachineFacts {
  /** Its number in the fleet, from 0. */
  readonly index: number;
  readonly id: string;
  /** Places in settings.machine_types, zones and regions. */
  readonly type: number;
  readonly zone: number;
  readonly region: number;
  readonly cores: number;
  readonly memoryGb: number;
}

/** What is known of a fleet once its readings are there. */
export interface FleetFacts {
  readonly settings: FleetSettings;
  readonly startMs: number;
  readonly intervalMs: number;
  readonly readings: number;
  /** Machines whose readings are shown: all, or some of very many. By zone, in it by type, then by number. */
  readonly machines: readonly FleetMachineFacts[];
  /** 1: every reading is shown; k: one in k, as there are very many. */
  readonly oneReadingIn: number;
  /** Shares and counts over the machines and readings shown. */
  readonly anomalousShare: number;
  readonly events: ReadonlyMap<CauseId, number>;
  /** Milliseconds that the readings took to make. */
  readonly elapsedMs: number;
  /** Telemetry rows of the whole fleet. */
  readonly rows: number;
}

/** What is looked at together. An empty list or an absent range leaves nothing out. */
export interface FleetFilter {
  /** Readings [from, to). */
  readonly time?: { readonly from: number; readonly to: number } | undefined;
  readonly zones: readonly number[];
  readonly types: readonly number[];
  /** Numbers of machines in the fleet. */
  readonly machines: readonly number[];
}

export type FleetGrouping = 'zone' | 'region' | 'type';
/** `worst`: the highest reading of a cell (of the health score: the lowest). */
export type FleetStatistic = 'mean' | 'worst';

export interface FleetLookRequest {
  readonly design: FleetDesign;
  readonly column: FleetColumn;
  readonly statistic: FleetStatistic;
  readonly grouping: FleetGrouping;
  /** Visible readings, half-open. */
  readonly from: number;
  readonly to: number;
  /** Cells across at most: device pixels. */
  readonly cells: number;
  readonly filter: FleetFilter;
  /** Columns whose distribution is wanted. */
  readonly distributions: readonly FleetColumn[];
  /** The cells are known already: only the filter changed. */
  readonly heatKnown: boolean;
}

export interface FleetHeat {
  readonly column: FleetColumn;
  readonly from: number;
  readonly to: number;
  readonly cells: number;
  /** Machine by machine in the order of FleetFacts.machines, `cells` each; NaN: down all the time. */
  readonly values: Float32Array;
  /** Value at the upper end of the colours. */
  readonly top: number;
}

export interface FleetDistribution {
  readonly column: FleetColumn;
  /** Upper end of the last bar; the first begins at 0. What is above counts in the last one. */
  readonly top: number;
  readonly all: Uint32Array;
  readonly chosen: Uint32Array;
}

export interface FleetLook {
  /** Absent when it is known. */
  readonly heat: FleetHeat | undefined;
  /** Mean over the chosen machines of each group, as many cells each as the heat map has; NaN where there is none. */
  readonly groups: Float32Array;
  readonly distributions: readonly FleetDistribution[];
  /** Of the chosen readings. */
  readonly chosen: { readonly readings: number; readonly anomalous: number; readonly down: number };
  readonly elapsedMs: number;
}

export interface FleetMachineLook {
  readonly machine: number;
  /** Interleaved reading, value; a column each, in the order of FLEET_COLUMNS. */
  readonly curves: readonly Float64Array[];
  readonly events: readonly NamedEvent[];
}

export interface FleetPage extends TablePage {
  /** Whether rows are left out by the filter. */
  readonly filtered: boolean;
}

export interface FleetEngine {
  /** Makes the readings, if they are not there yet. Cheap for a design that was seen a moment ago. */
  facts(design: FleetDesign): Promise<Reply<FleetFacts>>;
  look(request: FleetLookRequest): Promise<Reply<FleetLook>>;
  /** @param machine its number in the fleet */
  machine(
    design: FleetDesign,
    machine: number,
    from: number,
    to: number,
    cells: number,
  ): Promise<Reply<FleetMachineLook>>;
  /** Events at a reading of a machine, the shortest first; `slack` readings on either side count too. */
  eventsAt(design: FleetDesign, machine: number, reading: number, slack: number): Promise<Reply<readonly NamedEvent[]>>;
  /** Events that the filter lets through, in order of start; at most `most`. */
  events(design: FleetDesign, filter: FleetFilter, most: number): Promise<Reply<FleetEventList>>;
  page(
    design: FleetDesign,
    table: string,
    filter: FleetFilter,
    fromRow: number,
    rows: number,
  ): Promise<Reply<FleetPage>>;
}

export interface FleetEventList {
  readonly events: readonly NamedEvent[];
  readonly total: number;
}
