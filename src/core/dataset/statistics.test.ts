/** Noises and processes against theory. Seeds are fixed; bounds are five standard errors, or KS at α = 10⁻⁴. */
import { describe, expect, it } from 'vitest';
import type { Metric, NoiseSpec, ProcessSpec } from '../design/types/design.ts';
import { designOf, gaussianNoise, metricOf, valuesOf } from './dataset.test-support.ts';
import { correlation, kolmogorov, meanOf, normalCdf, varianceOf } from './statistics.test-support.ts';

const DRAWS = 1_000_000;
const draw = (part: Partial<Metric>, samples = DRAWS) =>
  valuesOf(designOf([metricOf({ value: 0, ...part })], { num_samples: samples, seed: 31 }));

const additive = { smoothing_window: 1, mode: 'additive' } as const;
const noises: readonly {
  readonly spec: NoiseSpec;
  readonly mean: number;
  readonly deviation: number;
  readonly kurtosis: number;
  readonly cdf: (x: number) => number;
}[] = [
  {
    spec: { kind: 'gaussian', loc: 2, scale: 3, ...additive },
    mean: 2,
    deviation: 3,
    kurtosis: 3,
    cdf: (x) => normalCdf((x - 2) / 3),
  },
  {
    spec: { kind: 'uniform', low: -1, high: 5, ...additive },
    mean: 2,
    deviation: 6 / Math.sqrt(12),
    kurtosis: 1.8,
    cdf: (x) => (x + 1) / 6,
  },
  {
    spec: { kind: 'exponential', scale: 2, ...additive },
    mean: 2,
    deviation: 2,
    kurtosis: 9,
    cdf: (x) => -Math.expm1(-x / 2),
  },
  {
    spec: { kind: 'logistic', loc: 1, scale: 2, ...additive },
    mean: 1,
    deviation: (2 * Math.PI) / Math.sqrt(3),
    kurtosis: 4.2,
    cdf: (x) => 1 / (1 + Math.exp(-(x - 1) / 2)),
  },
  {
    spec: { kind: 'laplace', loc: -1, scale: 2, ...additive },
    mean: -1,
    deviation: 2 * Math.SQRT2,
    kurtosis: 6,
    cdf: (x) => (x < -1 ? 0.5 * Math.exp((x + 1) / 2) : 1 - 0.5 * Math.exp(-(x + 1) / 2)),
  },
];

describe.each(noises)('noise $spec.kind', ({ spec, mean, deviation, kurtosis, cdf }) => {
  const values = draw({ noise: spec });
  it('has the mean and the variance of theory', () => {
    expect(Math.abs(meanOf(values) - mean)).toBeLessThan((5 * deviation) / Math.sqrt(DRAWS));
    const spread = Math.sqrt((kurtosis - 1) / DRAWS);
    expect(Math.abs(varianceOf(values, mean) / (deviation * deviation) - 1)).toBeLessThan(5 * spread);
  });
  it('has the distribution of theory (Kolmogorov-Smirnov)', () => {
    expect(kolmogorov(values, cdf)).toBeLessThan(Math.sqrt(-Math.log(0.5e-4) / 2) / Math.sqrt(DRAWS));
  });
  it('has independent draws', () => {
    expect(Math.abs(correlation(values, 1))).toBeLessThan(5 / Math.sqrt(DRAWS));
  });
});

describe('smoothing', () => {
  it('divides the deviation by √w and correlates neighbours up to w samples away', () => {
    const values = draw({ noise: gaussianNoise({ smoothing_window: 10 }) });
    expect(Math.abs(Math.sqrt(varianceOf(values)) * Math.sqrt(10) - 1)).toBeLessThan(0.01);
    expect(Math.abs(correlation(values, 5) - 0.5)).toBeLessThan(0.02);
    expect(Math.abs(correlation(values, 10))).toBeLessThan(0.02);
  });
});

