/** The variation of the load against the theory of AR(1). Bounds are five standard errors. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernel } from '../../../kernel/index.ts';
import { createLoadNoise, LOAD_CORRELATION } from './load-noise.ts';
import { fleetStream } from '../draws/streams.ts';

const kernel = createKernel();
const streams = [fleetStream('machine-001', 'load'), fleetStream('machine-001', 'load-state')] as const;
const N = 200_000;
const noise = createLoadNoise(kernel, 7, N);
const series = new Float64Array(N);
noise.fill(series, 0, N, ...streams);

/** Mean of x(t)·x(t + lag) over the t that `keep` takes. */
function product(lag: number, keep: (t: number) => boolean = () => true): { value: number; count: number } {
  let sum = 0;
  let count = 0;
  for (let t = 0; t + lag < N; t++) {
    if (!keep(t)) continue;
    sum += (series[t] ?? 0) * (series[t + lag] ?? 0);
    count++;
  }
  return { value: sum / count, count };
}

describe('the variation of the load', () => {
  it('has mean 0 and variance 1', () => {
    // Var(mean) = (1 + φ)/(1 − φ)/N = 19/N; Var(x²) = 2, summed over its correlation φ²ᵏ: 2·(1 + φ²)/(1 − φ²)/N.
    const average = series.reduce((sum, x) => sum + x, 0) / N;
    expect(Math.abs(average)).toBeLessThan(5 * Math.sqrt(19 / N));
    expect(Math.abs(product(0).value - 1)).toBeLessThan(5 * Math.sqrt((2 * 1.81) / 0.19 / N));
  });
  it.each([1, 2, 5, 20, 70])('has correlation 0.9^k at lag %d', (lag) => {
    // Bartlett: below (1 + φ²)/(1 − φ²)·2/N for every lag.
    const bound = 5 * Math.sqrt((2 * 1.81) / 0.19 / N);
    expect(Math.abs(product(lag).value - LOAD_CORRELATION ** lag)).toBeLessThan(bound);
  });
  it.each([63, 0, 1, 32, 60])('keeps correlation and variance at place %d of its spans of 64', (place) => {
    const one = product(1, (t) => t % 64 === place);
    const same = product(0, (t) => t % 64 === place);
    // Places of a span are 64 readings apart, so their products are as good as independent.
    expect(Math.abs(one.value - LOAD_CORRELATION)).toBeLessThan(5 * Math.sqrt(1.81 / one.count));
    expect(Math.abs(same.value - 1)).toBeLessThan(5 * Math.sqrt(2 / same.count));
  });
  it('gives the same bits for any window', () => {
    const small = createLoadNoise(kernel, 7, 700);
    const window = new Float64Array(700);
    fc.assert(
      fc.property(fc.nat(N - 701), fc.integer({ min: 1, max: 700 }), (from, count) => {
        small.fill(window, from, count, ...streams);
        expect(window.subarray(0, count)).toEqual(series.subarray(from, from + count));
      }),
      { seed: 11, numRuns: 100 },
    );
  });
});
