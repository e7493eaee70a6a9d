/**
 * The events of a machine that come about by themselves, cause by cause: which way a cause takes stands in its file.
 * Knows no cause by name, and not what events do to one another.
 */
import type { Kernel } from '../../../kernel/index.ts';
import type { Arrival } from '../causes/cause.ts';
import type { AnyCause } from '../causes/registry.ts';
import type { FleetSettings } from '../config/settings.ts';
import { forEachRun } from '../draws/renewal.ts';
import { type Draws, fleetStream } from '../draws/streams.ts';
import { scheduledDrains, type TimeGrid } from '../machines/calendar.ts';
import type { Machine } from '../machines/machines.ts';
import type { FleetEvent } from './event-list.ts';
import type { Failure } from './failures.ts';
import { type WearCycle, wearCycles } from './wear-cycles.ts';

/** An event before it is cut to the readings that it touches. */
export type Drawn = Omit<FleetEvent, 'machine' | 'from' | 'to'>;

export interface Circumstances {
  readonly machine: Machine;
  readonly settings: FleetSettings;
  readonly grid: TimeGrid;
  readonly draws: Draws;
  readonly log: Kernel['log'];
  /** Of this machine, those by hand included: its cell is reckoned as a whole. */
  readonly failures: readonly Failure[];
  readonly cycles: readonly WearCycle[];
}

/** The cycles of wear of a machine: those of the cause that begins them. */
export function cyclesOf(
  causes: readonly AnyCause[],
  { machine, settings, grid, draws }: Omit<Circumstances, 'cycles'>,
): readonly WearCycle[] {
  const worn = causes.find(({ arrival }) => arrival === 'decline');
  if (!worn) return [];
  return wearCycles(settings.degradation, grid.readings, fleetStream(machine.id, worn.id), draws);
}

/** The events of one cause on one machine; those of failures by hand are among them. */
export function eventsOf(cause: AnyCause, now: Circumstances): readonly Drawn[] {
  return WAYS[cause.arrival](cause, now);
}

const BY_CHANCE = { byHand: false, causeMachine: -1 } as const;

const failuresOf = ({ id }: AnyCause, { failures }: Circumstances) => failures.filter(({ cause }) => cause === id);

const WAYS: Readonly<Record<Arrival, (cause: AnyCause, now: Circumstances) => readonly Drawn[]>> = {
  strike: failuresOf,
  spread: failuresOf,
  night: ({ id: cause }, { machine: { zone, utcOffset }, settings, grid }) =>
    scheduledDrains(zone, utcOffset, settings, grid).map(({ night, start, end }) => ({
      ...BY_CHANCE,
      cause,
      start,
      end,
      strength: 0,
      ordinal: night,
    })),
  run(cause, { machine, settings, grid, draws, log }) {
    if (!('runs' in cause) || !settings.anomalies.enable) return [];
    const { id, runs } = cause;
    const drawn: Drawn[] = [];
    const chance = settings.anomalies[runs.setting];
    forEachRun(chance, runs.lengths, grid.readings, fleetStream(machine.id, id), draws, log, (run) =>
      drawn.push({ ...BY_CHANCE, cause: id, ...run }),
    );
    return drawn;
  },
  decline: ({ id: cause }, { cycles }) =>
    cycles.map(({ ordinal, start, fault: end, strength }) => ({ ...BY_CHANCE, cause, ordinal, strength, start, end })),
  worn: ({ id: cause }, { cycles }) =>
    cycles.map(({ ordinal, fault: start, end, strength }) => ({ ...BY_CHANCE, cause, ordinal, strength, start, end })),
};
