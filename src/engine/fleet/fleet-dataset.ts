/**
 * The readings of a fleet in memory, for pictures: every reading, or some of very many. An edit that only moves events
 * makes anew what they touch. Knows no pictures.
 */
import type { FleetEvent } from '../../core/fleet/history/event-list.ts';
import { createFleet, type Fleet, type FleetDesign } from '../../core/fleet/fleet.ts';
import type { Machine } from '../../core/fleet/machines/machines.ts';
import { createReadingArrays, type ReadingArrays } from '../../core/fleet/readings/columns.ts';
import type { Readings } from '../../core/fleet/readings/readings.ts';
import { createKernel } from '../../kernel/index.ts';
import { FLEET_COLUMNS } from '../api/fleet.ts';
import type { Turn } from '../tick.ts';

/** Readings up to which all are kept: about 43 bytes each. */
const MOST_KEPT = 3_000_000;
/** Of a larger fleet: a picture has no room for more. */
const MOST_MACHINES = 300;
const SAMPLED_READINGS = 400;
/** Readings made in one go. */
const WINDOW = 1024;

/** In the low bits the state (a place in STATES), above it whether the reading is anomalous. */
export const STATE_BITS = 7;
export const ANOMALOUS = 8;

export interface MachineRows {
  /** FLEET_COLUMNS one after another, `steps` each. */
  readonly values: Float32Array;
  readonly states: Uint8Array;
}

export interface FleetDataset {
  readonly fleet: Fleet;
  /** By zone, in it by type, then by number. */
  readonly machines: readonly Machine[];
  readonly rows: readonly MachineRows[];
  /** Readings kept a machine; step s is reading s · stride. */
  readonly steps: number;
  readonly stride: number;
  /** Same machines, times and chance: only events may differ. */
  readonly base: string;
  readonly elapsedMs: number;
}

/** Everything but what a person placed or removed, as text: equal texts are the same data apart from events. */
export function baseKey({ fleet, general }: FleetDesign): string {
  return JSON.stringify([{ ...fleet, faults: undefined, removed_events: undefined }, general.seed, general.start]);
}

/**
 * Makes the readings. @returns undefined when the turn is over before they are there
 * @param previous datasets from which rows may be taken over
 */
export async function makeDataset(
  design: FleetDesign,
  previous: readonly FleetDataset[],
  turn: Turn,
  now: () => number,
): Promise<FleetDataset | undefined> {
  const began = now();
  const fleet = createFleet(design, createKernel());
  if (!fleet) throw new Error('the design has no fleet');
  const machines = shownMachines(fleet);
  const all = machines.length * fleet.grid.readings <= MOST_KEPT;
  const stride = all ? 1 : Math.max(1, Math.ceil(fleet.grid.readings / SAMPLED_READINGS));
  const steps = Math.ceil(fleet.grid.readings / stride);
  const base = baseKey(design);
  const like = previous.find((other) => other.base === base && other.steps === steps);
  const maker = createRowMaker(fleet, steps, stride);
  const rows: MachineRows[] = [];
  for (const [place, machine] of machines.entries()) {
    if (!(await turn.pause())) return undefined;
    rows.push(maker(machine, like && { rows: like.rows[place], fleet: like.fleet }));
  }
  return { fleet, machines, rows, steps, stride, base, elapsedMs: now() - began };
}

/** All machines, or an even choice of very many, by zone and type. */
function shownMachines(fleet: Fleet): readonly Machine[] {
  const { machines, grid } = fleet;
  const few = machines.length * grid.readings <= MOST_KEPT || machines.length <= MOST_MACHINES;
  const every = few ? 1 : machines.length / MOST_MACHINES;
  const count = few ? machines.length : MOST_MACHINES;
  const chosen = Array.from({ length: count }, (_, place) => machines[Math.floor(place * every)]);
  return chosen
    .filter((machine) => machine !== undefined)
    .toSorted((a, b) => a.zone - b.zone || a.type - b.type || a.index - b.index);
}

interface Known {
  readonly rows: MachineRows | undefined;
  readonly fleet: Fleet;
}

function createRowMaker(fleet: Fleet, steps: number, stride: number) {
  const capacity = stride === 1 ? Math.min(WINDOW, Math.ceil(steps / 64) * 64) : 64;
  const readings: Readings = fleet.readings(capacity);
  const arrays: ReadingArrays = createReadingArrays(capacity);

  const fill = (rows: MachineRows, machine: Machine, from: number, to: number) => {
    const window = stride === 1 ? capacity : 1;
    for (let step = from; step < to; step += window) {
      const count = Math.min(window, to - step);
      readings.fill(machine, step * stride, count, arrays, 0, 1);
      FLEET_COLUMNS.forEach((column, place) => {
        rows.values.set(arrays[column].subarray(0, count), place * steps + step);
      });
      for (let k = 0; k < count; k++) {
        rows.states[step + k] = (arrays.state[k] ?? 0) + (arrays.is_anomaly[k] === 1 ? ANOMALOUS : 0);
      }
    }
  };

  return (machine: Machine, known: Known | undefined): MachineRows => {
    if (!known?.rows) {
      const rows = { values: new Float32Array(FLEET_COLUMNS.length * steps), states: new Uint8Array(steps) };
      fill(rows, machine, 0, steps);
      return rows;
    }
    const touched = changedReadings(eventsOf(known.fleet, machine.index), eventsOf(fleet, machine.index));
    if (!touched) return known.rows;
    const rows = { values: known.rows.values.slice(), states: known.rows.states.slice() };
    fill(rows, machine, Math.floor(touched.from / stride), Math.min(steps, Math.ceil(touched.to / stride)));
    return rows;
  };
}

export function eventsOf(fleet: Fleet, machine: number): readonly FleetEvent[] {
  const list = fleet.history.of(machine);
  return Array.from({ length: list.length }, (_, place) => list.event(place));
}

/** Readings at which two histories of a machine may give other values; undefined if there are none. */
function changedReadings(before: readonly FleetEvent[], after: readonly FleetEvent[]) {
  const beforeTexts = new Set(before.map(shapeText));
  const afterTexts = new Set(after.map(shapeText));
  const changed = [
    ...before.filter((event) => !afterTexts.has(shapeText(event))),
    ...after.filter((event) => !beforeTexts.has(shapeText(event))),
  ];
  if (changed.length === 0) return undefined;
  return {
    from: Math.min(...changed.map((event) => event.from)),
    to: Math.max(...changed.map((event) => event.to)),
  };
}

/** All of an event that shows in readings. */
function shapeText({ cause, start, end, from, to, strength }: FleetEvent): string {
  return `${cause} ${start} ${end} ${from} ${to} ${strength}`;
}
