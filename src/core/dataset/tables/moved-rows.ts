/** What stands in rows of a table with a column a metric where rows are moved, repeated or have another time. */
import { CELL } from '../../samples/cells.ts';
import type { ColumnData } from '../../samples/table.ts';
import type { Labeller } from '../labels/labeller.ts';
import type { Generator } from '../metric/generator.ts';
import type { MetricEvaluator } from '../metric/metric-evaluator.ts';
import { forEachRun } from '../rows/gather.ts';
import { columnOf, type WideRows } from '../rows/wide-rows.ts';
import { absentIsEmpty, takeSkipped } from './absent-rows.ts';

/** Times of rows and the samples that they came from. */
export function readFrame({ rows }: WideRows, { startMs, intervalMs }: Generator) {
  return {
    times: columnOf(rows, ({ source, stamp }) => startMs + source * intervalMs + stamp),
    sources: columnOf(rows, ({ source }) => source),
  };
}

export interface MovedCells {
  readonly columns: readonly ColumnData[];
  /** 1 = none of the metrics that the row is of delivers the sample. */
  readonly skipped: Uint8Array | undefined;
}

/** One column a metric; a cell is empty where the row is of other metrics. */
export function readCells(moved: WideRows, metrics: readonly MetricEvaluator[]): MovedCells {
  const columns = metrics.map((metric, index) => {
    const values = new Float64Array(moved.rows.length);
    // What stands elsewhere is nothing here, as far as it matters to whether there is a row.
    const empty = new Uint8Array(moved.rows.length).fill(CELL.absent);
    const rows = moved.cells[index] ?? [];
    const sources = sourcesOf(moved, rows);
    forEachRun(sources, (from, length, places) => {
      const run = new Float64Array(length);
      const cells = new Uint8Array(length);
      metric.evaluate(from, run, cells);
      for (const place of places) {
        const at = (sources[place] ?? 0) - from;
        const row = rows[place] ?? 0;
        values[row] = run[at] ?? Number.NaN;
        empty[row] = cells[at] ?? CELL.value;
      }
    });
    return { values, empty };
  });
  const rows = moved.rows.length;
  const skipped = takeSkipped(
    columns.map(({ empty }) => empty),
    new Uint8Array(rows),
    rows,
  );
  for (const { empty } of columns) absentIsEmpty(empty, rows);
  return { columns, skipped };
}

/** 0 and 1 for each metric: labels stand where the readings stand. */
export function readMarks(
  moved: WideRows,
  metrics: readonly MetricEvaluator[],
  all: readonly MetricEvaluator[],
  fill: Labeller,
): readonly Float64Array[] {
  return metrics.map((metric) => {
    const values = new Float64Array(moved.rows.length);
    const rows = moved.cells[all.indexOf(metric)] ?? [];
    const sources = sourcesOf(moved, rows);
    forEachRun(sources, (from, length, places) => {
      const run = new Float64Array(length);
      fill(metric, from, run);
      for (const place of places) values[rows[place] ?? 0] = run[(sources[place] ?? 0) - from] ?? 0;
    });
    return values;
  });
}

/** 1 where any column has 1. */
export function anyOf(columns: readonly Float64Array[], rows: number): Float64Array {
  const any = new Float64Array(rows);
  for (const values of columns) for (let row = 0; row < rows; row++) if (values[row] === 1) any[row] = 1;
  return any;
}

function sourcesOf({ rows }: WideRows, list: readonly number[]): Float64Array {
  return columnOf(list, (row) => rows[row]?.source ?? 0);
}
