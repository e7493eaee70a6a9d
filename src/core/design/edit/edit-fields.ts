/**
 * One field by its name, as forms and tables edit it: the value is checked by the field's table, and one that does not
 * fit changes nothing. Pure: the same design comes back when nothing changes.
 */
import { leaderGaps } from '../types/expanded-leaders.ts';
import { countOf, membersOf } from '../types/expansion.ts';
import { LIMITS } from '../types/limits.ts';
import { seriesClashes } from '../types/series.ts';
import { check } from '../../fields/check.ts';
import { quote } from '../../fields/fault.ts';
import type { FieldTable } from '../../fields/spec.ts';
import { ANOMALY_FIELDS } from '../../kinds/anomaly.ts';
import { kindOf, type RegistryName } from '../../kinds/registry.ts';
import type {
  Anomaly,
  Design,
  FollowSpec,
  IncidentEffect,
  NoiseSpec,
  ProcessSpec,
  SeasonalitySpec,
  TrendSpec,
} from '../types/design.ts';
import {
  EFFECT_FIELDS,
  FOLLOW_FIELDS,
  FREQUENCY_FIELDS,
  GENERAL_FIELDS,
  INCIDENT_FIELDS,
  METRIC_FIELDS,
  NOISE_FIELDS,
  SEASONALITY_FIELDS,
} from '../types/fields.ts';
import { withoutIdleFields } from '../types/noise-fields.ts';
import { intervalMsOf } from '../types/resolve.ts';
import { applyChange, fieldChange, mapWhere, withValues } from './change.ts';
import { type AnomalyAddress, updateAnomaly } from './edit-anomalies.ts';
import { updateEffect, updateIncident } from './edit-incidents.ts';
import { updateMetric } from './edit-metrics.ts';
import { setFollows, setFormula } from './edit-relations.ts';

/** Fields beside those of the kind. */
const BESIDE = {
  trend: {},
  seasonality: SEASONALITY_FIELDS,
  process: {},
  noise: NOISE_FIELDS,
  relation: FOLLOW_FIELDS,
  anomaly: { ...ANOMALY_FIELDS, ...FREQUENCY_FIELDS },
  effect: { ...EFFECT_FIELDS, ...FREQUENCY_FIELDS },
} as const satisfies Record<RegistryName | 'effect', FieldTable>;

/** The change of a field of a thing that has a kind. */
function ofKind<T extends { readonly kind: string }>(
  design: Design,
  beside: keyof typeof BESIDE,
  field: string,
  value: unknown,
): (thing: T) => T {
  const registry = beside === 'effect' ? 'anomaly' : beside;
  return (thing) => {
    const table = { ...BESIDE[beside], ...kindOf(registry, thing.kind)?.params };
    return fieldChange<T>(table, field, value, envOf(design))(thing);
  };
}

const envOf = (design: Design) => ({ intervalMs: intervalMsOf(design) });

export function setGeneralField(design: Design, field: string, value: unknown): Design {
  const general = applyChange(design.general, fieldChange(GENERAL_FIELDS, field, value, envOf(design)));
  return general === design.general ? design : { ...design, general };
}

export function setMetricField(design: Design, key: string, field: string, value: unknown): Design {
  if (field === 'formula' && (typeof value === 'string' || value === undefined)) return setFormula(design, key, value);
  const next = updateMetric(design, key, fieldChange(METRIC_FIELDS, field, value, envOf(design)));
  return next === design || clashIn(next) === undefined ? next : design;
}

/** Why `setMetricField` leaves the design as it is although the value is one of the field's own; undefined: it does not. */
export function metricFieldRefusal(design: Design, key: string, field: string, value: unknown): string | undefined {
  const next = updateMetric(design, key, fieldChange(METRIC_FIELDS, field, value, envOf(design)));
  return next === design ? undefined : clashIn(next);
}

/** A field of the metric's expansion; without values it is expanded no more. */
export function setExpandField(design: Design, key: string, field: string, value: unknown): Design {
  return setMetricField(design, key, 'expand', expansionWith(design, key, field, value));
}

/** As `metricFieldRefusal`, of `setExpandField`. */
export function expandFieldRefusal(design: Design, key: string, field: string, value: unknown): string | undefined {
  return metricFieldRefusal(design, key, 'expand', expansionWith(design, key, field, value));
}

function expansionWith(design: Design, key: string, field: string, value: unknown): object | undefined {
  const expand = design.metrics.find((metric) => metric.key === key)?.expand;
  const isEmptied = field === 'over' && (value === undefined || Object.keys(Object(value)).length === 0);
  return isEmptied ? undefined : withValues<object>(expand ?? {}, [[field, value]]);
}

