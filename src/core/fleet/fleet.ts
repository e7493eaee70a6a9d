/** A fleet put together from a design: settings, machines, history, readings. Knows no tables and no formats. */
import type { Kernel } from '../../kernel/index.ts';
import { parseDuration } from '../lib/time.ts';
import type { TimeGrid } from './machines/calendar.ts';
import type { FleetConfig } from './config/config.ts';
import { createHistory, type History } from './history/history.ts';
import { createMachine, type Machine } from './machines/machines.ts';
import { createReadings, type Readings } from './readings/readings.ts';
import { resolveFleet } from './config/resolve-fleet.ts';
import type { FleetSettings } from './config/settings.ts';
import { createDraws, type Draws } from './draws/streams.ts';

export interface Fleet {
  readonly config: FleetConfig;
  readonly settings: FleetSettings;
  readonly seed: number;
  readonly grid: TimeGrid;
  readonly machines: readonly Machine[];
  readonly history: History;
  readonly kernel: Kernel;
  readonly draws: Draws;
  /** Readings of single machines, in windows of at most `capacity`. Holds scratch arrays of the kernel. */
  readings(capacity: number): Readings;
}

/** What of a design a fleet needs. */
export interface FleetDesign {
  readonly fleet?: FleetConfig;
  /** `start`: epoch ms. */
  readonly general: { readonly seed: number; readonly start: number };
}

/** The fleet of a design that was checked; undefined if it has none. */
export function createFleet(design: FleetDesign, kernel: Kernel): Fleet | undefined {
  const config = design.fleet;
  if (!config) return undefined;
  const { seed, start: startMs } = design.general;
  const settings = resolveFleet(config);
  const grid: TimeGrid = {
    startMs,
    intervalMs: parseDuration(settings.interval) ?? Number.NaN,
    readings: settings.n_readings,
  };
  const draws = createDraws(kernel, seed);
  const machines = Array.from({ length: settings.n_machines }, (_, index) =>
    createMachine(index, settings, draws, startMs),
  );
  const history = createHistory({
    settings,
    machines,
    grid,
    faults: config.faults ?? [],
    removedEvents: config.removed_events ?? [],
    draws,
    log: (x) => kernel.log(x),
  });
  return {
    config,
    settings,
    seed,
    grid,
    machines,
    history,
    kernel,
    draws,
    readings: (capacity) => createReadings({ settings, grid, history, kernel, seed }, capacity),
  };
}
