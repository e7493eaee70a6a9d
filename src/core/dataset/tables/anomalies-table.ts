/** anomalies.csv: one row an anomaly with its cause and effect interval, in samples (half-open) and in time. */
import type { ColumnData, ColumnSpec, TableSource } from '../../samples/table.ts';
import { type AnomalyRow, placesOf, rowOf } from '../labels/effects.ts';
import type { Generator } from '../metric/generator.ts';
import type { AnomalyPlace } from '../metric/placed.ts';
import { checkedRows, createBuffers } from './buffers.ts';

const COLUMNS: readonly ColumnSpec[] = [
  { name: 'id', type: 'text', help: 'Unique within its metric.' },
  { name: 'metric', type: 'text', help: 'Key of the metric.' },
  { name: 'kind', type: 'text' },
  { name: 'pattern', type: 'text', help: 'How it recovers.' },
  { name: 'cause_start', type: 'integer', help: 'First sample that was injected.' },
  { name: 'cause_end', type: 'integer', help: 'First sample after it.' },
  { name: 'effect_start', type: 'integer', help: 'First sample that differs from the clean twin; empty if none does.' },
  { name: 'effect_end', type: 'integer', help: 'First sample after the last such one.' },
  { name: 'cause_start_time', type: 'time' },
  { name: 'cause_end_time', type: 'time' },
  { name: 'note', type: 'text' },
];

/** Labelled anomalies: those that are neither off nor benign, by metric and start. Effects are worked out as rows are read. */
export function anomaliesTable(generator: Generator): TableSource {
  const buffers = createBuffers(generator.kernel);
  const entries = generator.metrics.flatMap((metric) =>
    placesOf(generator, metric)
      .filter(({ anomaly }) => !anomaly.benign)
      .map((place) => ({ metric, place })),
  );
  return {
    id: 'anomalies',
    columns: COLUMNS,
    rows: entries.length,
    rowsPerSample: 0,
    read(from, wanted) {
      const rows = checkedRows(from, wanted, entries.length);
      const found = entries
        .slice(from, from + rows)
        .map(({ metric, place }) => ({ place, row: rowOf(generator, metric, place) }));
      return { from, rows, columns: COLUMNS.map((column, index) => readColumn(column, index)) };

      function readColumn({ name, type }: ColumnSpec, index: number): ColumnData {
        const values = buffers.values(index, rows);
        if (type === 'text') {
          values.set([...found.keys()]);
          return { values, texts: found.map(({ place, row }) => textOf(name, place, row)) };
        }
        const numbers = found.map(({ row }) => numberOf(name, row, generator));
        values.set(numbers.map((number) => number ?? 0));
        return { values, empty: Uint8Array.from(numbers, (number) => (number === undefined ? 1 : 0)) };
      }
    },
  };
}

function textOf(name: string, { anomaly }: AnomalyPlace, row: AnomalyRow): string {
  switch (name) {
    case 'id':
      return row.id;
    case 'metric':
      return row.metric;
    case 'kind':
      return row.kind;
    case 'pattern':
      return anomaly.pattern;
    default:
      return anomaly.note ?? '';
  }
}

function numberOf(name: string, row: AnomalyRow, { startMs, intervalMs }: Generator): number | undefined {
  switch (name) {
    case 'cause_start':
      return row.causeStart;
    case 'cause_end':
      return row.causeEnd;
    case 'effect_start':
      return row.effectStart;
    case 'effect_end':
      return row.effectEnd;
    case 'cause_start_time':
      return startMs + row.causeStart * intervalMs;
    default:
      return startMs + row.causeEnd * intervalMs;
  }
}
