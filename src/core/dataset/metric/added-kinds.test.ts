/** Kinds of the stages time to observed by hand: small series, and what must come out by a formula written again here. */
import { describe, expect, it } from 'vitest';
import type { Anomaly, Design, Metric } from '../../design/types/design.ts';
import {
  cellsOf,
  cleanOf,
  designOf,
  framed,
  gaussianNoise,
  generatorOf,
  metricOf,
  valuesOf,
} from '../dataset.test-support.ts';

const anomaly = (spec: object): Anomaly => ({ id: 'a', at: 3, pattern: 'linear', ...spec }) as Anomaly;
const flat = (spec: object, part: Partial<Metric> = {}, samples = 12): Design =>
  designOf([metricOf({ value: 10, anomalies: [anomaly(spec)], ...part })], { num_samples: samples });
const numbers = (design: Design) => [...valuesOf(design)];
const units = { measure: 'units' };
/** Values that go up by one a sample. */
const rising = { trend: { kind: 'linear', slope: 1 } } as const;
const sine = { kind: 'sine', period: 40, amplitude: 5, phase: 0, mode: 'additive' } as const;
const noisy = { seasonality: [sine], noise: gaussianNoise({ scale: 0.3 }) };
const differences = (design: Design) => {
  const clean = cleanOf(design);
  return numbers(design).map((value, i) => value - (clean[i] ?? 0));
};
/** The shape alone, as it is before noise. */
const shapeOf = ({ noise: _noise, ...part }: Partial<Metric>, samples: number) => [
  ...cleanOf(designOf([metricOf({ value: 10, ...part })], { num_samples: samples })),
];

describe('trend-change', () => {
  it('climbs by the slope from its first sample to the end of the data', () => {
    expect(numbers(flat({ kind: 'trend-change', slope: 2 }))).toEqual([10, 10, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28]);
  });
  it('an onset bends slowly, a recovery gives back what was climbed', () => {
    // Envelope 1/3, 2/3, 1, 1: sums 1/3, 1, 2, 3; then 3 · (1, 1/2, 0).
    const design = flat({ kind: 'trend-change', slope: 3, onset: 2, hold: 2, recovery_time: 3 });
    numbers(design).forEach((value, i) =>
      expect(value).toBeCloseTo([10, 10, 10, 11, 13, 16, 19, 19, 14.5, 10, 10, 10][i] ?? 0, 12),
    );
  });
});

describe('drift', () => {
  const grown = (curve: string) =>
    differences(flat({ kind: 'drift', magnitude: 8, ...units, curve, hold: 4 })).slice(3, 8);
  it('reaches the magnitude at the end of the hold, along its curve', () => {
    expect(grown('linear')).toEqual([2, 4, 6, 8, 0]);
    expect(grown('quadratic')).toEqual([0.5, 2, 4.5, 8, 0]);
    grown('exponential').forEach((value, i) =>
      expect(value).toBeCloseTo(i === 4 ? 0 : (8 * (2 ** (1.5 * (i + 1)) - 1)) / 63, 10),
    );
  });
});

describe('random-outliers', () => {
  const found = (spec: object) =>
    differences(
      flat(
        { kind: 'random-outliers', magnitude: 100, ...units, share: 0.1, side: 'both', at: 0, hold: 20_000, ...spec },
        {},
        20_000,
      ),
    );
  it('moves the asked share of samples within five standard errors, by 75 to 125 of 100, as often up as down', () => {
    const moved = found({}).filter((value) => value !== 0);
    expect(Math.abs(moved.length - 2000)).toBeLessThan(5 * Math.sqrt(20_000 * 0.1 * 0.9));
    expect(moved.every((value) => Math.abs(value) >= 75 && Math.abs(value) <= 125)).toBe(true);
    const up = moved.filter((value) => value > 0).length;
    expect(Math.abs(up - moved.length / 2)).toBeLessThan(5 * Math.sqrt(moved.length / 4));
  });
  it('keeps to its side, and to nothing or all of the samples', () => {
    expect(found({ side: 'down' }).every((value) => value <= 0)).toBe(true);
    expect(found({ side: 'up', share: 1 }).every((value) => value > 0)).toBe(true);
    expect(found({ share: 0 }).every((value) => value === 0)).toBe(true);
  });
});

describe('flap and oscillation', () => {
  it('flap is at the other level in the first part of every period', () => {
    expect(numbers(flat({ kind: 'flap', magnitude: 5, ...units, period: 4, duty: 0.25, hold: 9 }))).toEqual([
      10, 10, 10, 15, 10, 10, 10, 15, 10, 10, 10, 15,
    ]);
  });
  it('oscillation swings with its period from its start on', () => {
    differences(flat({ kind: 'oscillation', magnitude: 4, ...units, period: 6.5, hold: 9 })).forEach((value, i) =>
      expect(value).toBeCloseTo(i < 3 ? 0 : 4 * Math.sin((2 * Math.PI * (i - 3)) / 6.5), 9),
    );
  });
});

