/** followers.csv: one row for every anomaly and metric that it reaches by what that follows, with where it shows there. */
import type { ColumnSpec, TableSource } from '../../samples/table.ts';
import { affectedRow, type AffectedRow, carriedTo } from '../labels/affected.ts';
import type { Generator } from '../metric/generator.ts';
import type { MetricEvaluator } from '../metric/metric-evaluator.ts';
import { createListTable, type ListColumn, specsOf } from './list-table.ts';

interface Row extends AffectedRow {
  readonly metric: MetricEvaluator;
  readonly timeOf: (sample: number) => number;
}

const COLUMNS: readonly ListColumn<Row>[] = [
  {
    name: 'id',
    type: 'text',
    help: 'Id of the anomaly, as in anomalies.csv.',
    of: ({ carried }) => carried.place.anomaly.id,
  },
  {
    name: 'metric',
    type: 'text',
    help: 'Key of the metric that it is on: the root.',
    of: ({ carried }) => carried.root,
  },
  { name: 'kind', type: 'text', help: 'What happens there.', of: ({ carried }) => carried.place.anomaly.kind },
  { name: 'follower', type: 'text', help: 'Key of the metric that it reaches.', of: ({ metric }) => metric.key },
  {
    name: 'path',
    type: 'text',
    help: 'Keys of the metrics from the root to the follower, with > between them; of several ways the shortest.',
    of: ({ carried }) => carried.path.join(' > '),
  },
  { name: 'lag', type: 'integer', help: 'Samples along the quickest way.', of: ({ carried }) => carried.leastLag },
  {
    name: 'longest_lag',
    type: 'integer',
    help: 'Samples along the slowest way.',
    of: ({ carried }) => carried.mostLag,
  },
  {
    name: 'cause_start',
    type: 'integer',
    help: 'First sample of the follower that it can touch: its first sample on the root, later by lag.',
    of: ({ carried }) => carried.start,
  },
  {
    name: 'cause_end',
    type: 'integer',
    help: 'First sample after the last such one, by longest_lag.',
    of: ({ carried }) => carried.end,
  },
  {
    name: 'effect_start',
    type: 'integer',
    help: "First sample there that differs from the follower's clean twin by more than effect_sigma · σ of its noise (without noise: by more than rounding), the follower's own anomalies left out; empty if none does.",
    of: ({ effectStart }) => effectStart,
  },
  {
    name: 'effect_end',
    type: 'integer',
    help: 'First sample after the last such one.',
    of: ({ effectEnd }) => effectEnd,
  },
  {
    name: 'effect_start_time',
    type: 'time',
    help: 'Time of effect_start, UTC.',
    of: ({ effectStart, timeOf }) => (effectStart === undefined ? undefined : timeOf(effectStart)),
  },
  {
    name: 'effect_end_time',
    type: 'time',
    help: 'Time of effect_end, UTC.',
    of: ({ effectEnd, timeOf }) => (effectEnd === undefined ? undefined : timeOf(effectEnd)),
  },
  {
    name: 'differs_start',
    type: 'integer',
    help: 'First sample there whose cell is not the one of the clean twin, however small the difference; empty if none is.',
    of: ({ differsStart }) => differsStart,
  },
  {
    name: 'differs_end',
    type: 'integer',
    help: 'First sample after the last such one.',
    of: ({ differsEnd }) => differsEnd,
  },
  {
    name: 'peak',
    type: 'number',
    help: 'Largest |data − clean twin| there, in the unit of the follower.',
    of: ({ peak }) => peak,
  },
  {
    name: 'peak_sigma',
    type: 'number',
    help: "The same in σ of the follower's noise; empty without noise.",
    of: ({ peak, metric }) => (metric.sigma > 0 ? peak / metric.sigma : undefined),
  },
  {
    name: 'benign',
    type: 'flag',
    help: '1 for an event that is not to be reported: it is in no label.',
    of: ({ carried }) => (carried.place.anomaly.benign ? 1 : 0),
  },
];

/** @public What a column of followers.csv means, for documents. */
export const FOLLOWER_COLUMNS: readonly ColumnSpec[] = specsOf(COLUMNS);

/** By follower, in column order, then by start. Effects are worked out as rows are read. */
export function followersTable(generator: Generator): TableSource {
  const { kernel, startMs, intervalMs } = generator;
  const timeOf = (sample: number) => startMs + sample * intervalMs;
  const entries = generator.metrics.flatMap((metric) => carriedTo(metric).map((carried) => ({ metric, carried })));
  const open = ({ metric, carried }: (typeof entries)[number]): Row => ({
    ...affectedRow(generator, metric, carried),
    metric,
    timeOf,
  });
  return createListTable({ id: 'followers', kernel, columns: COLUMNS, entries, open });
}
