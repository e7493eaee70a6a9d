/** Counts against the distribution functions summed in the test, term by term in logarithms. */
import { describe, expect, it } from 'vitest';
import { createKernel } from '../../../kernel/index.ts';
import { binomialCount, CUT_OVER, poissonCount } from './counts.ts';

const kernel = createKernel();
const z = (u: number) => {
  const value = Float64Array.of(u);
  kernel.quantile(value, 'gaussian', 0, 1);
  return value[0] ?? 0;
};
const uniforms = Array.from({ length: 4000 }, (_, k) => (k + 0.5) / 4000);

/** P(X ≤ k) for k = 0 … last, from log-probabilities that are built up by ratios. */
function poissonCdf(lambda: number, last: number): number[] {
  let log = -lambda;
  let sum = 0;
  return Array.from({ length: last + 1 }, (_, k) => {
    if (k > 0) log += Math.log(lambda / k);
    sum += Math.exp(log);
    return sum;
  });
}

function binomialCdf(n: number, p: number, last: number): number[] {
  let log = n * Math.log1p(-p);
  let sum = 0;
  return Array.from({ length: last + 1 }, (_, k) => {
    if (k > 0) log += Math.log(((n - k + 1) / k) * (p / (1 - p)));
    sum += Math.exp(log);
    return sum;
  });
}

/** Largest amount by which u misses [P(X < count), P(X ≤ count)]. */
function worstMiss(cdf: readonly number[], count: (u: number) => number): number {
  return Math.max(
    ...uniforms.map((u) => {
      const k = count(u);
      const high = cdf[k] ?? 1;
      const low = k > 0 ? (cdf[k - 1] ?? 1) : 0;
      return Math.max(0, low - u, u - high);
    }),
  );
}

describe('Poisson counts', () => {
  it.each([0.01, 0.7, 3, 11, 29.9])('are the exact quantile at mean %f', (lambda) => {
    const cdf = poissonCdf(lambda, 200);
    expect(worstMiss(cdf, (u) => poissonCount(u, z(u), lambda, kernel))).toBeLessThan(1e-12);
  });
  it.each([CUT_OVER, 31.5, 60, 400, 3000])('are right within 0.001 in probability at mean %f', (lambda) => {
    const cdf = poissonCdf(lambda, Math.ceil(lambda + 10 * Math.sqrt(lambda)));
    expect(worstMiss(cdf, (u) => poissonCount(u, z(u), lambda, kernel))).toBeLessThan(0.001);
  });
  it('are 0 without a mean, and never negative', () => {
    expect(poissonCount(0.999, z(0.999), 0, kernel)).toBe(0);
    expect(poissonCount(1e-16, z(1e-16), CUT_OVER, kernel)).toBeGreaterThanOrEqual(0);
  });
});

describe('binomial counts', () => {
  it.each([
    [5, 0.5],
    [100, 0.02],
    [6000, 0.001],
    [58, 0.5],
  ])('are the exact quantile of %d trials at rate %f', (n, p) => {
    const cdf = binomialCdf(n, p, Math.min(n, 300));
    expect(worstMiss(cdf, (u) => binomialCount(u, z(u), n, p, kernel))).toBeLessThan(1e-11);
  });
  it.each([
    [60, 0.5],
    [600, 0.05],
    [40_000, 0.001],
    [20_000, 0.1],
  ])('are right within 0.001 in probability for %d trials at rate %f', (n, p) => {
    const cdf = binomialCdf(n, p, Math.min(n, Math.ceil(n * p + 10 * Math.sqrt(n * p))));
    expect(worstMiss(cdf, (u) => binomialCount(u, z(u), n, p, kernel))).toBeLessThan(0.001);
  });
  it('never exceed the trials', () => {
    for (const n of [0, 1, 3, 61]) {
      expect(binomialCount(1 - 1e-16, z(1 - 1e-16), n, 0.5, kernel)).toBeLessThanOrEqual(n);
    }
  });
});
