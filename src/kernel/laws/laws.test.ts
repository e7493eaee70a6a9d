import { describe, expect, it } from 'vitest';
import laws from '../fixtures/laws.json' with { type: 'json' };
import { createKernel } from '../index.ts';

const kernel = createKernel();
const scoresOf = (us: readonly number[]) => {
  const scores = Float64Array.from(us);
  kernel.quantile(scores, 'gaussian', 0, 1);
  return scores;
};
const worst = (values: Float64Array, expected: readonly number[]) =>
  expected.reduce((most, exact, i) => Math.max(most, Math.abs((values[i] ?? Number.NaN) - exact) / Math.abs(exact)), 0);

describe('quantiles of laws without a formula', () => {
  it.each(Object.entries(laws['student-t']))('student-t of %s degrees of freedom', (df, expected) => {
    const values = scoresOf(laws.u);
    kernel.studentT(values, Number(df));
    expect(worst(values, expected)).toBeLessThan(1e-14);
  });
  it.each(Object.entries(laws.gamma))('gamma of shape %s', (shape, expected) => {
    const values = scoresOf(laws.u);
    kernel.gamma(values, Number(shape));
    // Of small shapes the logarithm of a value far below 1 is so large that its last bit is more than one of the value.
    expect(worst(values, expected)).toBeLessThan(Number(shape) > 2 ? 1e-14 : 1e-13);
  });
  it.each(Object.entries(laws.poisson))('poisson counts of mean %s are scipy’s', (mean, expected) => {
    const values = Float64Array.from(laws.countU);
    kernel.poisson(values, new Float64Array(values.length).fill(Number(mean)));
    expect([...values]).toEqual(expected);
  });
  it.each(laws['negative-binomial'])('negative binomial counts of mean $mean and size $size are scipy’s', (c) => {
    const values = Float64Array.from(laws.countU);
    kernel.negativeBinomial(values, new Float64Array(values.length).fill(c.mean), c.size);
    expect([...values]).toEqual(c.ppf);
  });
});