describe('processes', () => {
  const run = (spec: ProcessSpec, samples = 400_000) => draw({ process: [spec] }, samples);
  const steps = (values: Float64Array) => Float64Array.from(values.subarray(1), (value, i) => value - (values[i] ?? 0));

  it('a walk has independent gaussian steps and stays within its limits', () => {
    const free = steps(run({ kind: 'walk', step: 0.5 }));
    expect(Math.abs(varianceOf(free) / 0.25 - 1)).toBeLessThan(5 * Math.sqrt(2 / free.length));
    expect(kolmogorov(free, (x) => normalCdf(x / 0.5))).toBeLessThan(2.23 / Math.sqrt(free.length));
    const held = run({ kind: 'walk', step: 0.5, low: -3, high: 4 });
    expect(held.every((value) => value >= -3 && value <= 4)).toBe(true);
    expect(Math.max(...held.subarray(0, 20_000)) > 3.9 && Math.min(...held.subarray(0, 20_000)) < -2.9).toBe(true);
  });
  it('AR(1) has variance scale²/(1 − c²) and correlation c^lag', () => {
    const values = run({ kind: 'ar', coefficients: [0.8], scale: 0.6 });
    expect(Math.abs(varianceOf(values) - 1)).toBeLessThan(0.03);
    expect(Math.abs(correlation(values, 3) - 0.512)).toBeLessThan(0.015);
  });
  it('mean-reverting has its standard deviation, and 1/e after its relaxation time', () => {
    const values = run({ kind: 'mean-reverting', relaxation: 20, scale: 2 });
    expect(Math.abs(Math.sqrt(varianceOf(values)) - 2)).toBeLessThan(0.06);
    expect(Math.abs(correlation(values, 20) - Math.exp(-1))).toBeLessThan(0.03);
  });
  it('regimes change with probability 1/stay to each other one alike, and hold their levels', () => {
    const values = run({ kind: 'markov', levels: [0, 5, 9], stay: 100 });
    const changes = steps(values).filter((step) => step !== 0);
    const expected = values.length / 100;
    expect(Math.abs(changes.length - expected)).toBeLessThan(5 * Math.sqrt(expected));
    expect([...new Set(values)].sort((a, b) => a - b)).toEqual([0, 5, 9]);
    const fromFirst =
      changes.filter((step) => step === 5).length / changes.filter((step) => step === 5 || step === 9).length;
    expect(Math.abs(fromFirst - 0.5)).toBeLessThan(0.05);
  });
  it('a counter never falls, has the mean rate, and starts again where it wraps', () => {
    const values = run({ kind: 'counter', rate: 3, variation: 1 });
    expect(steps(values).every((step) => step >= 0)).toBe(true);
    expect(Math.abs((values.at(-1) ?? 0) / values.length / 3 - 1)).toBeLessThan(5 / Math.sqrt(values.length));
    const wrapped = run({ kind: 'counter', rate: 3, variation: 1, wrap: 1000 }, 10_000);
    expect(wrapped.every((value) => value >= 0 && value < 1000)).toBe(true);
    expect(steps(wrapped).filter((step) => step < 0).length).toBe(
      (Math.floor(run({ kind: 'counter', rate: 3, variation: 1 }, 10_000).at(-1) ?? 0) / 1000) | 0,
    );
  });
});

describe('the first samples of an autoregression', () => {
  it.each([
    ['of order 1 that remembers long', [0.99], 1 / (1 - 0.99 ** 2), 0.99],
    // γ0 = (1 − c2)/((1 + c2)((1 − c2)² − c1²)), ρ1 = c1/(1 − c2)
    ['of order 2', [0.6, 0.3], 0.7 / (1.3 * (0.7 ** 2 - 0.6 ** 2)), 0.6 / 0.7],
  ] as const)('%s have the spread and the memory of the long run', (_name, coefficients, variance, memory) => {
    const seeds = 4000;
    const pairs = Array.from({ length: seeds }, (_, seed) => {
      const process = [{ kind: 'ar', coefficients, scale: 1 }] as const;
      return valuesOf(designOf([metricOf({ value: 0, process })], { num_samples: 2, seed }));
    });
    for (const place of [0, 1]) {
      const found = varianceOf(
        Float64Array.from(pairs, (pair) => pair[place] ?? 0),
        0,
      );
      expect(Math.abs(found / variance - 1)).toBeLessThan(5 * Math.sqrt(2 / seeds));
    }
    const product = pairs.reduce((sum, [first = 0, second = 0]) => sum + first * second, 0) / seeds / variance;
    expect(Math.abs(product - memory)).toBeLessThan(5 * Math.sqrt((1 + memory ** 2) / seeds));
  });
});
