/** A rule that places anomalies: each on one of its metrics. */
import type { Metric, ScatterRule } from '../types/design.ts';
import type { Draws } from './draws.ts';
import { anomalyOf, type DrawnAnomaly, drawAnomaly, scatteredId } from './drawn-anomaly.ts';
import { stretchOf } from './occupied.ts';
import { placeRule, type Thing } from './place-rule.ts';
import type { Ground, RuleResult, ScatteredAnomaly } from './ground.ts';

export function scatterAnomalies(rule: ScatterRule, ground: Ground, draws: Draws): RuleResult {
  const { design, intervalMs, part, gap, spaceOf, pinnedAnomaly } = ground;
  const metrics = design.metrics.filter(
    ({ key, member }) => rule.metrics === undefined || rule.metrics.includes(member?.of ?? key),
  );
  const drawn: DrawnAnomaly[] = [];
  const thingAt = (index: number): Thing => {
    const one = (drawn[index] ??= drawAnomaly(rule, index, draws, intervalMs));
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
  const lanes = metrics.map(({ key }) => ({ key, space: spaceOf(key) }));
  const placed = placeRule(rule, { lanes, part, gap }, thingAt, draws);
  const byKey = new Map<string, Metric>(metrics.map((metric) => [metric.key, metric]));
  const anomalies = placed.things.flatMap(({ index, place, cut }): readonly ScatteredAnomaly[] => {
    const one = drawn[index];
    const metric = place && byKey.get(place.lane.key);
    if (!one || !metric) return [];
    const hold = one.hold - cut;
    spaceOf(metric.key).take(place.start, place.start + one.onset + hold + one.recovery);
    return [{ metric: metric.key, anomaly: anomalyOf(rule, index, one, { metric, at: place.start, hold }, draws) }];
  });
  return { ...placed, anomalies, incidents: [] };
}
