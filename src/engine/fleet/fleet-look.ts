/** From a fleet's readings to what is drawn: cells, groups, distributions, curves. Pure; knows no requests. */
import { quantityOf, STATES } from '../../core/fleet/readings/columns.ts';
import {
  FLEET_COLUMNS,
  type FleetColumn,
  type FleetDistribution,
  type FleetFilter,
  type FleetGrouping,
  type FleetHeat,
  type FleetStatistic,
} from '../api/fleet.ts';
import { ANOMALOUS, type FleetDataset, STATE_BITS } from './fleet-dataset.ts';
import { niceStep } from '../../core/lib/nice-steps.ts';

const FIRST_IDLE = STATES.indexOf('restarting');
const DOWN = STATES.indexOf('down');
const BARS = 40;
/** Readings that the upper end of the colours is judged by. */
const SAMPLED = 20_000;

/** Upper end of a column's colours: 100 for shares, else what one reading in two hundred is above. */
export function topOf(data: FleetDataset, column: FleetColumn): number {
  const { top } = quantityOf(column);
  if (top !== undefined) return top;
  const place = FLEET_COLUMNS.indexOf(column) * data.steps;
  const total = data.rows.length * data.steps;
  const every = Math.max(1, Math.ceil(total / SAMPLED));
  const sample: number[] = [];
  for (let at = 0; at < total; at += every) {
    const row = data.rows[Math.floor(at / data.steps)];
    sample.push(row?.values[place + (at % data.steps)] ?? 0);
  }
  sample.sort((a, b) => a - b);
  const high = sample[Math.floor(0.995 * (sample.length - 1))] ?? 0;
  // Round, so that it stays while events are moved.
  return high > 0 ? niceStep(high, [1, 1.5, 2, 3, 5, 7]) : 1;
}

interface Window {
  readonly from: number;
  readonly to: number;
}

/** Steps [from, to) that a window of readings covers. */
function stepsOf(data: FleetDataset, window: Window): Window {
  const from = Math.min(data.steps - 1, Math.max(0, Math.floor(window.from / data.stride)));
  return { from, to: Math.min(data.steps, Math.max(from + 1, Math.ceil(window.to / data.stride))) };
}

export function heatOf(
  data: FleetDataset,
  column: FleetColumn,
  statistic: FleetStatistic,
  window: Window,
  mostCells: number,
): FleetHeat {
  const { from, to } = stepsOf(data, window);
  const cells = Math.max(1, Math.min(Math.floor(mostCells), to - from));
  const edges = Uint32Array.from({ length: cells + 1 }, (_, cell) => from + Math.floor((cell * (to - from)) / cells));
  const values = new Float32Array(data.rows.length * cells);
  const place = FLEET_COLUMNS.indexOf(column) * data.steps;
  const sign = quantityOf(column).lowIsBad ? -1 : 1;
  data.rows.forEach(({ values: row, states }, machine) => {
    for (let cell = 0; cell < cells; cell++) {
      let sum = 0;
      let count = 0;
      let worst = Number.NEGATIVE_INFINITY;
      const end = edges[cell + 1] ?? 0;
      for (let step = edges[cell] ?? 0; step < end; step++) {
        if (((states[step] ?? 0) & STATE_BITS) >= FIRST_IDLE) continue;
        const value = row[place + step] ?? 0;
        sum += value;
        count++;
        if (sign * value > worst) worst = sign * value;
      }
      values[machine * cells + cell] = count === 0 ? Number.NaN : statistic === 'mean' ? sum / count : sign * worst;
    }
  });
  return {
    column,
    from: from * data.stride,
    to: Math.min(to * data.stride, data.fleet.grid.readings),
    cells,
    values,
    top: topOf(data, column),
  };
}

export function isChosen(
  machine: { readonly index: number; readonly zone: number; readonly type: number },
  filter: FleetFilter,
): boolean {
  const { zones, types, machines } = filter;
  return (
    (zones.length === 0 || zones.includes(machine.zone)) &&
    (types.length === 0 || types.includes(machine.type)) &&
    (machines.length === 0 || machines.includes(machine.index))
  );
}

