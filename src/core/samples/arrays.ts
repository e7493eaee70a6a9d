/** Element-wise arithmetic over Float64Arrays, in place. Knows nothing else. */

/** out[i] += values[i] */
export function addInto(out: Float64Array, values: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + (values[i] ?? 0);
}

/** out[i] += value */
export function addConstant(out: Float64Array, value: number): void {
  for (let i = 0; i < out.length; i++) out[i] = value + (out[i] ?? 0);
}

/** out[i] *= 1 + waves[i] */
export function applyFactors(out: Float64Array, waves: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) * (1 + (waves[i] ?? 0));
}

/** values[i] *= |levels[i]| */
export function scaleByLevel(values: Float64Array, levels: Float64Array): void {
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) * Math.abs(levels[i] ?? 0);
}
