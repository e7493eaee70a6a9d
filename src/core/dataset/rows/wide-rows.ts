/**
 * The rows of a table with a column a metric. Readings of one sample with one time share a row, as long as the same
 * has been done to them; so what moves the rows of one metric leaves the cells of the others where they are. Knows no
 * values.
 */
import type { Generator } from '../metric/generator.ts';
import { inOrder, type RowOfSample } from './metric-rows.ts';

export interface WideRows {
  readonly rows: readonly RowOfSample[];
  /** For each metric: the rows in which it has a cell. */
  readonly cells: readonly (readonly number[])[];
}

/** Returns what reads places [from, to), any window by itself; undefined where every row stands as planned. */
export function createWideRows({ metrics }: Generator): (from: number, to: number) => WideRows | undefined {
  if (metrics.every(({ rows }) => rows === undefined)) return () => undefined;
  return (from, to) => {
    const read = metrics.map(({ rows }) => rows?.read(from, to));
    if (read.every((rows) => rows === undefined)) return undefined;
    const lists = read.map((rows) => rows ?? asPlanned(from, to));
    return joinRows(lists, from, to);
  };
}

export function asPlanned(from: number, to: number): readonly RowOfSample[] {
  return Array.from({ length: to - from }, (_, i) => ({ place: from + i, source: from + i, copy: 0, stamp: 0 }));
}

/** @param lists rows of each metric, in order */
function joinRows(lists: readonly (readonly RowOfSample[])[], from: number, to: number): WideRows {
  const rows: RowOfSample[] = [];
  const cells: number[][] = lists.map(() => []);
  const next = lists.map(() => 0);
  for (let place = from; place < to; place++) {
    const alike = sharedRow(lists, next, place);
    if (alike) {
      lists.forEach((_, metric) => {
        cells[metric]?.push(rows.length);
        next[metric] = (next[metric] ?? 0) + 1;
      });
      rows.push(alike);
      continue;
    }
    const here = new Map<string, { readonly row: RowOfSample; readonly metrics: number[] }>();
    lists.forEach((list, metric) => {
      for (let at = next[metric] ?? 0; list[at]?.place === place; at++) {
        const row = list[at];
        if (!row) break;
        const key = `${row.source} ${row.copy} ${row.stamp}`;
        const known = here.get(key);
        if (known) known.metrics.push(metric);
        else here.set(key, { row, metrics: [metric] });
        next[metric] = at + 1;
      }
    });
    for (const { row, metrics } of [...here.values()].sort((a, b) => inOrder(a.row, b.row))) {
      for (const metric of metrics) cells[metric]?.push(rows.length);
      rows.push(row);
    }
  }
  return { rows, cells };
}

/** The row of a place at which every metric has one alone, and the same; undefined elsewhere. */
function sharedRow(
  lists: readonly (readonly RowOfSample[])[],
  next: readonly number[],
  place: number,
): RowOfSample | undefined {
  const first = lists[0]?.[next[0] ?? 0];
  for (const [metric, list] of lists.entries()) {
    const at = next[metric] ?? 0;
    const row = list[at];
    if (!first || !row || row.place !== place || list[at + 1]?.place === place) return undefined;
    if (row.source !== first.source || row.copy !== first.copy || row.stamp !== first.stamp) return undefined;
  }
  return first;
}

/** One number of each row. */
export function columnOf<T>(rows: readonly T[], pick: (row: T) => number): Float64Array {
  const column = new Float64Array(rows.length);
  for (let row = 0; row < column.length; row++) {
    const one = rows[row];
    if (one !== undefined) column[row] = pick(one);
  }
  return column;
}
