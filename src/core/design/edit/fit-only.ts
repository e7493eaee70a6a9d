/** What anomalies say of one metric among many, after an edit of the metric: names and values that are no more go. Pure. */
import { parseValueList } from '../../lib/value-list.ts';
import type { Design, Labels, Metric } from '../types/design.ts';
import { LIMITS } from '../types/limits.ts';
import { mapWhere, withValues } from './change.ts';

/** The part of `only` that means something on a metric; undefined for none. */
export function fittedOnly(only: Labels | undefined, { expand }: Pick<Metric, 'expand'>): Labels | undefined {
  const known = Object.entries(only ?? {}).flatMap(([name, text]) => {
    const over = expand && Object.hasOwn(expand.over, name) ? expand.over[name] : undefined;
    const all = parseValueList(over ?? '', LIMITS.metrics);
    const wanted = parseValueList(text, LIMITS.metrics);
    if (!all.ok || !wanted.ok) return [];
    const left = wanted.values.filter((value) => all.values.includes(value));
    if (left.length === wanted.values.length) return [[name, text]];
    return left.length > 0 ? [[name, left.join(', ')]] : [];
  });
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}

/** The design in which every anomaly and effect on the metric says only what the metric's expansion knows. */
export function fitOnly(design: Design, key: string): Design {
  const metric = design.metrics.find((each) => each.key === key);
  if (!metric) return design;
  const fit = <T extends { readonly only?: Labels }>(thing: T): T =>
    withValues(thing, [['only', fittedOnly(thing.only, metric)]]);
  const metrics = mapWhere(
    design.metrics,
    (each) => each === metric,
    (each) => {
      const anomalies = mapWhere(each.anomalies, () => true, fit);
      return anomalies === each.anomalies ? each : { ...each, anomalies };
    },
  );
  const incidents = mapWhere(
    design.incidents,
    () => true,
    (incident) => {
      const effects = mapWhere(incident.effects, (effect) => effect.metric === key, fit);
      return effects === incident.effects ? incident : { ...incident, effects };
    },
  );
  const rules = mapWhere(
    design.scatter ?? [],
    ({ effects }) => effects !== undefined,
    (rule) => {
      const effects = mapWhere(rule.effects ?? [], (effect) => effect.metric === key, fit);
      return effects === rule.effects ? rule : { ...rule, effects };
    },
  );
  const scattered = design.scatter && rules !== design.scatter ? { scatter: rules } : {};
  return metrics === design.metrics && incidents === design.incidents && !('scatter' in scattered)
    ? design
    : { ...design, metrics, incidents, ...scattered };
}
