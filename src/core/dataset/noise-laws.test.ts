/** Noises with memory, with tails and at a level, against theory. Seeds are fixed; bounds are five standard errors. */
import { describe, expect, it } from 'vitest';
import type { Metric, NoiseSpec } from '../design/types/design.ts';
import { deviationsOf } from '../design/types/deviations.ts';
import { designOf, metricOf, valuesOf } from './dataset.test-support.ts';
import { correlation, kolmogorov, meanOf, normalCdf, varianceOf } from './statistics.test-support.ts';

const DRAWS = 400_000;
const plain = { smoothing_window: 1, mode: 'additive' } as const;
const draw = (noise: NoiseSpec, part: Partial<Metric> = {}, samples = DRAWS, seed = 31) =>
  valuesOf(designOf([metricOf({ value: 0, noise, ...part })], { num_samples: samples, seed }));
const KS = Math.sqrt(-Math.log(0.5e-4) / 2);
const kurtosisOf = (values: Float64Array) => {
  const mean = meanOf(values);
  const variance = varianceOf(values, mean);
  return meanOf(values.map((x) => (x - mean) ** 4)) / variance ** 2;
};

describe('lognormal noise', () => {
  const values = draw({ kind: 'lognormal', scale: 20, sigma: 0.5, ...plain });
  it('has a gaussian logarithm around the median', () => {
    const cdf = (x: number) => normalCdf(Math.log(x / 20) / 0.5);
    expect(kolmogorov(values, cdf)).toBeLessThan(KS / Math.sqrt(DRAWS));
  });
  it('has the mean and the deviation of theory', () => {
    const deviation = 20 * Math.sqrt(Math.expm1(0.25) * Math.exp(0.25));
    expect(Math.abs(meanOf(values) - 20 * Math.exp(0.125))).toBeLessThan((5 * deviation) / Math.sqrt(DRAWS));
    expect(Math.abs(varianceOf(values) / deviation ** 2 - 1)).toBeLessThan(5 * Math.sqrt(7.9 / DRAWS));
    const { sigma } = deviationsOf(metricOf({ noise: { kind: 'lognormal', scale: 20, sigma: 0.5, ...plain } }));
    expect(Math.abs(sigma / deviation - 1)).toBeLessThan(1e-14);
  });
});

describe('impulses', () => {
  const spec = { kind: 'impulse', scale: 2, probability: 0.05, factor: 8, ...plain } as const;
  const values = draw(spec);
  it('are a mixture of a narrow and a wide bell', () => {
    const cdf = (x: number) => 0.95 * normalCdf(x / 2) + 0.05 * normalCdf(x / 16);
    expect(kolmogorov(values, cdf)).toBeLessThan(KS / Math.sqrt(DRAWS));
  });
  it('have the deviation that is told, and are as many as they shall be', () => {
    const { sigma } = deviationsOf(metricOf({ noise: spec }));
    const fourth = 3 * 16 * (0.95 + 0.05 * 8 ** 4);
    expect(Math.abs(varianceOf(values) / sigma ** 2 - 1)).toBeLessThan(
      5 * Math.sqrt((fourth / sigma ** 4 - 1) / DRAWS),
    );
    // Beyond 12 there are impulses only.
    const share = values.filter((x) => Math.abs(x) > 12).length / DRAWS;
    const expected = 0.05 * 2 * normalCdf(-12 / 16);
    expect(Math.abs(share - expected)).toBeLessThan(5 * Math.sqrt(expected / DRAWS));
  });
});

