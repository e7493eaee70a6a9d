/** anomalies.csv: one row an anomaly with its cause and effect interval, in samples (half-open) and in time. */
import type { ColumnSpec, TableSource } from '../../samples/table.ts';
import { type AnomalyRow, placesOf, rowOf } from '../labels/effects.ts';
import { parametersOf } from '../labels/parameters.ts';
import type { Generator } from '../metric/generator.ts';
import type { MetricEvaluator } from '../metric/metric-evaluator.ts';
import type { AnomalyPlace } from '../metric/placed.ts';
import { createListTable, type ListColumn, specsOf } from './list-table.ts';

interface Entry {
  readonly metric: MetricEvaluator;
  readonly place: AnomalyPlace;
  readonly row: AnomalyRow;
  readonly timeOf: (sample: number) => number;
}

const COLUMNS: readonly ListColumn<Entry>[] = [
  { name: 'id', type: 'text', help: 'Unique within its metric.', of: ({ row }) => row.id },
  { name: 'metric', type: 'text', help: 'Key of the metric.', of: ({ row }) => row.metric },
  { name: 'kind', type: 'text', help: 'What happens.', of: ({ row }) => row.kind },
  { name: 'pattern', type: 'text', help: 'How it recovers.', of: ({ place }) => place.anomaly.pattern },
  { name: 'cause_start', type: 'integer', help: 'First sample that was injected.', of: ({ row }) => row.causeStart },
  { name: 'cause_end', type: 'integer', help: 'First sample after it.', of: ({ row }) => row.causeEnd },
  {
    name: 'effect_start',
    type: 'integer',
    help: 'First sample whose cell is missing or differs from the clean twin by more than effect_sigma · σ of the noise (without noise: by more than rounding); empty if none does.',
    of: ({ row }) => row.effectStart,
  },
  {
    name: 'effect_end',
    type: 'integer',
    help: 'First sample after the last such one.',
    of: ({ row }) => row.effectEnd,
  },
  {
    name: 'cause_start_time',
    type: 'time',
    help: 'Time of cause_start, UTC.',
    of: ({ row, timeOf }) => timeOf(row.causeStart),
  },
  {
    name: 'cause_end_time',
    type: 'time',
    help: 'Time of cause_end, UTC.',
    of: ({ row, timeOf }) => timeOf(row.causeEnd),
  },
  { name: 'note', type: 'text', help: 'As the design has it.', of: ({ place }) => place.anomaly.note ?? '' },
  { name: 'label', type: 'text', help: 'Column header of the metric.', of: ({ metric }) => metric.label },
  {
    name: 'peak',
    type: 'number',
    help: 'Largest |data − clean twin| in its cause interval, in the unit of the metric; missing cells do not count.',
    of: ({ row }) => row.peak,
  },
  {
    name: 'peak_sigma',
    type: 'number',
    help: 'The same in σ of the noise; empty without noise.',
    of: ({ row, metric }) => (metric.sigma > 0 ? row.peakSigma : undefined),
  },
  {
    name: 'incident',
    type: 'text',
    help: 'Id of the incident that placed it; empty for one of its own.',
    of: ({ row }) => row.incident ?? '',
  },
  {
    name: 'benign',
    type: 'flag',
    help: '1 for an event that is not to be reported: it is in no label.',
    of: ({ row }) => (row.benign ? 1 : 0),
  },
  {
    name: 'params',
    type: 'text',
    help: 'Parameters of its kind, and its onset, hold and recovery as far as the design gives them: a JSON object.',
    of: ({ place }) => JSON.stringify(parametersOf(place.anomaly)),
  },
  {
    name: 'differs_start',
    type: 'integer',
    help: 'First sample whose cell is not the one of the clean twin, however small the difference; empty if the delivered data never differ.',
    of: ({ row }) => row.differsStart,
  },
  {
    name: 'differs_end',
    type: 'integer',
    help: 'First sample after the last such one.',
    of: ({ row }) => row.differsEnd,
  },
];

/** @public What a column of anomalies.csv means, for documents. */
export const ANOMALY_COLUMNS: readonly ColumnSpec[] = specsOf(COLUMNS);

/** Anomalies and benign events that are not off, by metric and start. Effects are worked out as rows are read. */
export function anomaliesTable(generator: Generator): TableSource {
  const { kernel, startMs, intervalMs } = generator;
  const timeOf = (sample: number) => startMs + sample * intervalMs;
  const entries = generator.metrics.flatMap((metric) =>
    placesOf(generator, metric).map((place) => ({ metric, place, timeOf })),
  );
  const open = (entry: (typeof entries)[number]): Entry => ({
    ...entry,
    row: rowOf(generator, entry.metric, entry.place),
  });
  return createListTable({ id: 'anomalies', kernel, columns: COLUMNS, entries, open });
}
