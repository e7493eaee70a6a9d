/**
 * What a rule has come to, kept with all that its places depend on: it is placed again only where one of these is another.
 * Knows neither how things are placed nor what they are.
 */
import type { Anomaly, Incident, Metric, ScatterRule } from '../types/design.ts';
import { sameValue } from '../types/written-fields.ts';
import type { FreeSpace, Stretch } from './free-space.ts';
import type { Ground, RuleResult } from './ground.ts';

/** All that the places of a rule depend on. */
export interface PlacesKey {
  readonly rule: ScatterRule;
  readonly seed: number;
  readonly intervalMs: number;
  readonly part: Stretch;
  /** Metrics that it may touch, in order, and what is taken on them before it. */
  readonly lanes: readonly { readonly metric: Metric; readonly taken: readonly Stretch[] }[];
  /** What of it stands in the design already. */
  readonly pins: readonly (Anomaly | Incident)[];
}

export interface KeptRule {
  readonly key: PlacesKey;
  readonly result: RuleResult;
  /** What is taken on the metrics of `key.lanes` after it. */
  readonly after: readonly FreeSpace[];
}

/** An outcome whose places hold, and the metrics that it was made for. */
export interface Earlier {
  readonly result: RuleResult;
  readonly metrics: ReadonlyMap<string, Metric>;
}

export function placesKeyOf(rule: ScatterRule, { design, intervalMs, part, spaceOf, pinsOf }: Ground): PlacesKey {
  const lanes = metricsOf(rule, design.metrics).map((metric) => ({ metric, taken: spaceOf(metric.key).taken() }));
  return { rule, seed: design.general.seed, intervalMs, part, lanes, pins: pinsOf(rule) };
}

/** Metrics that a rule may touch: of one that places incidents any. */
export function metricsOf(rule: ScatterRule, metrics: readonly Metric[]): readonly Metric[] {
  if (rule.effects || rule.metrics === undefined) return metrics;
  const named = new Set(rule.metrics);
  return metrics.filter(({ key, member }) => named.has(member?.of ?? key));
}

export function samePlaces(a: PlacesKey, b: PlacesKey): boolean {
  return (
    a.seed === b.seed &&
    a.intervalMs === b.intervalMs &&
    sameStretches([a.part], [b.part]) &&
    sameValue(a.rule, b.rule) &&
    a.lanes.length === b.lanes.length &&
    a.lanes.every(({ metric, taken }, place) => {
      const other = b.lanes[place];
      return (
        other?.metric.key === metric.key &&
        sameValue(other.metric.member, metric.member) &&
        sameStretches(taken, other.taken)
      );
    }) &&
    sameValue(a.pins, b.pins)
  );
}

export function earlierOf({ key, result }: KeptRule): Earlier {
  return { result, metrics: new Map(key.lanes.map(({ metric }) => [metric.key, metric])) };
}

function sameStretches(a: readonly Stretch[], b: readonly Stretch[]): boolean {
  return a.length === b.length && a.every(({ from, to }, place) => from === b[place]?.from && to === b[place].to);
}
