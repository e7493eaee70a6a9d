/** labels.csv: 0 or 1 for every metric and sample, and is_anomaly for the row. */
import type { Block, ColumnSpec, TableSource } from '../../samples/table.ts';
import { createAffectedLabeller, createLabeller } from '../labels/labeller.ts';
import type { Generator } from '../metric/generator.ts';
import { createAbsentReader } from './absent-rows.ts';
import { checkedRows, createBuffers, fillTimes } from './buffers.ts';
import { createLabelReader } from './label-columns.ts';
import { createWideRows, type WideRows } from '../rows/wide-rows.ts';
import { anyOf, readCells, readFrame, readMarks } from './moved-rows.ts';
import { fillSources, SOURCE_COLUMN } from './source-row.ts';
import { AFFECTED, IS_ANOMALY, TIMESTAMP } from '../../design/types/headers.ts';

export interface LabelsTableOptions {
  /** Adds `source_row`. */
  readonly sourceRow?: boolean;
}

/** One row for every row of metrics.csv, in its order: a sample that no metric delivers has none. 1 where an anomaly that is neither benign nor off is, in the sense of `general.label`; with `label_followers` also what reaches followers. */
export function labelsTable(generator: Generator, { sourceRow = false }: LabelsTableOptions = {}): TableSource {
  const { metrics, samples, startMs, intervalMs } = generator;
  const buffers = createBuffers(generator.kernel);
  const followers = generator.design.general.label_followers ? metrics.filter(({ isFollower }) => isFollower) : [];
  const columns: ColumnSpec[] = [
    { name: TIMESTAMP, type: 'time', help: 'Time of the sample, UTC.' },
    ...metrics.map(({ label }): ColumnSpec => ({ name: label, type: 'flag' })),
    { name: IS_ANOMALY, type: 'flag', help: '1 where any metric is labelled.' },
    ...followers.map(
      ({ label }): ColumnSpec => ({
        name: `${label} ${AFFECTED}`,
        type: 'flag',
        help: '1 where an anomaly of a metric that it follows reaches it.',
      }),
    ),
    ...(sourceRow ? [SOURCE_COLUMN] : []),
  ];
  const readWide = createWideRows(generator);
  const fillLabels = createLabeller(generator);
  const readMoved = (from: number, moved: WideRows): Block => {
    const { times, sources } = readFrame(moved, generator);
    const { skipped } = readCells(moved, metrics);
    const labels = readMarks(moved, metrics, metrics, fillLabels);
    const affected = readMarks(moved, followers, metrics, fillAffected);
    const marks = [times, ...labels, anyOf(labels, times.length), ...affected, ...(sourceRow ? [sources] : [])];
    const data = marks.map((values) => ({ values }));
    return { from, rows: times.length, columns: data, ...(skipped ? { skipped } : {}) };
  };
  const readAbsent = createAbsentReader(generator, buffers, metrics.length + 3 + followers.length);
  const readLabels = createLabelReader(generator, buffers, 1);
  const fillAffected = createAffectedLabeller(generator);
  const firstAffected = metrics.length + 2;
  return {
    id: 'labels',
    columns,
    rows: samples,
    rowsPerSample: 1,
    read(from, wanted) {
      const rows = checkedRows(from, wanted, samples);
      const moved = readWide(from, from + rows);
      if (moved) return readMoved(from, moved);
      const times = buffers.values(0, rows);
      fillTimes(times, rows, from, startMs, intervalMs);
      const skipped = readAbsent(from, rows);
      const affected = followers.map((metric, index) => {
        const values = buffers.values(firstAffected + index, rows);
        fillAffected(metric, from, values.length === rows ? values : values.subarray(0, rows));
        return { values };
      });
      const sources = sourceRow ? [buffers.values(firstAffected + followers.length, rows)] : [];
      for (const values of sources) fillSources(values, rows, from);
      const data = [
        { values: times },
        ...readLabels(from, rows),
        ...affected,
        ...sources.map((values) => ({ values })),
      ];
      return { from, rows, columns: data, ...(skipped ? { skipped } : {}) };
    },
  };
}
