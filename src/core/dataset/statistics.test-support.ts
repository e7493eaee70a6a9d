/** What the tests of chance measure, and the laws that they measure against. Only for tests. */
import { portableExp } from '../lib/elementary.ts';

export const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
export const varianceOf = (values: Float64Array, mean = meanOf(values)) =>
  values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length;
/** Sample correlation of values that lie `lag` apart. */
export function correlation(values: Float64Array, lag: number): number {
  const mean = meanOf(values);
  let sum = 0;
  for (let i = lag; i < values.length; i++) sum += ((values[i] ?? 0) - mean) * ((values[i - lag] ?? 0) - mean);
  return sum / (values.length - lag) / varianceOf(values, mean);
}

/** Φ by its power series, which converges everywhere (Abramowitz and Stegun 26.2.11). */
export function normalCdf(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + (sum * portableExp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

/** Largest distance between the empirical and the true distribution. */
export function kolmogorov(values: Float64Array, cdf: (x: number) => number): number {
  const sorted = values.slice().sort();
  let largest = 0;
  sorted.forEach((value, i) => {
    const p = cdf(value);
    largest = Math.max(largest, p - i / sorted.length, (i + 1) / sorted.length - p);
  });
  return largest;
}
