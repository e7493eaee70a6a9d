/** What becomes of a metric's relations when one that it follows gets another key or goes. Knows no designs. */
import { renamedIn, replacedIn } from '../../lib/formula/formula.ts';
import type { Metric } from '../types/design.ts';
import { mapWhere, withValues, without } from './change.ts';

/** A metric under another key, in what follows it. */
export function withRenamedLeader(metric: Metric, key: string, newKey: string): Metric {
  const { follows, formula } = metric;
  const links =
    follows &&
    mapWhere(
      follows,
      (follow) => follow.metric === key,
      (follow) => ({ ...follow, metric: newKey }),
    );
  return withValues(metric, [
    ['follows', links],
    ['formula', formula === undefined ? undefined : renamedIn(formula, key, newKey)],
  ]);
}

/** Without a leader that is removed: it is followed no more, and in a formula its base value stands in its place. */
export function withoutLeader(metric: Metric, leader: Pick<Metric, 'key' | 'value'>): Metric {
  const { follows, formula } = metric;
  const links = follows && without(follows, (follow) => follow.metric === leader.key);
  return withValues(metric, [
    ['follows', links && links.length > 0 ? links : undefined],
    ['formula', formula === undefined ? undefined : replacedIn(formula, leader.key, leader.value)],
  ]);
}
