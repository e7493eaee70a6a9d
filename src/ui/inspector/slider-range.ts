/** Which values a slider spans: round numbers around what is there, by the size of the metric's data. Pure. */
import type { NumberSpec } from '../../core/fields/spec.ts';
import { niceStep } from '../../core/lib/nice-steps.ts';

export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Below this a value is as good as none. */
const SMALLEST = 1e-12;

/** @param dataRange highest minus lowest value of the metric; NaN if not known */
export function sliderRange(value: number, spec: NumberSpec, neutral: number, dataRange: number): SliderRange {
  const own = Math.abs(value - neutral) * 2;
  // Factors (neutral 1) and slopes do not scale with the data, magnitudes do.
  const byData = neutral === 0 && Number.isFinite(dataRange) && own > dataRange / 50 ? dataRange : 0;
  const wanted = Math.max(own, byData, neutral === 0 ? 0 : 2);
  const reach = niceStep(wanted > SMALLEST ? wanted : 1);
  const min = Math.max(spec.min ?? Number.NEGATIVE_INFINITY, neutral === 1 ? 0 : neutral - reach);
  const max = Math.min(spec.max ?? Number.POSITIVE_INFINITY, neutral + reach);
  const low = Math.min(min, value);
  const high = Math.max(max, value, low + reach / 100);
  return { min: low, max: high, step: spec.integer ? 1 : niceStep((high - low) / 400) };
}
