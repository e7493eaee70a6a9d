/** Where the inspector's forms write: one target a thing of the design. Knows no widgets. */
import {
  expandFieldRefusal,
  metricFieldRefusal,
  type PartList,
  setAnomalyField,
  setCalendarField,
  setEffectField,
  setExpandField,
  setGeneralField,
  setIncidentField,
  setListedField,
  setMetricField,
  setPartField,
  setScatterField,
  setSplitField,
} from '../../core/design/edit/edits.ts';
import type { AnomalyRef } from '../../store/view.ts';
import type { DesignTarget } from '../form/binding.ts';

export const generalTarget: DesignTarget = {
  name: 'the design',
  path: 'general',
  edit: setGeneralField,
};

export const calendarTarget: DesignTarget = {
  name: 'the calendar',
  path: 'calendar',
  edit: setCalendarField,
};

export const splitTarget: DesignTarget = {
  name: 'the split',
  path: 'split',
  edit: setSplitField,
};

export function metricTarget(key: string): DesignTarget {
  return {
    name: key,
    path: `metrics.${key}`,
    edit: (design, field, value) => setMetricField(design, key, field, value),
    refusal: (design, field, value) => metricFieldRefusal(design, key, field, value),
  };
}

/** What a metric is expanded over; a metric that is not gets an expansion with its first values. */
export function expandTarget(key: string): DesignTarget {
  return {
    name: `the expansion of ${key}`,
    path: `metrics.${key}.expand`,
    edit: (design, field, value) => setExpandField(design, key, field, value),
    refusal: (design, field, value) => expandFieldRefusal(design, key, field, value),
  };
}

/** The metric's trend or noise, where it has one. */
export function componentTarget(key: string, part: 'trend' | 'noise'): DesignTarget {
  return {
    name: `the ${part} of ${key}`,
    path: `metrics.${key}.${part}`,
    edit: (design, field, value) => setPartField(design, key, part, field, value),
  };
}

/** One of the metric's seasons or processes, or of what it follows. */
export function partTarget(key: string, list: PartList, index: number): DesignTarget {
  return {
    name: `the ${list} of ${key}`,
    path: `metrics.${key}.${list}[${index}]`,
    edit: (design, field, value) => setListedField(design, key, list, index, field, value),
  };
}

/** One anomaly, or several at once. */
export function anomalyTarget(items: readonly AnomalyRef[]): DesignTarget {
  const [first] = items;
  return {
    name: items.length === 1 && first ? `an anomaly on ${first.metric}` : `${items.length} anomalies`,
    path: items.map((item) => `anomalies.${item.metric}.${item.id}`).join('+'),
    edit: (design, field, value) => items.reduce((now, item) => setAnomalyField(now, item, field, value), design),
  };
}

export function incidentTarget(id: string): DesignTarget {
  return {
    name: 'an incident',
    path: `incidents.${id}`,
    edit: (design, field, value) => setIncidentField(design, id, field, value),
  };
}

export function effectTarget(id: string, effectId: string): DesignTarget {
  return {
    name: 'an effect',
    path: `incidents.${id}.effects.${effectId}`,
    edit: (design, field, value) => setEffectField(design, id, effectId, field, value),
  };
}

export function scatterTarget(id: string): DesignTarget {
  return {
    name: `the rule ${id}`,
    path: `scatter.${id}`,
    edit: (design, field, value) => setScatterField(design, id, field, value),
  };
}
