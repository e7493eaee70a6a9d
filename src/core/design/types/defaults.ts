/** New parts of a design, filled from the field tables. Knows no chance: the caller brings seeds. */
import { newSpec } from '../../fields/kind.ts';
import { defaultsOf } from '../../fields/values.ts';
import type { AnomalyKindBase } from '../../kinds/anomalies/kind.ts';
import type { Span } from '../../lib/time.ts';
import { type Anomaly, type Design, type General, type Metric, SCHEMA } from './design.ts';
import { GENERAL_FIELDS, METRIC_FIELDS } from './fields.ts';

/** Values of [general] that a file may leave out. */
export const GENERAL_DEFAULTS: General = defaultsOf(GENERAL_FIELDS);

/** An empty design. @param general what differs from the defaults */
export function newDesign(general: Partial<General> = {}): Design {
  return { schema: SCHEMA, general: { ...GENERAL_DEFAULTS, ...general }, metrics: [], incidents: [] };
}

/** A flat metric without noise; give it more by spreading. */
export function newMetric(key: string, value = 0): Metric {
  return { ...defaultsOf(METRIC_FIELDS), key, value, seasonality: [], process: [], anomalies: [] };
}

/**
 * An anomaly of a kind with its defaults, for the kind's usual length (a permanent kind: to the end).
 * @param at start, samples or a duration
 */
export function newAnomaly(kind: AnomalyKindBase, at: Span, id = '1'): Anomaly {
  const common = { id, at, pattern: 'linear' as const, ...(kind.permanent ? {} : { hold: kind.defaultHold }) };
  // A registry's entry with its table's defaults is a member of the union that derives from the registry.
  return { ...newSpec(kind), ...common } as Anomaly;
}