describe('autoregressive noise', () => {
  it.each([[[0.9]], [[-0.6]], [[0.6, 0.3]], [[1.2, -0.7, 0.2]]] as const)(
    'of coefficients %j has its deviation and the correlations of theory',
    (coefficients) => {
      const values = draw({ kind: 'ar', coefficients, scale: 3, ...plain });
      const rho = yuleWalker(coefficients, 400);
      const long = 1 + 2 * rho.slice(1).reduce((sum, r) => sum + r * r, 0);
      expect(Math.abs(varianceOf(values, 0) / 9 - 1)).toBeLessThan(5 * Math.sqrt((2 * long) / DRAWS));
      for (const lag of [1, 2, 5]) {
        expect(Math.abs(correlation(values, lag) - (rho[lag] ?? 0))).toBeLessThan(5 * Math.sqrt((2 * long) / DRAWS));
      }
    },
  );
  it('is as wide and as like its neighbour at sample 0 as anywhere', () => {
    const seeds = 4000;
    const noise = { kind: 'ar', coefficients: [0.98], scale: 2, ...plain } as const;
    const pairs = Array.from({ length: seeds }, (_, seed) => draw(noise, {}, 2, seed));
    const first = Float64Array.from(pairs, ([x = 0]) => x);
    expect(Math.abs(varianceOf(first, 0) / 4 - 1)).toBeLessThan(5 * Math.sqrt(2 / seeds));
    const product = pairs.reduce((sum, [x = 0, y = 0]) => sum + x * y, 0) / seeds / 4;
    expect(Math.abs(product - 0.98)).toBeLessThan(5 * Math.sqrt(2 / seeds));
  });
});

/** Correlations by iteration from white noise: long runs of the recursion forget how they began. */
function yuleWalker(coefficients: readonly number[], lags: number): number[] {
  // Impulse response ψ, γ(h) = Σ ψ(j)·ψ(j + h).
  const psi = [1];
  for (let j = 1; j < 4000; j++) {
    psi.push(coefficients.reduce((sum, c, k) => sum + c * (psi[j - 1 - k] ?? 0), 0));
  }
  const gamma = Array.from({ length: lags }, (_, h) => psi.reduce((sum, p, j) => sum + p * (psi[j + h] ?? 0), 0));
  return gamma.map((value) => value / (gamma[0] ?? 1));
}

describe('pink noise', () => {
  it.each([0, 0.5, 1, 1.5, 2])('of exponent %d has a spectrum that falls with it', (exponent) => {
    const values = draw({ kind: 'pink', scale: 1, exponent, memory: 20_000, ...plain }, {}, 2 ** 18);
    // Power in bands of a third of a decade, from periodograms of 16 parts.
    const found = slopeOf(values, 2 ** 14, 3e-4, 0.1);
    expect(Math.abs(found + exponent)).toBeLessThan(0.06);
  });
  it('has its deviation over many seeds, and the correlations that smoothing is reckoned with', () => {
    const seeds = 3000;
    const noise = { kind: 'pink', scale: 3, exponent: 1.2, memory: 500, ...plain } as const;
    const runs = Array.from({ length: seeds }, (_, seed) => draw(noise, {}, 40, seed));
    for (const place of [0, 39]) {
      const there = Float64Array.from(runs, (run) => run[place] ?? 0);
      expect(Math.abs(varianceOf(there, 0) / 9 - 1)).toBeLessThan(5 * Math.sqrt(2 / seeds));
    }
  });
});

/** Slope of log power over log frequency by least squares, between two frequencies in cycles a sample. */
function slopeOf(values: Float64Array, part: number, low: number, high: number): number {
  const points: { readonly x: number; readonly y: number }[] = [];
  for (let f = low; f < high; f *= 1.25) {
    let power = 0;
    const parts = Math.floor(values.length / part);
    for (let p = 0; p < parts; p++) {
      // Three frequencies a band, under a Hann window, which lets no power of the low ones leak.
      for (const g of [f, f * 1.07, f * 1.15]) {
        let [re, im] = [0, 0];
        for (let i = 0; i < part; i++) {
          const weight = 1 - Math.cos((2 * Math.PI * i) / part);
          const x = weight * (values[p * part + i] ?? 0);
          re += x * Math.cos(2 * Math.PI * g * i);
          im += x * Math.sin(2 * Math.PI * g * i);
        }
        power += re * re + im * im;
      }
    }
    points.push({ x: Math.log(f), y: Math.log(power) });
  }
  const [mx, my] = [meanOf(Float64Array.from(points, ({ x }) => x)), meanOf(Float64Array.from(points, ({ y }) => y))];
  const top = points.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0);
  return top / points.reduce((sum, { x }) => sum + (x - mx) ** 2, 0);
}

