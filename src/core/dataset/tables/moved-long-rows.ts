/** What stands in rows of the long table where readings are moved, repeated or have another time. */
import type { Generator } from '../metric/generator.ts';
import { CELL } from '../../samples/cells.ts';
import type { Labeller } from '../labels/labeller.ts';
import { forEachRun } from '../rows/gather.ts';
import type { RowOfSample } from '../rows/metric-rows.ts';
import { asPlanned, columnOf } from '../rows/wide-rows.ts';

export interface LongRows {
  /** The sample at whose place each row stands. */
  readonly places: Float64Array;
  /** 0 for the first row of its metric there, 1 for the second, … */
  readonly slots: Float64Array;
  /** Milliseconds that each row's time is off. */
  readonly stamps: Float64Array;
  /** The metric of each row, by its place in the list. */
  readonly metrics: Float64Array;
  readonly times: Float64Array;
  readonly sources: Float64Array;
  readonly values: Float64Array;
  /** CELL. */
  readonly cells: Uint8Array;
  readonly labels: Float64Array;
}

/**
 * Places [from, to) of the long table, place r being metric r mod M of sample ⌊r / M⌋, each with the rows of its metric
 * that stand there; undefined where every one has its own. Any window by itself.
 * @param fillLabels absent: no labels are wanted
 */
export function createMovedLongRows(
  generator: Generator,
  fillLabels: Labeller | undefined,
): (from: number, to: number) => LongRows | undefined {
  const { metrics, startMs, intervalMs } = generator;
  const count = metrics.length;
  if (metrics.every(({ rows }) => rows === undefined)) return () => undefined;

  return (from, to) => {
    if (to <= from) return undefined;
    const firstSample = Math.floor(from / count);
    const lastSample = Math.floor((to - 1) / count) + 1;
    const read = metrics.map(({ rows }) => rows?.read(firstSample, lastSample));
    if (read.every((rows) => rows === undefined)) return undefined;
    const lists = read.map((rows) => rows ?? asPlanned(firstSample, lastSample));
    const next = lists.map(() => 0);
    const rows: (RowOfSample & { readonly metric: number; readonly slot: number })[] = [];
    for (let place = firstSample; place < lastSample; place++) {
      lists.forEach((list, metric) => {
        const number = place * count + metric;
        const first = next[metric] ?? 0;
        for (let at = first; list[at]?.place === place; at++) {
          const row = list[at];
          next[metric] = at + 1;
          if (row && number >= from && number < to) rows.push({ ...row, metric, slot: at - first });
        }
      });
    }
    const values = new Float64Array(rows.length);
    const cells = new Uint8Array(rows.length);
    const labels = new Float64Array(rows.length);
    metrics.forEach((metric, index) => {
      const own = rows.flatMap((row, at) => (row.metric === index ? [at] : []));
      const sources = columnOf(own, (row) => rows[row]?.source ?? 0);
      forEachRun(sources, (start, length, places) => {
        const run = new Float64Array(length);
        const runCells = new Uint8Array(length);
        const marks = new Float64Array(length);
        metric.evaluate(start, run, runCells);
        fillLabels?.(metric, start, marks);
        for (const place of places) {
          const at = (sources[place] ?? 0) - start;
          const row = own[place] ?? 0;
          values[row] = run[at] ?? Number.NaN;
          cells[row] = runCells[at] ?? CELL.value;
          labels[row] = marks[at] ?? 0;
        }
      });
    });
    return {
      places: columnOf(rows, ({ place }) => place),
      slots: columnOf(rows, ({ slot }) => slot),
      stamps: columnOf(rows, ({ stamp }) => stamp),
      metrics: columnOf(rows, ({ metric }) => metric),
      times: columnOf(rows, ({ source, stamp }) => startMs + source * intervalMs + stamp),
      sources: columnOf(rows, ({ source }) => source),
      values,
      cells,
      labels,
    };
  };
}
