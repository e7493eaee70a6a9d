/** Magnitudes in the spread of a metric: noise and processes together, as far as theory knows their deviation. */
import { describe, expect, it } from 'vitest';
import { deviationsOf } from '../design/types/deviations.ts';
import type { Metric, ProcessSpec } from '../design/types/design.ts';
import { cleanOf, designOf, gaussianNoise, metricOf, valuesOf } from './dataset.test-support.ts';

const deviationOf = (values: Float64Array) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length);
};
/** How far a spike of 5 on sample 3 lifts it. */
function lift(measure: 'sigma' | 'spread', part: Partial<Metric>): number {
  const spike = { id: 's', kind: 'spike', at: 3, hold: 1, pattern: 'linear', magnitude: 5, measure } as const;
  const design = designOf([metricOf({ value: 10, ...part, anomalies: [spike] })], { num_samples: 10 });
  return (valuesOf(design)[3] ?? 0) - (cleanOf(design)[3] ?? 0);
}
const stationary: readonly ProcessSpec[] = [
  { kind: 'ar', coefficients: [0.95], scale: 10 },
  { kind: 'ar', coefficients: [0.6, -0.5, 0.2], scale: 2 },
  { kind: 'mean-reverting', relaxation: 20, scale: 3 },
  { kind: 'markov', levels: [0, 5, 20], stay: 15 },
  { kind: 'walk', step: 0.6, low: -2, high: 3 },
];
const withoutLaw: readonly ProcessSpec[] = [
  { kind: 'walk', step: 1 },
  { kind: 'walk', step: 1, low: -5 },
  { kind: 'counter', rate: 2, variation: 1 },
];

describe('the spread of a metric', () => {
  it.each(stationary)('is what the values show: $kind', (process) => {
    const metric = metricOf({ value: 0, process: [process] });
    const shown = deviationOf(valuesOf(designOf([metric], { num_samples: 500_000, seed: 12 })));
    expect(shown / deviationsOf(metric).spread).toBeCloseTo(1, 1.3);
  });

  it('is by theory 10/√(1 − 0.95²) for an autoregression of 0.95, and adds up in squares', () => {
    const process = [{ kind: 'ar', coefficients: [0.95], scale: 10 }] as const;
    expect(deviationsOf(metricOf({ process })).spread).toBeCloseTo(10 / Math.sqrt(1 - 0.95 * 0.95), 9);
    const both = metricOf({
      noise: gaussianNoise({ scale: 3 }),
      process: [{ kind: 'mean-reverting', relaxation: 9, scale: 4 }],
    });
    expect(deviationsOf(both)).toEqual({ sigma: 3, spread: 5 });
  });

  it.each(withoutLaw)('is σ of the noise where a process has no deviation: $kind', (process) => {
    expect(deviationsOf(metricOf({ noise: gaussianNoise({ scale: 3 }), process: [process] }))).toEqual({
      sigma: 3,
      spread: 3,
    });
  });
});

describe('a magnitude in the spread', () => {
  const noise = gaussianNoise({ scale: 3 });
  const process = [{ kind: 'mean-reverting', relaxation: 9, scale: 4 }] as const;

  it('counts noise and process together, where σ counts the noise', () => {
    expect(lift('spread', { noise, process })).toBeCloseTo(25, 9);
    expect(lift('sigma', { noise, process })).toBeCloseTo(15, 9);
  });

  it('is σ to the bit without a process, and 1 % of the level without both', () => {
    expect(lift('spread', { noise })).toBe(lift('sigma', { noise }));
    expect(lift('spread', {})).toBeCloseTo(0.5, 9);
    expect(lift('spread', { value: 0 })).toBe(5);
  });
});
