/** A rule that places anomalies: each on one of its metrics. */
import type { Metric, ScatterRule } from '../types/design.ts';
import { sameValue } from '../types/written-fields.ts';
import type { Draws } from './draws.ts';
import { anomalyOf, type DrawnAnomaly, drawAnomaly, scatteredId } from './drawn-anomaly.ts';
import { type Earlier, metricsOf } from './kept-rules.ts';
import { stretchOf } from './occupied.ts';
import { placeRule, type Thing } from './place-rule.ts';
import type { Ground, RuleResult, ScatteredAnomaly } from './ground.ts';

/** @param earlier an outcome with the same places: only what is on metrics that have changed is made again */
export function scatterAnomalies(rule: ScatterRule, ground: Ground, draws: Draws, earlier?: Earlier): RuleResult {
  const { design, intervalMs, part, gap, spaceOf, pinnedAnomaly } = ground;
  const metrics = metricsOf(rule, design.metrics);
  const drawn: DrawnAnomaly[] = [];
  const drawnAt = (index: number) => (drawn[index] ??= drawAnomaly(rule, index, draws, intervalMs));
  const thingAt = (index: number): Thing => {
    const one = drawnAt(index);
    const pin = pinnedAnomaly(scatteredId(rule, index));
    const length = one.onset + one.hold + one.recovery;
    return {
      length,
      spare: one.hold - one.leastHold,
      benign: pin ? pin.benign === true || pin.off === true : one.benign,
      rows: [{ from: 0, to: length }],
      ...(pin ? { pinned: [stretchOf(pin, intervalMs)] } : {}),
    };
  };
  const unchanged = new Set(
    metrics.filter((metric) => sameScale(metric, earlier?.metrics.get(metric.key))).map(({ key }) => key),
  );
  if (earlier && unchanged.size === metrics.length) return earlier.result;
  const lanes = metrics.map(({ key }) => ({ key, space: spaceOf(key) }));
  const placed = earlier?.result ?? placeRule(rule, { lanes, part, gap }, thingAt, draws);
  const byKey = new Map<string, Metric>(metrics.map((metric) => [metric.key, metric]));
  const known = new Map(earlier?.result.anomalies.map((one) => [one.anomaly.id, one]));
  const anomalies = placed.things.flatMap(({ index, place, cut }): readonly ScatteredAnomaly[] => {
    const metric = place && byKey.get(place.lane.key);
    if (!metric) return [];
    const before = unchanged.has(metric.key) ? known.get(scatteredId(rule, index)) : undefined;
    if (before) return [before];
    const one = drawnAt(index);
    const hold = one.hold - cut;
    if (!earlier) spaceOf(metric.key).take(place.start, place.start + one.onset + hold + one.recovery);
    return [{ metric: metric.key, anomaly: anomalyOf(rule, index, one, { metric, at: place.start, hold }, draws) }];
  });
  return { ...placed, anomalies, incidents: [] };
}

/** Whether defaults that fit one fit the other: all is the same but anomalies, which they do not depend on. */
function sameScale(metric: Metric, before: Metric | undefined): boolean {
  return before !== undefined && sameValue({ ...metric, anomalies: [] }, { ...before, anomalies: [] });
}
