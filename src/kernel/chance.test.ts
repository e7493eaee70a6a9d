import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import philox from './fixtures/philox.json' with { type: 'json' };
import scipy from './fixtures/quantiles.json' with { type: 'json' };
import { createKernel, type Distribution } from './index.ts';

const kernel = createKernel({ arenaBytes: 1 << 20 });
const DISTRIBUTIONS = ['gaussian', 'uniform', 'exponential', 'logistic', 'laplace'] as const;
const LAST = Number.MAX_SAFE_INTEGER;

describe('Philox', () => {
  const cases = philox.cases.map((c) => ({
    ...c,
    seed: Number(BigInt(c.key[0] ?? '')),
    stream: BigInt(c.key[1] ?? ''),
    from: Number(BigInt(c.counter[0] ?? '') * 4n),
  }));

  test.each(cases)('gives the words and uniforms of numpy for key $key from counter $counter', (c) => {
    const words = new BigUint64Array(c.raw.length);
    kernel.words(words, c.seed, c.stream, c.from);
    expect([...words]).toEqual(c.raw.map((hex) => BigInt(`0x${hex}`)));
    const uniforms = new Float64Array(c.raw.length);
    kernel.uniforms(uniforms, c.seed, c.stream, c.from);
    expect([...uniforms]).toEqual(c.open_uniform);
  });

  test('reaches any word at once, in kernel memory and outside, however the reading is cut', () => {
    const start = fc.oneof(fc.nat(1e6), fc.integer({ min: LAST - 2e5, max: LAST - 1e5 }));
    fc.assert(
      fc.property(
        start,
        fc.nat(40),
        fc.integer({ min: 1, max: 40 }),
        fc.bigInt(0n, 2n ** 64n - 1n),
        (from, skip, n, stream) => {
          const whole = new BigUint64Array(skip + n);
          kernel.words(whole, 7, stream, from);
          const part = new BigUint64Array(n);
          kernel.words(part, 7, stream, from + skip);
          expect(part).toEqual(whole.subarray(skip));
        },
      ),
      { seed: 1, numRuns: 300 },
    );
    const long = new BigUint64Array(20_000);
    kernel.words(long, 7, 1n, 3);
    const mark = kernel.mark();
    const inside = kernel.f64(20_000);
    kernel.words(new BigUint64Array(inside.buffer, inside.byteOffset, 20_000), 7, 1n, 3);
    expect(new BigUint64Array(inside.buffer, inside.byteOffset, 20_000)).toEqual(long);
    kernel.release(mark);
  });

  test('refuses seeds and places that are no whole numbers of 53 bits', () => {
    const out = new Float64Array(1);
    for (const bad of [-1, 0.5, 2 ** 53, Number.NaN]) {
      expect(() => kernel.uniforms(out, bad, 0n, 0)).toThrow(RangeError);
      expect(() => kernel.uniforms(out, 0, 0n, bad)).toThrow(RangeError);
    }
  });
});

describe('quantiles', () => {
  const parameters: Record<Distribution, readonly [number, number]> = {
    gaussian: [0, 1],
    uniform: [-2, 5],
    exponential: [0, 0.5],
    logistic: [1, 2],
    laplace: [-1, 0.3],
  };

  test.each(DISTRIBUTIONS)('%s agrees with scipy to 1e-12', (distribution) => {
    const values = Float64Array.from(scipy.u);
    kernel.quantile(values, distribution, ...parameters[distribution]);
    scipy.cases[distribution].ppf.forEach((expected, i) => {
      const error = Math.abs((values[i] ?? Number.NaN) - expected);
      expect(error, `u = ${scipy.u[i]}`).toBeLessThanOrEqual(expected === 0 ? 1e-15 : 1e-12 * Math.abs(expected));
    });
  });

  test.each(['gaussian', 'logistic', 'laplace'] as const)('%s is odd about its middle, to the bit', (distribution) => {
    // 1 − u is exact for these.
    const us = new Float64Array(5000);
    kernel.uniforms(us, 3, 3n, 0);
    us.forEach((u, i) => {
      us[i] = Math.floor(u * 2 ** 40) / 2 ** 40 + 2 ** -41;
    });
    const mirrored = us.map((u) => 1 - u);
    kernel.quantile(us, distribution, 0, 1);
    kernel.quantile(mirrored, distribution, 0, 1);
    expect(mirrored.map((x) => -x)).toEqual(us);
  });

  test('the exponential keeps its relative accuracy at small u', () => {
    const us = Float64Array.of(2 ** -53, 1e-10, 1e-5);
    kernel.quantile(us, 'exponential', 0, 1);
    // u + u²/2 + u³/3 + u⁴/4
    const series = [2 ** -53, 1e-10, 1e-5].map((u) => u * (1 + u * (1 / 2 + u * (1 / 3 + u / 4))));
    us.forEach((x, i) => expect(Math.abs(x / (series[i] ?? 0) - 1)).toBeLessThan(4e-16));
  });
});

describe('noise', () => {
  test('is the quantile of the uniforms, and has the same bits however it is cut and aligned', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DISTRIBUTIONS),
        fc.nat(5000),
        fc.nat(2500),
        fc.integer({ min: 1, max: 2500 }),
        fc.boolean(),
        (distribution, from, skip, count, odd) => {
          const [a, b] = distribution === 'exponential' ? [0, 2] : [-1, 3];
          const expected = new Float64Array(skip + count);
          kernel.uniforms(expected, 5, 9n, from);
          expected.forEach((u, i) => {
            const one = Float64Array.of(u);
            if (i >= skip && i % 7 === 0) kernel.quantile(one, distribution, a, b);
            expected[i] = one[0] ?? Number.NaN;
          });
          const mark = kernel.mark();
          const part = kernel.f64(count + 1).subarray(odd ? 1 : 0, odd ? count + 1 : count);
          kernel.noise(part, distribution, a, b, 5, 9n, from + skip);
          const differing = part.findIndex((x, i) => (i + skip) % 7 === 0 && !Object.is(x, expected[i + skip]));
          kernel.release(mark);
          expect(differing).toBe(-1);
        },
      ),
      { seed: 2, numRuns: 100 },
    );
  });

  test('of a hundred thousand gaussian draws has the moments of the normal distribution', () => {
    const draws = new Float64Array(100_000);
    kernel.noise(draws, 'gaussian', 10, 2, 1, 1n, 0);
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
    // Five standard errors.
    expect(Math.abs(mean - 10)).toBeLessThan((5 * 2) / Math.sqrt(draws.length));
    expect(Math.abs(variance / 4 - 1)).toBeLessThan(5 * Math.sqrt(2 / draws.length));
  });
});
