/** New parts of a design, filled from the parameter tables. Knows no chance: the caller brings seeds. */
import type { AnomalyKindBase } from '../../kinds/anomalies/kind.ts';
import type { Kind, ParamSpec, ParamTable, ParamValues } from '../../fields/spec.ts';
import type { Span } from '../../lib/time.ts';
import { type Anomaly, type Design, type General, type Metric, SCHEMA } from './design.ts';

/** Values of [general] that a file may leave out. */
export const GENERAL_DEFAULTS: General = {
  name: 'Untitled',
  seed: 1,
  num_samples: 1000,
  /** 2024-01-01T00:00:00Z */
  start: 1_704_067_200_000,
  interval: '1s',
  rng: 'philox',
  effect_sigma: 3,
};

/** The default of every parameter in a table; optional ones are left out. */
export function defaultsOf<T extends ParamTable>(table: T): ParamValues<T> {
  const entries = Object.entries<ParamSpec>(table).flatMap(([name, spec]) =>
    'default' in spec ? [[name, spec.default]] : [],
  );
  // The table is the definition of the type: each entry has the type that ParamValues derives for it.
  return Object.fromEntries(entries) as ParamValues<T>;
}

/** `{ kind, …defaults }` of a registry's entry. */
export function newSpec<K extends Kind>(kind: K): { readonly kind: K['id'] } & ParamValues<K['params']> {
  return { kind: kind.id, ...defaultsOf<K['params']>(kind.params) };
}

/** An empty design. @param general what differs from the defaults */
export function newDesign(general: Partial<General> = {}): Design {
  return { schema: SCHEMA, general: { ...GENERAL_DEFAULTS, ...general }, metrics: [], incidents: [] };
}

/** A flat metric without noise; give it more by spreading. */
export function newMetric(key: string, value = 0): Metric {
  return { key, value, seasonality: [], process: [], anomalies: [] };
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
