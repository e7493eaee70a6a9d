/** Column headers of a design's tables, which must differ: a name that stands twice loses a column in most programs. */
import { quote } from '../../fields/fault.ts';
import type { Metric } from './design.ts';

/** Columns that the tables of metrics have beside the metrics. */
export const TIMESTAMP = 'Timestamp';
export const IS_ANOMALY = 'is_anomaly';

export interface HeaderClash {
  /** Place of the metric in the list. */
  readonly index: number;
  readonly message: string;
}

/** Every metric whose header another column has already; the message names both. */
export function headerClashes(metrics: readonly Pick<Metric, 'key' | 'label'>[]): readonly HeaderClash[] {
  const owners = new Map([TIMESTAMP, IS_ANOMALY].map((name) => [name, `the column ${name} of every table`]));
  for (const metric of metrics) {
    const name = `${headerOf(metric)} ${IS_ANOMALY}`;
    owners.set(name, `the label column of the metric ${quote(metric.key)}`);
  }
  return metrics.flatMap((metric, index) => {
    const header = headerOf(metric);
    const owner = owners.get(header);
    if (owner === undefined) {
      owners.set(header, `the metric ${quote(metric.key)}`);
      return [];
    }
    const message = `The metric ${quote(metric.key)} and ${owner} have the same column header ${quote(header)}: give the metric another label.`;
    return [{ index, message }];
  });
}

export function headerOf({ key, label }: Pick<Metric, 'key' | 'label'>): string {
  return label ?? key;
}
