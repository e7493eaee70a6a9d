/**
 * A rule that places incidents: each as a block from its start, or its first sample, to its last one, which stays clear of
 * all else on every metric that it touches.
 */
import { type Incident, LIMITS, type ScatterRule } from '../types/design.ts';
import { anomaliesOf, type PlacesOf } from '../types/resolve.ts';
import { rescaled } from '../types/scatter-sizes.ts';
import type { Draws } from './draws.ts';
import { drawGain, marks, scatteredId } from './drawn-anomaly.ts';
import { createFreeSpace, type Stretch } from './free-space.ts';
import { occupiedOn, stretchOf } from './occupied.ts';
import { placeRule, type Thing } from './place-rule.ts';
import type { Ground, RuleResult } from './ground.ts';

export function scatterIncidents(rule: ScatterRule, ground: Ground, draws: Draws): RuleResult {
  const { design, intervalMs, part, gap, spaceOf } = ground;
  const template = incidentOf(rule, LIMITS.scattered, 0, false, draws);
  const alone = { general: design.general, metrics: design.metrics.map(bare), incidents: [template] };
  const touched = design.metrics.flatMap(({ key }) => {
    const rows = anomaliesOf(alone, key).map((effect) => stretchOf(effect, intervalMs));
    return rows.length === 0 ? [] : [{ key, rows }];
  });
  const all = touched.flatMap(({ rows }) => rows);
  // Its own start too, where every effect comes later: an incident does not begin before the data.
  const from = Math.min(0, ...all.map((stretch) => stretch.from));
  const length = Math.max(1, Math.max(...all.map((stretch) => stretch.to)) - from);
  const pins = new Map(design.incidents.map((incident) => [incident.id, incident]));

  const thingAt = (index: number): Thing => {
    const pin = pins.get(scatteredId(rule, index));
    return {
      length,
      spare: 0,
      benign: pin ? pin.off === true : draws.at('benign', index) < rule.benign_share,
      rows: all.map((stretch) => ({ from: stretch.from - from, to: stretch.to - from })),
      ...(pin ? { pinned: placesOf({ ...alone, incidents: [pin] }) } : {}),
    };
  };
  // One space for all that it touches: where one of the metrics is taken, there is no room for the block.
  const taken = touched.flatMap(({ key }) => spaceOf(key).taken());
  const lane = { key: '', space: createFreeSpace(taken) };
  const placed = placeRule(rule, { lanes: [lane], part, gap }, thingAt, draws);
  const incidents = placed.things.flatMap(({ index, place }): readonly Incident[] => {
    if (!place) return [];
    for (const { key } of touched) spaceOf(key).take(place.start, place.start + length);
    const benign = draws.at('benign', index) < rule.benign_share;
    return [incidentOf(rule, index, place.start - from, benign, draws)];
  });
  return { ...placed, anomalies: [], incidents };
}

/** @param index from 0; the template's is beyond the last that is placed */
function incidentOf(rule: ScatterRule, index: number, at: number, benign: boolean, draws: Draws): Incident {
  const gain = drawGain(rule, index, draws);
  const sign = rule.sign === 'either' && draws.at('sign', index) < 0.5 ? -1 : 1;
  const { note, off } = marks(rule, false);
  return {
    id: scatteredId(rule, index),
    name: rule.name ?? rule.id,
    at,
    ...(note === undefined ? {} : { note }),
    ...(off ? { off } : {}),
    effects: (rule.effects ?? []).map((effect) => ({
      ...rescaled(effect, gain, sign),
      ...(benign ? { benign: true } : {}),
    })),
  };
}

function placesOf(design: PlacesOf): readonly Stretch[] {
  return design.metrics.flatMap(({ key }) => occupiedOn(design, key));
}

function bare<T extends { readonly anomalies: readonly unknown[] }>(metric: T): T {
  return { ...metric, anomalies: [] };
}
