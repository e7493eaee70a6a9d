/** Column headers of a design's tables, which must differ: a name that stands twice loses a column in most programs. */
import { quote } from '../../fields/fault.ts';
import type { Metric } from './design.ts';
import { leadersOf } from './relations.ts';
import { membersOf } from './expansion.ts';

/** Columns that the tables of metrics have beside the metrics. */
export const TIMESTAMP = 'Timestamp';
export const IS_ANOMALY = 'is_anomaly';
/** After the header of a metric that follows others, in labels.csv. */
export const AFFECTED = 'affected';
/** The sample that a row came from, where it is asked for. */
export const SOURCE_ROW = 'source_row';

export interface HeaderClash {
  /** Place of the metric in the list. */
  readonly index: number;
  readonly message: string;
}

/** Every metric whose header another column has already; the message names both. */
export function headerClashes(
  metrics: readonly Pick<Metric, 'key' | 'label' | 'expand' | 'follows' | 'formula'>[],
): readonly HeaderClash[] {
  const owners = new Map([TIMESTAMP, IS_ANOMALY].map((name) => [name, `the column ${name} of every table`]));
  for (const metric of metrics) {
    for (const header of headersOf(metric)) {
      for (const name of leadersOf(metric).length > 0 ? [IS_ANOMALY, AFFECTED] : [IS_ANOMALY])
        owners.set(`${header} ${name}`, `the label column of the metric ${quote(metric.key)}`);
    }
  }
  return metrics.flatMap((metric, index) => {
    const headers = headersOf(metric);
    const header = headers.find((name) => owners.has(name));
    if (header === undefined) {
      for (const name of headers) owners.set(name, `the metric ${quote(metric.key)}`);
      return [];
    }
    const message = `The metric ${quote(metric.key)} and ${owners.get(header)} have the same column header ${quote(header)}: give the metric another label.`;
    return [{ index, message }];
  });
}

/** The columns of a metric: one, or one for each that it expands to. */
function headersOf(metric: Pick<Metric, 'key' | 'label' | 'expand'>): readonly string[] {
  return membersOf(metric)?.map(({ column }) => column) ?? [headerOf(metric)];
}

export function headerOf({ key, label }: Pick<Metric, 'key' | 'label'>): string {
  return label ?? key;
}
