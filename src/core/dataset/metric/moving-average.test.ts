/** Moving averages against numpy.convolve, bit for bit where its order of adding is its own. */
import { describe, expect, it } from 'vitest';
import fixture from '../fixtures/numpy-averages.json' with { type: 'json' };
import { createMovingAverage } from './moving-average.ts';
import { kernel } from '../dataset.test-support.ts';

const values = Float64Array.from(fixture.values);

describe.each(fixture.averages)('a moving average over $width values', ({ width, means }) => {
  const averageBy = (rng: 'numpy' | 'philox', from: number, count: number) => {
    const out = new Float64Array(count);
    createMovingAverage(width, rng, kernel)(values.subarray(from, from + count + width - 1), out, from);
    return [...out];
  };

  it('has the very bits of numpy where the design asks for its numbers, also from the middle on', () => {
    expect(averageBy('numpy', 0, means.length)).toEqual(means);
    expect(averageBy('numpy', 7, 20)).toEqual(means.slice(7, 27));
  });

  it('is the same up to the last bits elsewhere', () => {
    averageBy('philox', 0, means.length).forEach((mean, i) => expect(mean).toBeCloseTo(means[i] ?? Number.NaN, 9));
  });
});
