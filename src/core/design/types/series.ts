/** Series: what a time-series store takes for one thing, a name with its labels. Two metrics of a design may not be one. */
import { quote } from '../../fields/fault.ts';
import type { Labels, Metric } from './design.ts';
import { countOf, membersOf, seriesNameOf } from './expansion.ts';
import { headerOf } from './headers.ts';

export interface SeriesClash {
  /** Place of the metric in the list. */
  readonly index: number;
  readonly message: string;
}

type Named = Pick<Metric, 'key' | 'label' | 'name' | 'labels' | 'expand'>;

/** Every metric that is the same series as one before it, or expands to the key of another. */
export function seriesClashes(metrics: readonly Named[]): readonly SeriesClash[] {
  const keys = new Set(metrics.map(({ key }) => key));
  const owners = new Map<string, string>();
  return metrics.flatMap((metric, index) => {
    const members = membersOf(metric);
    const taken = members?.find(({ key }) => keys.has(key));
    if (taken) {
      const message = `${quote(metric.key)} expands to ${quote(taken.key)}, which is the key of another metric.`;
      return [{ index, message }];
    }
    const name = seriesNameOf(metric);
    const own = members?.map(({ values }) => ({ ...metric.labels, ...values })) ?? [metric.labels ?? {}];
    const identities = own.map((labels) => identityOf(name, labels));
    const owner = identities.map((identity) => owners.get(identity)).find((found) => found !== undefined);
    for (const identity of identities) if (!owners.has(identity)) owners.set(identity, metric.key);
    if (owner === undefined) return [];
    const what = own.some((labels) => Object.keys(labels).length > 0) ? 'and the same labels' : 'and no labels';
    const message = `The metrics ${quote(owner)} and ${quote(metric.key)} have the same name ${quote(name)} ${what}: give them labels that tell them apart.`;
    return [{ index, message }];
  });
}

function identityOf(name: string, labels: Labels): string {
  return JSON.stringify([name, Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** What a column of a design's tables is as a series. */
export interface ColumnSeries {
  readonly key: string;
  /** Header of the column. */
  readonly column: string;
  /** In feeds. */
  readonly name: string;
  readonly type: Metric['type'];
  readonly labels: Labels;
}

/** All columns in order, those of expanded metrics too. Takes no chance. */
export function columnSeries(metrics: readonly Metric[]): readonly ColumnSeries[] {
  return metrics.flatMap((metric) => {
    const { key, type, labels = {} } = metric;
    const name = seriesNameOf(metric);
    const members = membersOf(metric);
    if (!members) return [{ key, column: headerOf(metric), name, type, labels }];
    return members.map((one) => ({
      key: one.key,
      column: one.column,
      name,
      type,
      labels: { ...labels, ...one.values },
    }));
  });
}

/** How many metrics a design has, those of expanded ones counted one by one. */
export function metricCount(metrics: readonly Pick<Metric, 'expand'>[]): number {
  return metrics.reduce((sum, metric) => sum + countOf(metric), 0);
}
