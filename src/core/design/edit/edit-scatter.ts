/** Edits of rules of placement. Pure: the same design comes back when nothing changes. */
import { defaultsOf } from '../../fields/values.ts';
import type { Anomaly, Design, Incident, ScatterRule } from '../types/design.ts';
import { OF_ANOMALIES_ONLY, OF_INCIDENTS_ONLY, SCATTER_FIELDS } from '../types/scatter-fields.ts';
import { consistentRule } from './consistent-rule.ts';
import { splitOf } from '../types/split.ts';
import { membersOf } from '../types/expansion.ts';
import { intervalMsOf } from '../types/resolve.ts';
import { applyChange, type Change, fieldChange, mapWhere, type Patch, uniqueName, without } from './change.ts';
import { pinAnomaly } from './edit-anomalies.ts';
import { withRules } from './scatter-metrics.ts';

export function findScatter(design: Design, id: string): ScatterRule | undefined {
  return design.scatter?.find((rule) => rule.id === id);
}

/**
 * Adds a rule at the end: `scatter`, `scatter-2`, …, unless `partial` brings an id that is free. Ten spikes where it
 * does not say otherwise; nothing in a design without metrics.
 */
export function addScatter(design: Design, partial: Patch<ScatterRule> = {}): Design {
  if (design.metrics.length === 0) return design;
  const rules = design.scatter ?? [];
  const id = uniqueName(
    partial.id ?? 'scatter',
    rules.map((rule) => rule.id),
    '-',
  );
  const amount = partial.contamination === undefined ? { count: 10 } : {};
  const what = partial.effects === undefined ? { kinds: { spike: 1 } } : {};
  const rule = applyChange<ScatterRule>({ ...defaultsOf(SCATTER_FIELDS), ...amount, ...what, id }, { ...partial, id });
  return { ...design, scatter: [...rules, rule] };
}

export function updateScatter(design: Design, id: string, change: Change<ScatterRule>): Design {
  return withRules(
    design,
    mapWhere(
      design.scatter ?? [],
      (rule) => rule.id === id,
      (rule) => applyChange(rule, change),
    ),
  );
}

/** One field by its name; one of count and contamination takes the place of the other. */
export function setScatterField(design: Design, id: string, field: string, value: unknown): Design {
  const intervalMs = intervalMsOf(design);
  return updateScatter(design, id, (rule) => {
    const foreign: readonly string[] = rule.effects ? OF_ANOMALIES_ONLY : OF_INCIDENTS_ONLY;
    const next = fieldChange<ScatterRule>(SCATTER_FIELDS, field, value, { intervalMs })(rule);
    if (next === rule || foreign.includes(field)) return rule;
    if (typeof next.within === 'string' && !splitOf(design)) return rule;
    if (value !== undefined && field === 'count') return applyChange(next, { contamination: undefined });
    if (value !== undefined && field === 'contamination') return applyChange(next, { count: undefined });
    return isWhole(next) ? consistentRule(next, intervalMs) : rule;
  });
}

/** Draws all that the rule places anew. */
export function rerollScatter(design: Design, id: string): Design {
  return updateScatter(design, id, (rule) => ({ ...rule, roll: (rule.roll + 1) % (SCATTER_FIELDS.roll.max + 1) }));
}

export function removeScatter(design: Design, id: string): Design {
  return withRules(
    design,
    without(design.scatter ?? [], (rule) => rule.id === id),
  );
}

/** What a rule has placed: an anomaly of a metric, or an incident. */
export type Scattered = { readonly metric: string; readonly anomaly: Anomaly } | { readonly incident: Incident };

/** Puts one that a rule placed into the design, as it is. The rule no longer places what has its id, and nothing moves. */
export function pinScattered(design: Design, placed: Scattered): Design {
  if ('anomaly' in placed) {
    const { key, anomaly } = homeOf(design, placed.metric, placed.anomaly);
    return pinAnomaly(design, key, anomaly);
  }
  const { incident } = placed;
  if (design.incidents.some(({ id }) => id === incident.id)) return design;
  return { ...design, incidents: [...design.incidents, incident] };
}

/** On a metric that an expansion made, it goes to the description, for these label values only. */
function homeOf(design: Design, key: string, anomaly: Anomaly): { readonly key: string; readonly anomaly: Anomaly } {
  if (design.metrics.some((metric) => metric.key === key)) return { key, anomaly };
  for (const described of design.metrics) {
    const member = membersOf(described)?.find((one) => one.key === key);
    if (member) return { key: described.key, anomaly: { ...anomaly, only: member.values } };
  }
  return { key, anomaly };
}

/** Puts all that a rule placed into the design and takes the rule away. */
export function pinAllScattered(design: Design, id: string, placed: readonly Scattered[]): Design {
  const onMetrics = new Map<string, Anomaly[]>();
  const incidents: Incident[] = [];
  for (const one of placed) {
    if ('incident' in one) incidents.push(one.incident);
    else {
      const { key, anomaly } = homeOf(design, one.metric, one.anomaly);
      const list = onMetrics.get(key) ?? [];
      onMetrics.set(key, list);
      list.push(anomaly);
    }
  }
  const pinned: Design = {
    ...design,
    metrics: mapWhere(
      design.metrics,
      ({ key }) => onMetrics.has(key),
      (metric) => ({ ...metric, anomalies: joined(metric.anomalies, onMetrics.get(metric.key) ?? []) }),
    ),
    incidents: joined(design.incidents, incidents),
  };
  return removeScatter(pinned, id);
}

/** Those that are there, and the new ones whose ids are free. */
function joined<T extends { readonly id: string }>(there: readonly T[], more: readonly T[]): readonly T[] {
  const taken = new Set(there.map(({ id }) => id));
  const fresh = more.filter((one) => !taken.has(one.id));
  return fresh.length === 0 ? there : [...there, ...fresh];
}

/** Has an amount, and something to place. */
function isWhole({ count, contamination, kinds, effects }: ScatterRule): boolean {
  return (count ?? contamination) !== undefined && (kinds ?? effects) !== undefined;
}
