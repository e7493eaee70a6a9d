/**
 * What happens to each machine over the whole data: failures and cascades, maintenance, anomalies, wear, by chance
 * and by hand. Made cell by cell when first asked for; 24 bytes an event stay in memory. Knows no readings.
 */
import type { Kernel } from '../../../kernel/index.ts';
import { scheduledDrains, type TimeGrid } from '../machines/calendar.ts';
import { type Cell, fleetCells } from '../machines/cells.ts';
import { type CauseId, causeOf, RANDOM_CAUSES } from '../causes/registry.ts';
import type { FleetFault } from '../config/config.ts';
import { randomEventId } from '../config/machine-id.ts';
import { wearCycles } from './wear-cycles.ts';
import { createEventBuilder, type EventBuilder, type EventList, type FleetEvent } from './event-list.ts';
import { cellFailures, type Failure } from './failures.ts';
import { createFaultIndex, faultStrength, type PlacedFault } from './hand-faults.ts';
import type { Machine } from '../machines/machines.ts';
import { forEachRun } from '../draws/renewal.ts';
import type { FleetSettings } from '../config/settings.ts';
import { type Draws, fleetStream } from '../draws/streams.ts';
import { firstWhere } from '../../lib/bisect.ts';

export interface HistoryInput {
  readonly settings: FleetSettings;
  readonly machines: readonly Machine[];
  readonly grid: TimeGrid;
  readonly faults: readonly FleetFault[];
  readonly removedEvents: readonly string[];
  readonly draws: Draws;
  readonly log: Kernel['log'];
}

export interface History {
  /** Events of a machine, sorted by their first reading. */
  of(machine: number): EventList;
}

/** Readings [start, end). */
interface Interval {
  readonly start: number;
  readonly end: number;
}

/** An event before it is cut to the readings that it touches. */
type Drawn = Omit<FleetEvent, 'machine' | 'from' | 'to'>;

export function createHistory(input: HistoryInput): History {
  const { settings, machines, grid, faults } = input;
  const lists = new Map<number, EventList>();
  const cells = new Map<number, Cell>();
  for (const cell of fleetCells(settings)) for (const machine of cell.machines) cells.set(machine, cell);
  const faultsOf = createFaultIndex(faults, machines.length, settings.zones, grid.intervalMs);
  const builder = createEventBuilder();
  const gone = new Set(input.removedEvents);
  const isRemoved =
    gone.size === 0
      ? () => false
      : (machine: number, cause: CauseId, ordinal: number) => gone.has(randomEventId(machine, cause, ordinal));

  function simulate(cell: Cell): void {
    const placed = cell.machines.map((machine) => faultsOf(machine, machines[machine]?.zone ?? 0));
    const failures = cellFailures({
      cell,
      settings,
      readings: grid.readings,
      draws: input.draws,
      log: input.log,
      byHand: placed.map(handFailures),
      removed: isRemoved,
    });
    cell.machines.forEach((index, place) => {
      const machine = machines[index];
      if (!machine) return;
      addMachineEvents(builder, input, machine, failures[place] ?? [], placed[place] ?? [], isRemoved);
      lists.set(index, builder.finish(index));
    });
  }

  return {
    of(machine) {
      const known = lists.get(machine);
      if (known) return known;
      const cell = cells.get(machine);
      if (cell) simulate(cell);
      return lists.get(machine) ?? createEventBuilder().finish(machine);
    },
  };
}

function handFailures(placed: readonly PlacedFault[]) {
  return placed
    .filter(({ fault }) => fault.kind === 'failure')
    .map(({ place, start, end }) => ({ fault: place, start: Math.max(0, start), end }))
    .sort((a, b) => a.start - b.start || a.fault - b.fault);
}

function addMachineEvents(
  builder: EventBuilder,
  { settings, grid, draws, log }: HistoryInput,
  machine: Machine,
  failures: readonly Failure[],
  placed: readonly PlacedFault[],
  isRemoved: (machine: number, cause: CauseId, ordinal: number) => boolean,
): void {
  const { index, id } = machine;
  const common = { byHand: false, causeMachine: -1 };
  /** Adds an event as far as it touches the data. */
  const add = (event: Drawn, touched: Interval) => {
    const from = Math.max(0, touched.start);
    const to = Math.min(grid.readings, touched.end);
    if (from < to) builder.add({ ...event, from, to });
  };
  const outages: Interval[] = [...failures];
  for (const failure of failures) add(failure, failure);
  const drain = (event: Drawn) => {
    outages.push(event);
    add(event, event);
  };
  for (const { night, start, end } of scheduledDrains(machine.zone, machine.utcOffset, settings, grid)) {
    if (!isRemoved(index, 'maintenance', night)) {
      drain({ ...common, cause: 'maintenance', start, end, strength: 0, ordinal: night });
    }
  }
  for (const { fault, place, start, end } of placed) {
    if (fault.kind === 'maintenance') {
      drain({ ...common, cause: 'maintenance', start, end, strength: 0, ordinal: place, byHand: true });
    }
  }

  const blocked = mergeIntervals(outages);
  const addWhileUp = (event: Drawn) => add(event, firstFree(event, blocked));
  for (const { fault, place, start, end } of placed) {
    if (!causeOf(fault.kind).byHand?.shaped) continue;
    const strength = faultStrength(fault, id, draws);
    addWhileUp({ ...common, cause: fault.kind, start, end, strength, ordinal: place, byHand: true });
  }
  if (settings.anomalies.enable) {
    for (const { id: cause, runs } of RANDOM_CAUSES) {
      const chance = settings.anomalies[runs.setting];
      forEachRun(chance, runs.lengths, grid.readings, fleetStream(id, cause), draws, log, (run) => {
        if (!isRemoved(index, cause, run.ordinal)) addWhileUp({ ...common, cause, ...run });
      });
    }
  }
  for (const cycle of wearCycles(settings.degradation, grid.readings, fleetStream(id, 'degradation'), draws)) {
    const { ordinal, start, fault, end, strength } = cycle;
    const decline: Drawn = { ...common, cause: 'degradation', ordinal, strength, start, end: fault };
    if (!isRemoved(index, 'degradation', ordinal)) add(decline, decline);
    if (isRemoved(index, 'degradation_fault', ordinal)) continue;
    addWhileUp({ ...common, cause: 'degradation_fault', ordinal, strength, start: fault, end });
  }
}

/** The same readings as sorted intervals that do not touch. */
function mergeIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...intervals].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** The first stretch of an interval that lies in no blocked one; empty if there is none. */
function firstFree({ start, end }: Interval, blocked: readonly Interval[]): Interval {
  const low = firstWhere(blocked.length, (index) => (blocked[index]?.end ?? 0) > start);
  const at = blocked[low];
  if (!at || at.start >= end) return { start, end };
  if (at.start > Math.max(start, 0)) return { start, end: at.start };
  const next = blocked[low + 1];
  return { start: at.end, end: Math.max(at.end, Math.min(end, next?.start ?? end)) };
}
