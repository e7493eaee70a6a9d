/** Against numbers that numpy, scipy and Python's statistics made from the documented streams and formulas. */
import { describe, expect, it } from 'vitest';
import { createEnvelope } from '../kinds/envelope.ts';
import { createCurve } from '../kinds/curve.ts';
import type { Metric, Pattern, SeasonalitySpec } from '../design/types/design.ts';
import reference from './fixtures/reference.json' with { type: 'json' };
import { designOf, gaussianNoise, kernel, metricOf, valuesOf } from './dataset.test-support.ts';

const close = (actual: ArrayLike<number>, expected: readonly number[], relative = 1e-12) => {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, i) => {
    expect(Math.abs((actual[i] ?? Number.NaN) - value), `place ${i}`).toBeLessThanOrEqual(
      relative * Math.max(1, Math.abs(value)),
    );
  });
};
const cpu = (part: Partial<Metric>, samples: number, seed = 1234) =>
  valuesOf(designOf([metricOf({ key: 'cpu', value: 0, ...part })], { seed, num_samples: samples }));

describe('a stream can be rebuilt in Python', () => {
  it('gaussian noise is NormalDist().inv_cdf of the uniforms of Philox(key=[seed, fnv1a("cpu/noise")])', () => {
    close(cpu({ noise: gaussianNoise() }, 12), reference.gaussian);
  });
  it.each([
    [4, reference.smoothed4],
    [5, reference.smoothed5],
  ] as const)('a smoothing window of %i is numpy.convolve(…, mode="same")', (smoothing_window, expected) => {
    close(cpu({ noise: gaussianNoise({ smoothing_window }) }, 40), expected);
  });
  it('AR is scipy.signal.lfilter over its stream, its first samples drawn from the stationary law', () => {
    const [c1, c2] = [0.6, -0.2];
    // scipy's values begin with nothing before sample 0; the filter run backwards gives the stream's own draws.
    const draws = reference.ar.map((x, i, all) => x - c1 * (all[i - 1] ?? 0) - c2 * (all[i - 2] ?? 0));
    // Of an AR(2): variance over that of its innovations, and first autocorrelation (Box and Jenkins, 3.2.4).
    const variance = (1 - c2) / ((1 + c2) * ((1 - c2) ** 2 - c1 ** 2));
    const rho = c1 / (1 - c2);
    const expected: number[] = [];
    for (const [i, draw] of draws.entries()) {
      const [one = 0, two = 0] = [expected[i - 1], expected[i - 2]];
      if (i === 0) expected.push(draw * Math.sqrt(variance));
      else if (i === 1) expected.push(rho * one + draw * Math.sqrt(variance * (1 - rho ** 2)));
      else expected.push(draw + c1 * one + c2 * two);
    }
    close(cpu({ process: [{ kind: 'ar', coefficients: [c1, c2], scale: 0.5 }] }, 60), expected);
  });
  it('a walk without limits is the running sum of its stream', () => {
    close(cpu({ process: [{ kind: 'walk', step: 0.1 }] }, 60), reference.walk);
  });
  it('mean-reverting is the exact step of the Ornstein-Uhlenbeck process', () => {
    close(cpu({ process: [{ kind: 'mean-reverting', relaxation: 50, scale: 2 }] }, 60), reference.meanReverting);
  });
});

describe('curves and waves', () => {
  it("a smooth curve is scipy's PchipInterpolator", () => {
    const { points, x, y } = reference.pchip;
    const values = Float64Array.from(x);
    createCurve(
      points.map(([px = 0, py = 0]) => [px, py] as const),
      'smooth',
    )(values);
    close(values, y);
  });
  it('a curve over a period joins its ends', () => {
    const curve = createCurve(
      [
        [6, 1],
        [18, 3],
      ],
      'linear',
      24,
    );
    const values = Float64Array.from([0, 6, 12, 18, 21, 23.999]);
    curve(values);
    close(values, [2, 1, 2, 3, 2.5, 2 + 0.001 / 6], 1e-9);
  });
  const wave = (spec: SeasonalitySpec) => cpu({ seasonality: [spec] }, 24);
  const common = { period: 12, amplitude: 1, phase: 0.3, mode: 'additive' } as const;
  it('sine, square and sawtooth are those of numpy and scipy.signal', () => {
    close(wave({ kind: 'sine', ...common }), reference.waves.sine, 1e-14);
    close(wave({ kind: 'square', duty: 0.35, ...common }), reference.waves.square);
    close(wave({ kind: 'sawtooth', width: 0.7, ...common }), reference.waves.sawtooth);
  });
  it('a triangle goes 0, 1, 0, −1 and a pulse is on for its share', () => {
    close(
      wave({ kind: 'triangle', ...common, phase: 0 }).slice(0, 12),
      [0, 1, 2, 3, 2, 1, 0, -1, -2, -3, -2, -1].map((x) => x / 3),
    );
    close(wave({ kind: 'pulse', width: 0.25, ...common, phase: 0 }).slice(0, 12), [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('the recovery of an envelope is that of the Python generator', () => {
  const { R, ...patterns } = reference.envelopes;
  it.each(Object.entries(patterns))('%s', (pattern, expected) => {
    const out = new Float64Array(R);
    createEnvelope(kernel, { start: 10, onsetEnd: 10, holdEnd: 10, end: 10 + R }, pattern as Pattern, 0.5)(10, out);
    close(out, expected, 1e-14);
  });
  it('one sample of recovery is 1, but for oscillating', () => {
    const one = (pattern: Pattern) => {
      const out = new Float64Array(1);
      createEnvelope(kernel, { start: 3, onsetEnd: 3, holdEnd: 3, end: 4 }, pattern)(3, out);
      return out[0];
    };
    expect([one('linear'), one('exponential'), one('step'), one('oscillating')]).toEqual([1, 1, 1, 0]);
  });
  it('onset rises evenly to the hold, and outside there is nothing', () => {
    const out = new Float64Array(10);
    createEnvelope(kernel, { start: 2, onsetEnd: 5, holdEnd: 7, end: 9 }, 'step')(0, out);
    expect([...out]).toEqual([0, 0, 0.25, 0.5, 0.75, 1, 1, 1, 1, 0]);
  });
});
