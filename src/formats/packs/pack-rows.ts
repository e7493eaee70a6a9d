/** The rows of a pack's files: those that are there, with a value in every cell, and runs of labels. Knows no file. */
import { labelsTable, metricsTable, type Generator } from '../../core/dataset/index.ts';
import type { SampleInterval } from '../../core/design/types/split.ts';
import type { TableSource } from '../../core/samples/table.ts';
import { BLOCK_ROWS } from '../rows/encode-table.ts';
import type { PackBlock, Run, Scan } from './pack.ts';

/** The generator of some of its metrics: a file of one is not made of all. */
export function viewOf(generator: Generator, metrics: readonly number[] | undefined): Generator {
  if (metrics === undefined) return generator;
  return { ...generator, metrics: metrics.flatMap((index) => generator.metrics[index] ?? []) };
}

export interface RowReader {
  /** Samples [from, from + count), in order. */
  read(from: number, count: number): PackBlock & { readonly sources: Float64Array };
}

/**
 * @param filled gets the cells that were empty, by place of the metric in the view: they carry the last value, at the
 * beginning the first that follows
 */
export function createRowReader(
  view: Generator,
  twin: boolean,
  filled: (metric: number, cells: number) => void,
): RowReader {
  const open = () => metricsTable(view, { clean: twin, labelColumns: true, sourceRow: true });
  const table = open();
  const { metrics, kernel } = view;
  const last = metrics.map(() => Number.NaN);
  return {
    read(from, count) {
      const block = table.read(from, count);
      const kept = keptRows(block.rows, block.skipped);
      const length = kept?.length ?? block.rows;
      const take = (column: number) => gather(block.columns[column]?.values, block.rows, kept);
      const values = metrics.map((metric, index) => {
        const data = block.columns[1 + index];
        const cells = gather(data?.values, block.rows, kept);
        let count = 0;
        for (let row = 0; row < length; row++) {
          const place = kept === undefined ? row : (kept[row] ?? 0);
          const cell = data?.empty?.[place] === 1 ? Number.NaN : (cells[row] ?? Number.NaN);
          if (Number.isNaN(cell)) {
            count++;
            if (Number.isNaN(last[index] ?? 0)) last[index] = firstValue(open(), 1 + index, from);
          } else last[index] = cell;
          cells[row] = last[index] ?? 0;
        }
        if (count > 0) filled(index, count);
        if (metric.decimals !== undefined) kernel.roundDecimals(cells, metric.decimals);
        return cells;
      });
      const labels = metrics.map((_, index) => (twin ? new Float64Array(length) : take(1 + metrics.length + index)));
      const any = twin ? new Float64Array(length) : take(1 + 2 * metrics.length);
      return { rows: length, times: take(0), values, labels, any, sources: take(2 + 2 * metrics.length) };
    },
  };
}

/** Undefined where all are there, as nearly always. */
function keptRows(rows: number, skipped: Uint8Array | undefined): Int32Array | undefined {
  if (skipped === undefined) return undefined;
  return Int32Array.from({ length: rows }, (_, row) => row).filter((row) => skipped[row] !== 1);
}

/** A copy: the table uses its arrays again. */
function gather(values: Float64Array | undefined, rows: number, kept: Int32Array | undefined): Float64Array {
  if (values === undefined) return new Float64Array(kept?.length ?? rows).fill(Number.NaN);
  return kept === undefined ? values.slice(0, rows) : Float64Array.from(kept, (row) => values[row] ?? Number.NaN);
}

/** Of a column, from a sample on; 0 where it has none at all. */
function firstValue(table: TableSource, column: number, from: number): number {
  for (let at = from; at < table.rows; at += BLOCK_ROWS) {
    const block = table.read(at, Math.min(BLOCK_ROWS, table.rows - at));
    const data = block.columns[column];
    for (let row = 0; row < block.rows; row++) {
      const value = data?.values[row] ?? Number.NaN;
      if (block.skipped?.[row] !== 1 && data?.empty?.[row] !== 1 && !Number.isNaN(value)) return value;
    }
  }
  return 0;
}

/** Pieces of a part that end where the engine's blocks do. */
export function* piecesOf({ from, to }: SampleInterval): Iterable<readonly [from: number, count: number]> {
  for (let at = from; at < to; ) {
    const end = Math.min(to, (Math.floor(at / BLOCK_ROWS) + 1) * BLOCK_ROWS);
    yield [at, end - at];
    at = end;
  }
}

/** Reads the labels alone. Memory grows with the runs, not with the rows. */
export function scanLabels(view: Generator, part: SampleInterval): Scan {
  const table = labelsTable(view);
  const count = view.metrics.length;
  const collectors = Array.from({ length: count + 1 }, createRuns);
  let rows = 0;
  for (const [from, length] of piecesOf(part)) {
    const block = table.read(from, length);
    for (let row = 0; row < block.rows; row++) {
      if (block.skipped?.[row] === 1) continue;
      const ms = block.columns[0]?.values[row] ?? 0;
      collectors.forEach((collector, index) => {
        if (block.columns[1 + index]?.values[row] === 1) collector.add(rows, ms);
      });
      rows++;
    }
  }
  const runs = collectors.map(({ runs: found }) => found);
  return { rows, metrics: runs.slice(0, count), any: runs[count] ?? [] };
}

function createRuns() {
  const runs: Run[] = [];
  return {
    runs,
    add(row: number, ms: number) {
      const before = runs.at(-1);
      if (before?.last === row - 1) runs[runs.length - 1] = { ...before, last: row, endMs: ms };
      else runs.push({ first: row, last: row, startMs: ms, endMs: ms });
    },
  };
}
