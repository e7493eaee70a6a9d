/** The wide table: a timestamp and one column a metric; as delivered, or the clean twin. */
import type { Block, ColumnData, ColumnSpec, TableSource } from '../../samples/table.ts';
import type { Generator } from '../metric/generator.ts';
import { checkedRows, createBuffers, fillTimes } from './buffers.ts';
import { createLabelReader } from './label-columns.ts';
import { absentIsEmpty, takeSkipped } from './absent-rows.ts';
import { createLabeller } from '../labels/labeller.ts';
import { createWideRows, type WideRows } from '../rows/wide-rows.ts';
import { anyOf, readCells, readFrame, readMarks } from './moved-rows.ts';
import { fillSources, SOURCE_COLUMN } from './source-row.ts';
import { IS_ANOMALY, TIMESTAMP } from '../../design/types/headers.ts';

export interface MetricsTableOptions {
  /** The clean twin: the same design and noise without anomalies. Table id 'clean' then. */
  readonly clean?: boolean;
  /** Adds `<header> is_anomaly` for every metric, and `is_anomaly` for the row. */
  readonly labelColumns?: boolean;
  /** Adds `source_row`. */
  readonly sourceRow?: boolean;
}

/**
 * Place i is sample i, and has one row but where anomalies repeat or move rows. A row is skipped only where every metric is absent; a single absent cell is empty, so
 * that no other column ever moves. Arrays lie in kernel memory and stay allocated: frame short-lived tables
 * with kernel.mark() and release().
 */
export function metricsTable(generator: Generator, options: MetricsTableOptions = {}): TableSource {
  const { metrics, samples, startMs, intervalMs, kernel } = generator;
  const { clean = false, labelColumns = false, sourceRow = false } = options;
  const buffers = createBuffers(kernel);
  const readLabels = createLabelReader(generator, buffers, 1 + metrics.length);
  const skippedAt = metrics.length;
  const readWide = clean ? () => undefined : createWideRows(generator);
  const fillLabels = createLabeller(generator);

  const columns: ColumnSpec[] = [
    { name: TIMESTAMP, type: 'time', help: 'Time of the sample, UTC.' },
    ...metrics.map(
      ({ label, decimals, unit }): ColumnSpec => ({
        name: label,
        type: 'number',
        ...(decimals === undefined ? {} : { decimals }),
        ...(unit === undefined ? {} : { unit }),
      }),
    ),
  ];
  if (labelColumns) {
    for (const { label } of metrics) columns.push({ name: `${label} ${IS_ANOMALY}`, type: 'flag' });
    columns.push({ name: IS_ANOMALY, type: 'flag', help: '1 where any metric is labelled.' });
  }
  if (sourceRow) columns.push(SOURCE_COLUMN);

  const readMoved = (from: number, moved: WideRows): Block => {
    const { times, sources } = readFrame(moved, generator);
    const { columns: cells, skipped } = readCells(moved, metrics);
    const data: ColumnData[] = [{ values: times }, ...cells];
    if (labelColumns) {
      const labels = readMarks(moved, metrics, metrics, fillLabels);
      data.push(...[...labels, anyOf(labels, times.length)].map((values) => ({ values })));
    }
    if (sourceRow) data.push({ values: sources });
    return { from, rows: times.length, columns: data, ...(skipped ? { skipped } : {}) };
  };

  const read = (from: number, wanted: number): Block => {
    const rows = checkedRows(from, wanted, samples);
    const moved = readWide(from, from + rows);
    if (moved) return readMoved(from, moved);
    const times = buffers.values(0, rows);
    fillTimes(times, rows, from, startMs, intervalMs);
    const data: ColumnData[] = [{ values: times }];
    let fullyAbsent = metrics.length > 0 && !clean;
    metrics.forEach((metric, index) => {
      const values = buffers.values(1 + index, rows);
      const window = values.length === rows ? values : values.subarray(0, rows);
      if (clean || !metric.mayLackCells(from, from + rows)) {
        metric.evaluate(from, window, undefined, clean);
        data.push({ values });
        fullyAbsent = false;
      } else {
        const empty = buffers.flags(index, rows);
        metric.evaluate(from, window, empty.length === rows ? empty : empty.subarray(0, rows));
        data.push({ values, empty });
      }
    });
    const skipped = fullyAbsent
      ? takeSkipped(
          data.slice(1).map(({ empty }) => empty),
          buffers.flags(skippedAt, rows),
          rows,
        )
      : undefined;
    for (const { empty } of data) if (empty) absentIsEmpty(empty, rows);
    if (labelColumns) data.push(...readLabels(from, rows));
    if (sourceRow) {
      const sources = buffers.values(2 + 2 * metrics.length, rows);
      fillSources(sources, rows, from);
      data.push({ values: sources });
    }
    return { from, rows, columns: data, ...(skipped ? { skipped } : {}) };
  };

  return { id: clean ? 'clean' : 'metrics', columns, rows: samples, rowsPerSample: 1, read };
}
