/**
 * Edits of what metrics take from each other and from common causes. A change after which the design could not be
 * worked out (a circle, shares above 1, a formula that cannot be read) changes nothing. Pure.
 */
import { check } from '../../fields/check.ts';
import { parseFormula } from '../../lib/formula/formula.ts';
import type { Design, FollowSpec, Metric, NoiseFactor } from '../types/design.ts';
import { FACTOR_FIELDS, METRIC_FIELDS } from '../types/fields.ts';
import { relationFaults } from '../types/relations.ts';
import { intervalMsOf } from '../types/resolve.ts';
import { defaultsOf } from '../../fields/values.ts';
import { mapWhere, uniqueName, withValues, without } from './change.ts';
import { updateMetric } from './edit-metrics.ts';

/** What is wrong with the relations of a metric if it were changed so: a sentence, or undefined where nothing is. */
export function relationProblem(design: Design, key: string, part: Partial<Metric>): string | undefined {
  const changed = updateMetric(design, key, part);
  if (part.formula !== undefined) {
    const fault = check(METRIC_FIELDS.formula, part.formula, { intervalMs: intervalMsOf(design) });
    if (fault) return fault.message;
  }
  return relationFaults(changed, intervalMsOf(changed))[0]?.fault.message;
}

/** The metrics that one follows, as a whole; an empty list takes them away. */
export function setFollows(design: Design, key: string, follows: readonly FollowSpec[]): Design {
  return ifPossible(design, updateMetric(design, key, { follows: follows.length > 0 ? follows : undefined }));
}

/** A metric's formula; undefined takes it away. */
export function setFormula(design: Design, key: string, formula: string | undefined): Design {
  if (formula !== undefined && 'fault' in parseFormula(formula)) return design;
  return ifPossible(design, updateMetric(design, key, { formula }));
}

/** The share of a metric's noise that comes from a factor; undefined or 0 takes it away. */
export function setFactorShare(design: Design, key: string, factor: string, share: number | undefined): Design {
  const changed = updateMetric(design, key, (metric) => {
    const { [factor]: _before, ...others } = metric.factors ?? {};
    const factors = share === undefined || share === 0 ? others : { ...others, [factor]: share };
    return withValues(metric, [['factors', Object.keys(factors).length > 0 ? factors : undefined]]);
  });
  const fits = changed.metrics.every(
    ({ factors }) => factors === undefined || check(METRIC_FIELDS.factors, factors, { intervalMs: 1 }) === undefined,
  );
  return fits ? ifPossible(design, changed) : design;
}

/** Adds a common cause; its key is made unique. */
export function addFactor(design: Design, key = 'factor'): Design {
  const factors = design.noise_factors ?? [];
  const keys = factors.map((factor) => factor.key);
  const factor: NoiseFactor = { key: uniqueName(key, keys), ...defaultsOf(FACTOR_FIELDS) };
  return ifPossible(design, { ...design, noise_factors: [...factors, factor] });
}

/** Removes a common cause and every share of it: those metrics' noises are their own again to that extent. */
export function removeFactor(design: Design, key: string): Design {
  const factors = design.noise_factors ?? [];
  const left = without(factors, (factor) => factor.key === key);
  if (left === factors) return design;
  const { noise_factors: _all, ...rest } = withFactors(design, ({ [key]: _gone, ...others }) => others, key);
  return left.length > 0 ? { ...rest, noise_factors: left } : rest;
}

/** Gives a common cause another key, in the metrics too. Its numbers change, since the key names their stream. */
export function renameFactor(design: Design, key: string, newKey: string): Design {
  const factors = design.noise_factors ?? [];
  const keys = factors.map((factor) => factor.key);
  if (newKey === '' || !keys.includes(key) || keys.includes(newKey)) return design;
  const renamed = withFactors(
    design,
    (shares) =>
      Object.fromEntries(Object.entries(shares).map(([name, share]) => [name === key ? newKey : name, share])),
    key,
  );
  const isIt = (factor: NoiseFactor) => factor.key === key;
  return { ...renamed, noise_factors: mapWhere(factors, isIt, (factor) => ({ ...factor, key: newKey })) };
}

type Shares = NonNullable<Metric['factors']>;

function withFactors(design: Design, change: (shares: Shares) => Shares, key: string): Design {
  const metrics = mapWhere(
    design.metrics,
    ({ factors }) => factors !== undefined && Object.hasOwn(factors, key),
    (metric) => {
      const shares = change(metric.factors ?? {});
      return withValues(metric, [['factors', Object.keys(shares).length > 0 ? shares : undefined]]);
    },
  );
  return metrics === design.metrics ? design : { ...design, metrics };
}

/** The change, unless it makes relations impossible that were possible. */
function ifPossible(before: Design, after: Design): Design {
  return after !== before && relationFaults(after, intervalMsOf(after)).length === 0 ? after : before;
}
