/** Rows that no metric delivers: they stand in neither the metrics nor their labels, so that the two agree by timestamp. */
import { CELL } from '../../samples/cells.ts';
import type { Generator } from '../metric/generator.ts';
import type { Buffers } from './buffers.ts';

/**
 * Returns what marks them for samples [from, from + rows); undefined where there are none. Evaluates the metrics only
 * where every one of them may lack cells.
 * @param values index of a buffer of values that it may use
 */
export function createAbsentReader(
  { metrics }: Generator,
  buffers: Buffers,
  values: number,
): (from: number, rows: number) => Uint8Array | undefined {
  return (from, rows) => {
    if (metrics.length === 0 || !metrics.every((metric) => metric.mayLackCells(from, from + rows))) return undefined;
    const scratch = buffers.values(values, rows).subarray(0, rows);
    const cells = metrics.map((metric, index) => {
      const empty = buffers.flags(index, rows).subarray(0, rows);
      metric.evaluate(from, scratch, empty);
      return empty;
    });
    return takeSkipped(cells, buffers.flags(metrics.length, rows), rows);
  };
}

/** 1 where every column is absent; undefined if there is no such row. */
export function takeSkipped(
  columns: readonly (Uint8Array | undefined)[],
  out: Uint8Array,
  rows: number,
): Uint8Array | undefined {
  out.fill(1, 0, rows);
  for (const empty of columns) {
    let found = 0;
    for (let row = 0; row < rows; row++) {
      const absent = out[row] === 1 && empty?.[row] === CELL.absent ? 1 : 0;
      out[row] = absent;
      found |= absent;
    }
    if (found === 0) return undefined;
  }
  return out;
}

export function absentIsEmpty(empty: Uint8Array, rows: number): void {
  for (let row = 0; row < rows; row++) if (empty[row] === CELL.absent) empty[row] = CELL.empty;
}