/** Mean of the cells of the chosen machines of each group. */
export function groupsOf(data: FleetDataset, heat: FleetHeat, grouping: FleetGrouping, filter: FleetFilter) {
  const { settings } = data.fleet;
  const groups = { zone: settings.zones, region: settings.regions, type: settings.machine_types }[grouping].length;
  const sums = new Float64Array(groups * heat.cells);
  const counts = new Uint32Array(groups * heat.cells);
  data.machines.forEach((machine, row) => {
    if (!isChosen(machine, filter)) return;
    const group = machine[grouping] * heat.cells;
    for (let cell = 0; cell < heat.cells; cell++) {
      const value = heat.values[row * heat.cells + cell] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      sums[group + cell] = (sums[group + cell] ?? 0) + value;
      counts[group + cell] = (counts[group + cell] ?? 0) + 1;
    }
  });
  return Float32Array.from(sums, (sum, at) => sum / (counts[at] ?? 0));
}

/** Which bar each reading of a column belongs to; 255 where the machine is down. */
export interface Bars {
  readonly top: number;
  readonly rows: readonly Uint8Array[];
  readonly all: Uint32Array;
}
const NO_BAR = 255;

export function barsOf(data: FleetDataset, column: FleetColumn): Bars {
  const top = topOf(data, column);
  const place = FLEET_COLUMNS.indexOf(column) * data.steps;
  const all = new Uint32Array(BARS);
  const rows = data.rows.map(({ values, states }) => {
    const bars = new Uint8Array(data.steps).fill(NO_BAR);
    for (let step = 0; step < data.steps; step++) {
      if (((states[step] ?? 0) & STATE_BITS) >= FIRST_IDLE) continue;
      const bar = Math.min(BARS - 1, Math.floor(((values[place + step] ?? 0) / top) * BARS));
      bars[step] = bar;
      all[bar] = (all[bar] ?? 0) + 1;
    }
    return bars;
  });
  return { top, rows, all };
}

export function distributionOf(
  data: FleetDataset,
  bars: Bars,
  column: FleetColumn,
  filter: FleetFilter,
): FleetDistribution {
  const whole = { from: 0, to: data.fleet.grid.readings };
  const { from, to } = stepsOf(data, filter.time ?? whole);
  const counts = new Uint32Array(256);
  data.machines.forEach((machine, row) => {
    const steps = bars.rows[row];
    if (!steps || !isChosen(machine, filter)) return;
    for (let step = from; step < to; step++) {
      const bar = steps[step] ?? NO_BAR;
      counts[bar] = (counts[bar] ?? 0) + 1;
    }
  });
  return { column, top: bars.top, all: bars.all, chosen: counts.slice(0, BARS) };
}

/** How many of the chosen readings there are, are anomalous, and are of a machine that is down. */
export function countsOf(data: FleetDataset, filter: FleetFilter) {
  const { from, to } = stepsOf(data, filter.time ?? { from: 0, to: data.fleet.grid.readings });
  let readings = 0;
  let anomalous = 0;
  let down = 0;
  data.machines.forEach((machine, row) => {
    const states = data.rows[row]?.states;
    if (!states || !isChosen(machine, filter)) return;
    readings += to - from;
    for (let step = from; step < to; step++) {
      const state = states[step] ?? 0;
      if ((state & ANOMALOUS) !== 0) anomalous++;
      if ((state & STATE_BITS) === DOWN) down++;
    }
  });
  return { readings, anomalous, down };
}

/** Every reading of a column of a machine, or the lowest and highest of each cell in their order. */
export function curveOf(
  data: FleetDataset,
  row: number,
  column: FleetColumn,
  window: Window,
  cells: number,
): Float64Array {
  const { from, to } = stepsOf(data, window);
  const values = data.rows[row]?.values;
  const place = FLEET_COLUMNS.indexOf(column) * data.steps;
  if (!values) return new Float64Array(0);
  const points: number[] = [];
  const add = (step: number) => points.push(step * data.stride, values[place + step] ?? 0);
  if (to - from <= 2 * cells) {
    for (let step = from; step < to; step++) add(step);
    return Float64Array.from(points);
  }
  for (let cell = 0; cell < cells; cell++) {
    const first = from + Math.floor((cell * (to - from)) / cells);
    const end = from + Math.floor(((cell + 1) * (to - from)) / cells);
    let low = first;
    let high = first;
    for (let step = first; step < end; step++) {
      const value = values[place + step] ?? 0;
      if (value < (values[place + low] ?? 0)) low = step;
      if (value > (values[place + high] ?? 0)) high = step;
    }
    add(Math.min(low, high));
    if (low !== high) add(Math.max(low, high));
  }
  return Float64Array.from(points);
}
