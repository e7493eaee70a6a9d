/** Edits of metrics. Pure: the same design comes back when nothing changes. */
import { applyChange, type Change, mapWhere, uniqueName, without } from './change.ts';
import { newMetric } from '../types/defaults.ts';
import type { Design, Metric } from '../types/design.ts';
import { withoutLeader, withRenamedLeader } from './leaders.ts';
import { rulesWithoutMetric, rulesWithRenamed, withRules } from './scatter-metrics.ts';
import { membersOf, seriesNameOf } from '../types/expansion.ts';
import { seriesClashes } from '../types/series.ts';
import { fitOnly } from './fit-only.ts';
import { colored, freshColor, keepColors } from './metric-colors.ts';

/** Adds a metric at the end, in the colour that is used least. Its key is made unique (`metric_1`, … without one). */
export function addMetric(design: Design, partial: Partial<Metric> = {}): Design {
  const keys = keysOf(design);
  const key =
    partial.key === undefined ? uniqueName(`metric_${design.metrics.length + 1}`, keys) : uniqueName(partial.key, keys);
  const color = partial.color ?? freshColor(design.metrics);
  const metric = colored({ ...newMetric(key), ...partial, key }, color, design.metrics.length);
  return { ...design, metrics: [...design.metrics, metric] };
}

/** A copy under a new key and in a colour of its own, right behind the original. Incidents keep to the original. */
export function duplicateMetric(design: Design, key: string): Design {
  const index = design.metrics.findIndex((metric) => metric.key === key);
  const metric = design.metrics[index];
  if (!metric) return design;
  const copy = { ...metric, key: uniqueName(key, keysOf(design)) };
  const headers = design.metrics.map((other) => other.label ?? other.key);
  const labelled = metric.label === undefined ? copy : { ...copy, label: uniqueName(metric.label, headers, ' ') };
  const names = design.metrics.map(seriesNameOf);
  const named = metric.name === undefined ? labelled : { ...labelled, name: uniqueName(metric.name, names) };
  const fresh = colored(named, freshColor(design.metrics), index + 1);
  return { ...design, metrics: keepColors(design.metrics, design.metrics.toSpliced(index + 1, 0, fresh)) };
}

/**
 * Removes a metric, its anomalies, the effects of incidents on it, and the incidents that have no effect any more. What
 * follows it does so no more; formulas have its base value in its place.
 */
export function removeMetric(design: Design, key: string): Design {
  const left = without(design.metrics, (metric) => metric.key === key);
  const gone = design.metrics.find((metric) => metric.key === key);
  if (gone === undefined) return design;
  const metrics = keepColors(
    design.metrics,
    left.map((metric) => withoutLeader(metric, gone)),
  );
  const incidents = mapWhere(
    design.incidents,
    () => true,
    (incident) => {
      const effects = without(incident.effects, (effect) => effect.metric === key);
      return effects === incident.effects ? incident : { ...incident, effects };
    },
  );
  // An incident that never had an effect is one that is being made; without any metric there is nothing to make of it.
  const had = new Set(design.incidents.filter(({ effects }) => effects.length > 0).map(({ id }) => id));
  const shown = without(incidents, ({ id, effects }) => effects.length === 0 && (had.has(id) || metrics.length === 0));
  return withRules({ ...design, metrics, incidents: shown }, rulesWithoutMetric(design, key, metrics.length));
}

/** Moves a metric to another place in the order of columns. @param toIndex its place afterwards, from 0 */
export function moveMetric(design: Design, key: string, toIndex: number): Design {
  const from = design.metrics.findIndex((metric) => metric.key === key);
  const metric = design.metrics[from];
  const to = Math.min(Math.max(toIndex, 0), design.metrics.length - 1);
  if (!metric || from === to) return design;
  const metrics = design.metrics.toSpliced(from, 1).toSpliced(to, 0, metric);
  return { ...design, metrics: keepColors(design.metrics, metrics) };
}

/**
 * Gives a metric another key, in incidents and in what follows it too. Its random numbers change, since the key names their streams;
 * a label changes only the header. Nothing happens if the new key is empty or taken, or names another's series.
 */
export function renameMetricKey(design: Design, key: string, newKey: string): Design {
  const keys = keysOf(design);
  if (newKey === '' || !keys.includes(key) || keys.includes(newKey)) return design;
  const metrics = mapWhere(
    design.metrics,
    () => true,
    (metric) => (metric.key === key ? { ...metric, key: newKey } : withRenamedLeader(metric, key, newKey)),
  );
  if (seriesClashes(metrics).length > 0) return design;
  return {
    ...withRules(design, rulesWithRenamed(design, key, newKey)),
    metrics,
    incidents: mapWhere(
      design.incidents,
      (incident) => incident.effects.some((effect) => effect.metric === key),
      (incident) => ({
        ...incident,
        effects: incident.effects.map((effect) => (effect.metric === key ? { ...effect, metric: newKey } : effect)),
      }),
    ),
  };
}

/** Changes a metric: its value, trend, seasonality, noise, limits, … Not its key: see renameMetricKey. */
export function updateMetric(design: Design, key: string, change: Change<Metric>): Design {
  const metrics = mapWhere(
    design.metrics,
    (metric) => metric.key === key,
    (metric) => {
      const next = applyChange(metric, change);
      return next.key === key ? next : { ...next, key };
    },
  );
  if (metrics === design.metrics) return design;
  const [before, after] = [design.metrics, metrics].map((list) => list.find((metric) => metric.key === key)?.expand);
  return before === after ? { ...design, metrics } : fitOnly({ ...design, metrics }, key);
}

/** Those of metrics that an expansion makes too. */
function keysOf(design: Design): readonly string[] {
  return design.metrics.flatMap((metric) => [metric.key, ...(membersOf(metric) ?? []).map(({ key }) => key)]);
}