describe('stuck', () => {
  const to = (word: string | undefined, part: Partial<Metric> = {}) =>
    numbers(flat({ kind: 'stuck', to: word, at: 6, hold: 3 }, { ...rising, ...part })).slice(6, 9);
  it('repeats the last value, or the ends of the range', () => {
    expect(to(undefined)).toEqual([15, 15, 15]);
    expect(to('lowest', { min: 2, max: 90 })).toEqual([2, 2, 2]);
    expect(to('highest', { min: 2, max: 90 })).toEqual([90, 90, 90]);
  });
  it('takes the extremes of the clean values before where there is no range', () => {
    expect(to('lowest')).toEqual([10, 10, 10]);
    expect(to('highest')).toEqual([15, 15, 15]);
    expect(to('highest', { max: 90 })).toEqual([90, 90, 90]);
  });
  it('random is one value between them', () => {
    const [first = 0, ...others] = to('random');
    expect(others).toEqual([first, first]);
    expect(first).toBeGreaterThan(10);
    expect(first).toBeLessThan(15);
  });
});

describe('kinds that bend time', () => {
  it('reverse mirrors the shape and leaves the noise where it is', () => {
    const design = flat({ kind: 'reverse', at: 20, hold: 30 }, noisy, 80);
    const shape = shapeOf(noisy, 80);
    differences(design).forEach((value, i) =>
      expect(value).toBeCloseTo(i < 20 || i >= 50 ? 0 : (shape[69 - i] ?? 0) - (shape[i] ?? 0), 9),
    );
  });
  it('pattern-swap puts a wave between the same extremes, at the same places of the cycle', () => {
    const swapped = (spec: object) =>
      numbers(
        flat(
          { kind: 'pattern-swap', wave: 'square', width: 0.5, at: 40, hold: 40, ...spec },
          { seasonality: [sine] },
          120,
        ),
      );
    const square = swapped({});
    expect(square.slice(41, 60).every((value) => Math.abs(value - 15) < 1e-9)).toBe(true);
    expect(square.slice(61, 79).every((value) => Math.abs(value - 5) < 1e-9)).toBe(true);
    expect(square.slice(80)).toEqual(shapeOf({ seasonality: [sine] }, 120).slice(80));
    // A fifth of the cycle is high: samples 40 to 47.
    expect(
      swapped({ width: 0.2 })
        .slice(40, 80)
        .filter((value) => value > 10),
    ).toHaveLength(8);
    swapped({ wave: 'triangle' })
      .slice(40, 51)
      .forEach((value, i) => expect(value).toBeCloseTo(10 + 5 * (i / 10), 2));
  });
  it('pattern-swap squeezes the own wave to another width', () => {
    const narrow = numbers(
      flat({ kind: 'pattern-swap', wave: 'own', width: 0.25, at: 0, hold: 120 }, { seasonality: [sine] }, 120),
    );
    // The first half of the sine takes 10 samples, the second 30.
    expect(narrow[5]).toBeCloseTo(15, 9);
    expect(narrow[25]).toBeCloseTo(5, 9);
    expect(narrow[10]).toBeCloseTo(10, 9);
  });
  it('time-warp is in step before and after, and moves by at most its shift between', () => {
    const sawtooth = { kind: 'sawtooth', period: 1000, amplitude: 1, phase: 0, width: 1, mode: 'additive' } as const;
    const part = { seasonality: [sawtooth] };
    const moved = differences(flat({ kind: 'time-warp', shift: 0.05, knots: 3, at: 200, hold: 400 }, part, 900));
    const places = moved.map((value) => value / 2);
    expect(
      places
        .slice(0, 200)
        .concat(places.slice(600))
        .every((value) => value === 0),
    ).toBe(true);
    const most = Math.max(...places.map(Math.abs));
    expect(most).toBeLessThanOrEqual(0.0500001);
    expect(most).toBeGreaterThanOrEqual(0.0249);
    places.slice(200, 600).forEach((value, i) => expect(Math.abs(value - (places[199 + i] ?? 0))).toBeLessThan(0.003));
  });
  it('splice goes on with what came later from where the two sides fit', () => {
    const part = { seasonality: [sine] };
    const shape = shapeOf(part, 200);
    const values = numbers(flat({ kind: 'splice', piece: 10, within: 40, at: 60 }, part, 160));
    const place = values.findIndex((value, i) => Math.abs(value - (shape[i] ?? 0)) > 1e-9);
    expect(place).toBeGreaterThanOrEqual(60);
    expect(place).toBeLessThanOrEqual(100);
    values.forEach((value, i) => expect(value).toBeCloseTo(shape[i < place ? i : i + 10] ?? 0, 9));
    // A sine has the same value 5 samples before and after its top; no other cut of 10 has so small a step and bend.
    const bendAt = (i: number) => {
      const step = (shape[i + 10] ?? 0) - (shape[i] ?? 0);
      const bend = step - ((shape[i + 9] ?? 0) - (shape[i - 1] ?? 0));
      return step * step + bend * bend;
    };
    // Where the step is nothing the first sample that differs is the one after it.
    const best = Math.min(bendAt(place), bendAt(place - 1));
    for (let i = 60; i <= 100; i++) expect(best).toBeLessThanOrEqual(bendAt(i) + 1e-9);
  });
});