describe('GARCH noise', () => {
  const spec = { kind: 'garch', scale: 2, alpha: 0.1, beta: 0.8, ...plain } as const;
  const values = draw(spec, {}, 1_000_000);
  it('has its deviation and heavier tails than the bell curve', () => {
    // Kurtosis 3·(1 − (α + β)²)/(1 − (α + β)² − 2α²); squares correlate for about ten samples.
    const kurtosis = (3 * (1 - 0.81)) / (1 - 0.81 - 0.02);
    expect(Math.abs(varianceOf(values, 0) / 4 - 1)).toBeLessThan(5 * Math.sqrt((kurtosis * 12) / values.length));
    expect(Math.abs(kurtosisOf(values) / kurtosis - 1)).toBeLessThan(0.05);
  });
  it('has values that do not correlate, and squares that do: calm and wild times', () => {
    expect(Math.abs(correlation(values, 1))).toBeLessThan((5 * 1.2) / Math.sqrt(values.length));
    const squares = values.map((x) => x * x);
    // ρ(1) = α·(1 − αβ − β²)/(1 − 2αβ − β²), ρ(k) = ρ(1)·(α + β)^(k − 1)
    const first = (0.1 * (1 - 0.08 - 0.64)) / (1 - 0.16 - 0.64);
    expect(Math.abs(correlation(squares, 1) - first)).toBeLessThan(0.02);
    expect(Math.abs(correlation(squares, 8) - first * 0.9 ** 7)).toBeLessThan(0.02);
  });
  it('begins in a calm or a wild time by chance, with its deviation at sample 0', () => {
    const seeds = 4000;
    const first = Float64Array.from({ length: seeds }, (_, seed) => draw(spec, {}, 1, seed)[0] ?? 0);
    expect(Math.abs(varianceOf(first, 0) / 4 - 1)).toBeLessThan(5 * Math.sqrt(2.4 / seeds));
  });
});

describe('the deviation after smoothing', () => {
  it.each<NoiseSpec>([
    { kind: 'ar', coefficients: [0.8], scale: 2, ...plain },
    { kind: 'ar', coefficients: [-0.7, 0.1], scale: 2, ...plain },
    { kind: 'pink', scale: 2, exponent: 1, memory: 200, ...plain },
    { kind: 'garch', scale: 2, alpha: 0.1, beta: 0.8, ...plain },
    { kind: 'impulse', scale: 2, probability: 0.1, factor: 3, ...plain },
    { kind: 'lognormal', scale: 2, sigma: 0.4, ...plain },
  ])('of $kind is what the smoothed data have', (spec) => {
    const smoothed = { ...spec, smoothing_window: 25 };
    const { sigma } = deviationsOf(metricOf({ noise: smoothed }));
    // The ends of the data, where zeros stand beside them, are left out.
    const found = Math.sqrt(varianceOf(draw(smoothed).subarray(100, DRAWS - 100)));
    expect(Math.abs(found / sigma - 1)).toBeLessThan(spec.kind === 'pink' ? 0.05 : 0.025);
  });
});

describe('noise that grows with a power of the level', () => {
  it.each([0.5, 0.8, 2])('has deviation scale·|level|^%d at every level, and says so', (power) => {
    const noise = { kind: 'gaussian', loc: 0, scale: 0.3, smoothing_window: 1, mode: 'proportional', power } as const;
    const trend = { kind: 'step', at: DRAWS / 2, height: 80 } as const;
    const values = draw(noise, { value: -20, trend });
    for (const [part, level] of [
      [values.subarray(0, DRAWS / 2), 20],
      [values.subarray(DRAWS / 2), 60],
    ] as const) {
      expect(Math.abs(Math.sqrt(varianceOf(part)) / (0.3 * level ** power) - 1)).toBeLessThan(5 * Math.sqrt(1 / DRAWS));
    }
    expect(deviationsOf(metricOf({ value: -20, noise })).sigma).toBeCloseTo(0.3 * 20 ** power, 10);
  });
  it('is proportional noise to the bit where the power is 1', () => {
    const noise = { kind: 'laplace', loc: 0, scale: 0.3, smoothing_window: 3, mode: 'proportional' } as const;
    expect(draw({ ...noise, power: 1 }, { value: 7 }, 500)).toEqual(draw(noise, { value: 7 }, 500));
  });
});
