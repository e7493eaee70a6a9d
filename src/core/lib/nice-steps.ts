/** Round numbers: steps of axes and sliders. Exact powers of ten, the same in every browser. */

/** The largest power of ten that is at most `size` (> 0, finite). */
export function powerOfTen(size: number): number {
  return Number(`1e${size.toExponential().split('e')[1]}`);
}

/**
 * The smallest of `factors` × 10^n that is at least `size` (> 0), give or take the dust of floating point.
 * @param factors rising, from 1 to below 10
 */
export function niceStep(size: number, factors: readonly number[] = [1, 2, 5]): number {
  const power = powerOfTen(size);
  const factor = factors.find((each) => each * power >= size * (1 - 1e-9)) ?? 10;
  return withoutDust(factor * power);
}

/** Without the dust of floating-point multiplication: 0.30000000000000004 is 0.3. */
export function withoutDust(value: number): number {
  return Number(value.toPrecision(12));
}
