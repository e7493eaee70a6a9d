/** σ of a metric's noise by formula. Draws nothing, needs no kernel. */
import type { NoiseSpec } from './design.ts';
import { knownKind } from '../../kinds/registry.ts';

/** Standard deviation after smoothing, before `proportional`: one draw's, divided by √w. */
export function noiseDeviation(spec: NoiseSpec): number {
  return knownKind('noise', spec.kind).deviation(spec) / Math.sqrt(Math.max(1, spec.smoothing_window));
}
