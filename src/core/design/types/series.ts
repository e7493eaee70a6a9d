/** Series: what a time-series store takes for one thing, a name with its labels. Two metrics of a design may not be one. */
import { quote } from '../../fields/fault.ts';
import type { Labels, Metric } from './design.ts';
import { membersOf, seriesNameOf } from './expansion.ts';

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
