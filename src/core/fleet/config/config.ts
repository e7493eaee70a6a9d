/**
 * The fleet as a person edits it ([fleet] in the file): scenario, settings beside it, faults placed by hand.
 * Knows no random numbers and no tables of data.
 */
import type { FaultKind } from '../causes/registry.ts';
import type { Span } from '../../lib/time.ts';
import type { ScenarioId } from './scenarios.ts';
import type { FleetOverrides } from './settings.ts';

/** [fleet] as it was written: a setting that is absent comes from the scenario, else from its default. */
export type FleetConfig = FleetOverrides & {
  /** Absent: the defaults, which are those of `baseline`. */
  readonly scenario?: ScenarioId;
  /** Placed by hand, pinned random events among them; in the order of the file. */
  readonly faults?: readonly FleetFault[];
  /** Ids of random events that do not happen: deleted ones, and those that a fault stands for (pinned, moved). */
  readonly removed_events?: readonly string[];
};

/** One entry of [[fleet.faults]]. */
export interface FleetFault {
  /** Unique among the faults; names its event (`fault/<id>`). */
  readonly id: string;
  readonly kind: FaultKind;
  /** 'fleet', a machine_id, or a zone, looked for in this order. */
  readonly target: string;
  /** First reading, or a duration from the start; negative if it is under way when the data begin. */
  readonly at: Span;
  /** Readings, at least 1, or a duration. */
  readonly duration: Span;
  /** 0 to 1: how strong it is within what its kind can be. Absent: drawn for each machine. */
  readonly strength?: number;
  readonly note?: string;
}

/** The target that means every machine. */
export const WHOLE_FLEET = 'fleet';

export const FLEET_LIMITS = {
  faults: 10_000,
  removedEvents: 100_000,
  /** Of a machine; indices of readings fit 32 bits. */
  readings: 1_000_000_000,
  /** Telemetry rows (n_machines × n_readings). */
  rows: 10_000_000_000,
} as const;

/** The design's section of the fleet is this. Only types: nothing is run. */
declare module '../../design/types/design.ts' {
  interface FleetSection extends FleetConfig {}
}
