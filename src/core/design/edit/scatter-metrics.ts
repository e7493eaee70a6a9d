/** What the removal or another key of a metric makes of the rules of placement. Pure. */
import type { Design, ScatterRule } from '../types/design.ts';

/** Rules after the removal of a metric: those without a metric or effect of their own go. */
export function rulesWithoutMetric(design: Design, key: string, left: number): readonly ScatterRule[] {
  const rules = (design.scatter ?? []).flatMap(({ metrics, effects, ...rule }): ScatterRule[] => {
    const kept = metrics?.filter((metric) => metric !== key);
    const touched = effects?.filter((effect) => effect.metric !== key);
    if (kept?.length === 0 || (touched?.length === 0 && effects?.length !== 0)) return [];
    return [{ ...rule, ...(kept ? { metrics: kept } : {}), ...(touched ? { effects: touched } : {}) }];
  });
  return left === 0 ? [] : rules;
}

/** Rules after a metric got another key. */
export function rulesWithRenamed(design: Design, key: string, newKey: string): readonly ScatterRule[] {
  const renamed = (name: string) => (name === key ? newKey : name);
  return (design.scatter ?? []).map(({ metrics, effects, ...rule }) => ({
    ...rule,
    ...(metrics ? { metrics: metrics.map(renamed) } : {}),
    ...(effects ? { effects: effects.map((effect) => ({ ...effect, metric: renamed(effect.metric) })) } : {}),
  }));
}

/** The design with these rules; without the property where there are none. */
export function withRules(design: Design, rules: readonly ScatterRule[]): Design {
  if (rules === design.scatter || (rules.length === 0 && design.scatter === undefined)) return design;
  const { scatter: _scatter, ...rest } = design;
  return rules.length === 0 ? rest : { ...rest, scatter: rules };
}