/** Why the metrics cannot stand beside each other: each has a series of its own and somebody to follow, and they are not too many. */
function clashIn({ metrics }: Design): string | undefined {
  const empty = metrics.find((metric) => membersOf(metric)?.length === 0);
  if (empty) return `${quote(empty.key)} would be expanded to no metric.`;
  const count = metrics.reduce((sum, metric) => sum + countOf(metric), 0);
  if (count > LIMITS.metrics) return `These would be ${count} metrics; a design has at most ${LIMITS.metrics}.`;
  return (seriesClashes(metrics)[0] ?? leaderGaps(metrics)[0])?.message;
}

/** The metric's trend or noise as a whole; undefined takes it away. */
export function setPart(design: Design, key: string, part: 'trend' | 'noise', spec: object | undefined): Design {
  if (spec !== undefined && !fits(design, part, spec)) return design;
  // Its kind and every field of it were checked by their table.
  if (part === 'trend') return updateMetric(design, key, { trend: spec as TrendSpec });
  return updateMetric(design, key, { noise: spec && withoutIdleFields(spec as NoiseSpec) });
}

/** A list of parts of a metric. */
export type PartList = 'seasonality' | 'process' | 'follows';

/** The registry of a list's kinds. */
export const REGISTRY_OF = { seasonality: 'seasonality', process: 'process', follows: 'relation' } as const;

/** The metric's seasons or processes, or what it follows, as a whole. */
export function setParts(design: Design, key: string, list: PartList, specs: readonly object[]): Design {
  if (!specs.every((spec) => fits(design, REGISTRY_OF[list], spec))) return design;
  // Their kinds and every field of them were checked by their tables.
  if (list === 'follows') return setFollows(design, key, specs as FollowSpec[]);
  const change =
    list === 'seasonality' ? { seasonality: specs as SeasonalitySpec[] } : { process: specs as ProcessSpec[] };
  return updateMetric(design, key, change);
}

/** Whether a part names a kind of its registry and every field of it is as the kind's table says. */
function fits(design: Design, registry: RegistryName, spec: object): boolean {
  const fields = Object.entries(spec);
  const named: unknown = fields.find(([name]) => name === 'kind')?.[1];
  const kind = typeof named === 'string' ? kindOf(registry, named) : undefined;
  if (!kind) return false;
  const table: FieldTable = { ...BESIDE[registry], ...kind.params };
  return fields.every(([name, value]) => {
    const field = table[name];
    if (name === 'kind' || value === undefined) return true;
    return field !== undefined && check(field, value, envOf(design)) === undefined;
  });
}

/** A field of the metric's trend or noise, where it has one. */
export function setPartField(
  design: Design,
  key: string,
  part: 'trend' | 'noise',
  field: string,
  value: unknown,
): Design {
  return updateMetric(design, key, (metric) => {
    const { trend, noise } = metric;
    if (part === 'trend')
      return trend ? applyChange(metric, { trend: ofKind<TrendSpec>(design, part, field, value)(trend) }) : metric;
    return noise
      ? applyChange(metric, { noise: withoutIdleFields(ofKind<NoiseSpec>(design, part, field, value)(noise)) })
      : metric;
  });
}

/** A field of one of the metric's seasons or processes, or of the metrics that it follows. */
export function setListedField(
  design: Design,
  key: string,
  list: PartList,
  index: number,
  field: string,
  value: unknown,
): Design {
  if (list === 'follows') {
    const follows = design.metrics.find((metric) => metric.key === key)?.follows ?? [];
    const change = ofKind<FollowSpec>(design, 'relation', field, value);
    return setFollows(
      design,
      key,
      mapWhere(follows, (part) => part === follows[index], change),
    );
  }
  return updateMetric(design, key, (metric) => {
    const { seasonality, process } = metric;
    if (list === 'seasonality') {
      const change = ofKind<SeasonalitySpec>(design, list, field, value);
      return applyChange(metric, { seasonality: mapWhere(seasonality, (part) => part === seasonality[index], change) });
    }
    const change = ofKind<ProcessSpec>(design, list, field, value);
    return applyChange(metric, { process: mapWhere(process, (part) => part === process[index], change) });
  });
}

export function setAnomalyField(design: Design, ref: AnomalyAddress, field: string, value: unknown): Design {
  return updateAnomaly(design, ref, ofKind<Anomaly>(design, 'anomaly', field, value));
}

export function setIncidentField(design: Design, id: string, field: string, value: unknown): Design {
  return updateIncident(design, id, fieldChange(INCIDENT_FIELDS, field, value, envOf(design)));
}

export function setEffectField(design: Design, id: string, effectId: string, field: string, value: unknown): Design {
  return updateEffect(design, id, effectId, ofKind<IncidentEffect>(design, 'effect', field, value));
}
