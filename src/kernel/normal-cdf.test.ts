import { describe, expect, test } from 'vitest';
import reference from './fixtures/normal-cdf.json' with { type: 'json' };
import { createKernel } from './index.ts';

const kernel = createKernel({ arenaBytes: 1 << 20 });

describe('the normal distribution function', () => {
  test('is good to 4e-15 of its value in both tails', () => {
    const values = Float64Array.from(reference.values, ([x]) => x ?? 0);
    kernel.normalCdf(values);
    for (const [index, [x = 0, expected = 0]] of reference.values.entries()) {
      const bound = Math.abs(x) < 6 ? 4e-15 : 1e-13;
      expect(Math.abs((values[index] ?? 0) / expected - 1), `Φ(${x})`).toBeLessThan(bound);
    }
  });

  test('is undone by the quantile', () => {
    const values = Float64Array.from({ length: 2001 }, (_, place) => (place - 1000) / 200);
    const back = values.slice();
    kernel.normalCdf(back);
    kernel.quantile(back, 'gaussian', 0, 1);
    for (const [place, value] of values.entries()) {
      // 1 − Φ of 5 is known to 1e-10 of itself.
      expect(Math.abs((back[place] ?? 0) - value)).toBeLessThan(1e-10);
    }
  });

  test('of what is no number or too large is what it nears', () => {
    const values = Float64Array.of(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 40, -40);
    kernel.normalCdf(values);
    expect([...values]).toEqual([Number.NaN, 1, 0, 1, 0]);
  });
});
