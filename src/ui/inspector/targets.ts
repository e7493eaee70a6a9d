/** Where the inspector's forms write: one target a thing of the design. Knows no widgets. */
import { applyChange } from '../../core/design/edit/change.ts';
import { setGeneral, updateAnomaly, updateEffect, updateIncident, updateMetric } from '../../core/design/edit/edits.ts';
import type { AnomalyRef } from '../../store/view.ts';
import type { DesignTarget } from '../form/binding.ts';

export const generalTarget: DesignTarget = {
  name: 'the design',
  path: 'general',
  edit: (design, field, value) => setGeneral(design, { [field]: value }),
};

export function metricTarget(key: string): DesignTarget {
  return {
    name: key,
    path: `metrics.${key}`,
    edit: (design, field, value) => updateMetric(design, key, { [field]: value }),
  };
}

/** The metric's trend or noise, where it has one. */
export function componentTarget(key: string, part: 'trend' | 'noise'): DesignTarget {
  return {
    name: `the ${part} of ${key}`,
    path: `metrics.${key}.${part}`,
    edit: (design, field, value) =>
      updateMetric(design, key, (metric) => {
        const component = metric[part];
        return component ? applyChange(metric, { [part]: applyChange<object>(component, { [field]: value }) }) : metric;
      }),
  };
}

/** One of the metric's seasons or processes. */
export function partTarget(key: string, list: 'seasonality' | 'process', index: number): DesignTarget {
  return {
    name: `the ${list} of ${key}`,
    path: `metrics.${key}.${list}[${index}]`,
    edit: (design, field, value) =>
      updateMetric(design, key, (metric) => {
        const parts: readonly object[] = metric[list];
        const next = parts.map((part, place) => (place === index ? applyChange(part, { [field]: value }) : part));
        return applyChange(metric, { [list]: next });
      }),
  };
}

/** One anomaly, or several at once. */
export function anomalyTarget(items: readonly AnomalyRef[]): DesignTarget {
  const [first] = items;
  return {
    name: items.length === 1 && first ? `an anomaly on ${first.metric}` : `${items.length} anomalies`,
    path: items.map((item) => `anomalies.${item.metric}.${item.id}`).join('+'),
    edit: (design, field, value) => items.reduce((now, item) => updateAnomaly(now, item, { [field]: value }), design),
  };
}

export function incidentTarget(id: string): DesignTarget {
  return {
    name: 'an incident',
    path: `incidents.${id}`,
    edit: (design, field, value) => updateIncident(design, id, { [field]: value }),
  };
}

export function effectTarget(id: string, effectId: string): DesignTarget {
  return {
    name: 'an effect',
    path: `incidents.${id}.effects.${effectId}`,
    edit: (design, field, value) => updateEffect(design, id, effectId, { [field]: value }),
  };
}
