/**
 * What happens to each machine over the whole data, by chance and by hand, and which event yields to which. Made cell
 * by cell when first asked for; 24 bytes an event stay in memory. Knows no cause by name, and no readings.
 */
import type { Kernel } from '../../../kernel/index.ts';
import type { TimeGrid } from '../machines/calendar.ts';
import { type Cell, fleetCells } from '../machines/cells.ts';
import { type AnyCause, type CauseId, causeOf, CAUSES } from '../causes/registry.ts';
import type { FleetFault } from '../config/config.ts';
import { randomEventId } from '../config/machine-id.ts';
import { cyclesOf, type Drawn, eventsOf } from './arrivals.ts';
import { createEventBuilder, type EventBuilder, type EventList } from './event-list.ts';
import { cellFailures, type Failure } from './failures.ts';
import { createFaultIndex, faultStrength, type PlacedFault } from './hand-faults.ts';
import type { Machine } from '../machines/machines.ts';
import type { FleetSettings } from '../config/settings.ts';
import type { Draws } from '../draws/streams.ts';
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

/** Those by hand of a cause that strikes: the failures of a cell know them as well as their own. */
function handFailures(placed: readonly PlacedFault[]) {
  return placed
    .filter(({ fault }) => causeOf(fault.kind).arrival === 'strike')
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
  const here = { machine, settings, grid, draws, log, failures };
  const now = { ...here, cycles: cyclesOf(CAUSES, here) };
  /** All events of a cause, by chance and by hand. */
  const drawn = (cause: AnyCause): readonly Drawn[] => [
    ...eventsOf(cause, now).filter(({ byHand, ordinal }) => byHand || !isRemoved(machine.index, cause.id, ordinal)),
    ...(cause.arrival === 'strike' ? [] : handEvents(cause, placed, machine, draws)),
  ];
  /** Adds an event as far as it touches the data. */
  const add = (event: Drawn, touched: Interval) => {
    const from = Math.max(0, touched.start);
    const to = Math.min(grid.readings, touched.end);
    if (from < to) builder.add({ ...event, from, to });
  };
  const first = CAUSES.filter(({ room }) => room === 'first').flatMap(drawn);
  for (const event of first) add(event, event);
  const blocked = mergeIntervals(first);
  for (const cause of CAUSES) {
    if (cause.room === 'first') continue;
    for (const event of drawn(cause)) add(event, cause.room === 'free' ? firstFree(event, blocked) : event);
  }
}

/** What a person has placed of a cause on a machine; what has no shape has no strength. */
function handEvents(cause: AnyCause, placed: readonly PlacedFault[], machine: Machine, draws: Draws): readonly Drawn[] {
  const shaped = causeOf(cause.id).byHand?.shaped === true;
  return placed
    .filter(({ fault }) => fault.kind === cause.id)
    .map(({ fault, place: ordinal, start, end }) => {
      const strength = shaped ? faultStrength(fault, machine.id, draws) : 0;
      return { cause: cause.id, start, end, strength, ordinal, byHand: true, causeMachine: -1 };
    });
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
