/** σ of a metric's noise by formula. Draws nothing, needs no kernel. */
import type { NoiseSpec } from '../../design/types/design.ts';
import { noiseKind } from './kinds.ts';

/** Standard deviation after smoothing, before `proportional`: one draw's, divided by √w. */
export function noiseDeviation(spec: NoiseSpec): number {
  return noiseKind(spec.kind).deviation(spec) / Math.sqrt(Math.max(1, spec.smoothing_window));
}
