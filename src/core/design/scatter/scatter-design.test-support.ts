/** Designs with rules of placement, and what these place. */
import { createKernel } from '../../../kernel/index.ts';
import type { Patch } from '../edit/change.ts';
import * as edits from '../edit/edits.ts';
import { newDesign, newMetric } from '../types/defaults.ts';
import type { Design, ScatterRule } from '../types/design.ts';
import type { ScatteredDesign } from './scatter-design.ts';

export const kernel = createKernel();

export function designWith(rules: readonly Patch<ScatterRule>[], samples = 10_000, keys = ['cpu']): Design {
  const plain = { ...newDesign({ seed: 5, num_samples: samples }), metrics: keys.map((key) => newMetric(key, 50)) };
  return rules.reduce<Design>((design, rule) => edits.addScatter(design, rule), plain);
}

export const made = ({ outcomes }: ScatteredDesign) => outcomes.flatMap(({ anomalies }) => anomalies);
export const placesOf = (scattered: ScatteredDesign) =>
  made(scattered).map(({ metric, anomaly }) => [anomaly.id, metric, anomaly.kind, anomaly.at, anomaly.hold]);
