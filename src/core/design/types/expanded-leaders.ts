/**
 * What metrics follow where that is expanded: those of its metrics whose label values agree with the follower's own, so
 * that cpu of a host follows requests of the same host, and what stands for all hosts follows each of them.
 */
import { metricsIn, summedIn } from '../../lib/formula/formula.ts';
import type { Labels, Metric } from './design.ts';
import { membersOf } from './expansion.ts';

type Described = Pick<Metric, 'key' | 'label' | 'expand'>;

/** Keys of the metrics of an expanded leader that one with these labels follows: all that agree in the names that both have. */
export function agreeingMembers(leader: Described, labels: Labels): readonly string[] {
  const own = new Map(Object.entries(labels));
  return (membersOf(leader) ?? [])
    .filter(({ values }) => Object.entries(values).every(([name, value]) => !own.has(name) || own.get(name) === value))
    .map(({ key }) => key);
}

/** The metric with the metrics themselves in place of the descriptions that it follows; the same where it follows none. */
export function withExpandedLeaders(metric: Metric, described: ReadonlyMap<string, Described>): Metric {
  const labels = metric.labels ?? {};
  const { follows, formula } = metric;
  if (follows?.some((follow) => described.has(follow.metric))) {
    const own = follows.flatMap((follow) => {
      const leader = described.get(follow.metric);
      return leader ? agreeingMembers(leader, labels).map((key) => ({ ...follow, metric: key })) : [follow];
    });
    return { ...metric, follows: own };
  }
  if (formula === undefined) return metric;
  const own = metricsIn(formula).reduce((text, key) => {
    const leader = described.get(key);
    return leader ? summedIn(text, key, agreeingMembers(leader, labels)) : text;
  }, formula);
  return own === formula ? metric : { ...metric, formula: own };
}

export interface LeaderGap {
  /** Place of the follower in the list. */
  readonly index: number;
  readonly message: string;
}

/** Followers that would follow none of an expanded leader's metrics: their label values agree with none. */
export function leaderGaps(metrics: readonly Metric[]): readonly LeaderGap[] {
  const described = new Map(metrics.filter(({ expand }) => expand).map((metric) => [metric.key, metric]));
  if (described.size === 0) return [];
  return metrics.flatMap((metric, index) => {
    const keys =
      metric.formula === undefined ? (metric.follows ?? []).map((one) => one.metric) : metricsIn(metric.formula);
    const leaders = keys.flatMap((key) => described.get(key) ?? []);
    const members = membersOf(metric) ?? [{ key: metric.key, values: {} }];
    for (const leader of leaders) {
      const alone = members.find(({ values }) => agreeingMembers(leader, { ...metric.labels, ...values }).length === 0);
      if (!alone) continue;
      const message = `${JSON.stringify(alone.key)} would follow no metric of ${JSON.stringify(leader.key)}: none has the same label values.`;
      return [{ index, message }];
    }
    return [];
  });
}