describe('magnitude-warp', () => {
  it('multiplies by 1 at both ends and by at most its strength more or less between', () => {
    const ratios = numbers(flat({ kind: 'magnitude-warp', strength: 0.4, knots: 5, at: 100, hold: 300 }, {}, 600)).map(
      (value) => value / 10 - 1,
    );
    expect(
      ratios
        .slice(0, 100)
        .concat(ratios.slice(400))
        .every((value) => value === 0),
    ).toBe(true);
    expect(Math.max(...ratios.map(Math.abs))).toBeLessThanOrEqual(0.4000001);
    expect(Math.max(...ratios.map(Math.abs))).toBeGreaterThan(0.2);
    expect(Math.abs(ratios[100] ?? 1)).toBeLessThan(0.02);
  });
});

describe('smoothing', () => {
  it('is the mean of the clean values around, fewer at the ends of the data', () => {
    const design = flat({ kind: 'smoothing', window: 5, at: 0, hold: 60 }, noisy, 60);
    const clean = cleanOf(design);
    numbers(design).forEach((value, i) => {
      const around = clean.slice(Math.max(0, i - 2), i + 3);
      expect(value).toBeCloseTo(around.reduce((sum, one) => sum + one, 0) / around.length, 9);
    });
  });
});

describe('quantise', () => {
  it('rounds to multiples of its step, half to even', () => {
    const design = flat({ kind: 'quantise', step: 4, at: 0, hold: 12 }, rising);
    expect(numbers(design)).toEqual([8, 12, 12, 12, 16, 16, 16, 16, 16, 20, 20, 20]);
  });
});

describe('shock', () => {
  const response = (part: Partial<Metric>, spec: object = {}) =>
    differences(flat({ kind: 'shock', magnitude: 8, ...units, relaxation: 5, hold: 9, ...spec }, part)).slice(3);
  it('decays as the process of the metric forgets', () => {
    const ar = { process: [{ kind: 'ar', coefficients: [0.5, 0.25], scale: 1 }] } as const;
    const h = [1, 0.5];
    for (let k = 2; k < 9; k++) h[k] = 0.5 * (h[k - 1] ?? 0) + 0.25 * (h[k - 2] ?? 0);
    response(ar).forEach((value, k) => expect(value).toBeCloseTo(8 * (h[k] ?? 0), 9));
    const reverting = { process: [{ kind: 'mean-reverting', relaxation: 3, scale: 1 }] } as const;
    response(reverting).forEach((value, k) => expect(value).toBeCloseTo(8 * Math.exp(-k / 3), 9));
  });
  it('has its own relaxation on a metric without memory, far from its start too', () => {
    response({}).forEach((value, k) => expect(value).toBeCloseTo(8 * Math.exp(-k / 5), 9));
    const slow = flat({ kind: 'shock', magnitude: 8, ...units, relaxation: 20_000, hold: 40_000 }, {}, 40_000);
    const tail = new Float64Array(2);
    framed(() => generatorOf(slow).evaluate(0, 30_003, tail));
    expect((tail[0] ?? 0) - 10).toBeCloseTo(8 * Math.exp(-1.5), 6);
    expect(tail[0]).toBe(valuesOf(slow)[30_003]);
  });
});

describe('contextual-point', () => {
  it('lies by its deviations from the mean of its neighbours', () => {
    const design = flat({ kind: 'contextual-point', deviations: -4, radius: 6, at: 30, hold: 2 }, noisy, 60);
    const clean = cleanOf(design);
    const neighbours = [...clean.slice(24, 30), ...clean.slice(32, 38)];
    const mean = neighbours.reduce((sum, one) => sum + one, 0) / 12;
    const sigma = Math.sqrt(neighbours.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 12);
    const values = numbers(design);
    expect(values[30]).toBeCloseTo(mean - 4 * sigma, 9);
    expect(values[31]).toBe(values[30]);
    expect(values[32]).toBe(clean[32]);
  });
});

describe('drop-to-zero', () => {
  it('is 0 however noisy the metric, and fades in and out', () => {
    expect(numbers(flat({ kind: 'drop-to-zero', hold: 4 }, { noise: gaussianNoise() })).slice(3, 7)).toEqual([
      0, 0, 0, 0,
    ]);
    expect(numbers(flat({ kind: 'drop-to-zero', onset: 1, hold: 1, recovery_time: 3 }))).toEqual([
      10, 10, 10, 5, 0, 0, 5, 10, 10, 10, 10, 10,
    ]);
    expect(cellsOf(flat({ kind: 'drop-to-zero', hold: 4 })).empty.every((flag) => flag === 0)).toBe(true);
  });
});
