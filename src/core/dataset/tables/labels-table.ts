/** labels.csv: 0 or 1 for every metric and sample, and is_anomaly for the row. */
import type { ColumnSpec, TableSource } from '../../samples/table.ts';
import type { Generator } from '../metric/generator.ts';
import { createAbsentReader } from './absent-rows.ts';
import { checkedRows, createBuffers, fillTimes } from './buffers.ts';
import { createLabelReader } from './label-columns.ts';
import { IS_ANOMALY, TIMESTAMP } from '../../design/types/headers.ts';

/** One row for every row of metrics.csv: a sample that no metric delivers has none. 1 where an anomaly that is neither benign nor off is, in the sense of `general.label`. */
export function labelsTable(generator: Generator): TableSource {
  const { metrics, samples, startMs, intervalMs } = generator;
  const buffers = createBuffers(generator.kernel);
  const columns: ColumnSpec[] = [
    { name: TIMESTAMP, type: 'time', help: 'Time of the sample, UTC.' },
    ...metrics.map(({ label }): ColumnSpec => ({ name: label, type: 'flag' })),
    { name: IS_ANOMALY, type: 'flag', help: '1 where any metric is labelled.' },
  ];
  const readAbsent = createAbsentReader(generator, buffers, metrics.length + 2);
  const readLabels = createLabelReader(generator, buffers, 1);
  return {
    id: 'labels',
    columns,
    rows: samples,
    rowsPerSample: 1,
    read(from, wanted) {
      const rows = checkedRows(from, wanted, samples);
      const times = buffers.values(0, rows);
      fillTimes(times, rows, from, startMs, intervalMs);
      const skipped = readAbsent(from, rows);
      const data = [{ values: times }, ...readLabels(from, rows)];
      return { from, rows, columns: data, ...(skipped ? { skipped } : {}) };
    },
  };
}
