import { describe, expect, test } from 'vitest';
import digests from './fixtures/numpy-digests.json' with { type: 'json' };
import fixture from './fixtures/default-rng.json' with { type: 'json' };
import { createKernel } from './index.ts';
import { seedWords } from './seed-sequence.ts';

const kernel = createKernel({ arenaBytes: 1 << 20 });

describe.each(fixture.cases)('default_rng($seed)', (c) => {
  const draw = (count: number, fill: (out: Float64Array) => void): number[] => {
    const out = new Float64Array(count);
    fill(out);
    return [...out];
  };

  test('has the seed sequence and the words of numpy', () => {
    expect(seedWords(c.seed, 4)).toEqual(c.seed_sequence_state.match(/\d+/g)?.map(BigInt));
    const words = new BigUint64Array(c.raw.length);
    kernel.numpy(c.seed).words(words);
    expect([...words]).toEqual(c.raw.map((hex) => BigInt(`0x${hex}`)));
  });

  test('draws what numpy draws, bit for bit', () => {
    const stream = () => kernel.numpy(c.seed);
    const normal = draw(c.normal_n, (out) => stream().normal(out, 0, 1));
    expect(normal.slice(0, 200)).toEqual(c.normal);
    expect(normal.at(-1)).toBe(c.normal_last);
    const exponential = draw(c.exponential_n, (out) => stream().exponential(out, 1));
    expect(exponential.slice(0, 200)).toEqual(c.exponential);
    expect(exponential.at(-1)).toBe(c.exponential_last);
    expect(draw(200, (out) => stream().uniform(out, -2, 5))).toEqual(c.uniform);
    expect(draw(200, (out) => stream().logistic(out, 0, 1))).toEqual(c.logistic);
    expect(draw(200, (out) => stream().laplace(out, 0, 1))).toEqual(c.laplace);
  });

  test('adds up to the sums of numpy', () => {
    const sum = (values: readonly number[]): number => values.reduce((total, x) => total + x, 0);
    const stream = () => kernel.numpy(c.seed);
    expect(sum(draw(c.normal_n, (out) => stream().normal(out, 0, 1)))).toBeCloseTo(c.normal_sum, 9);
    expect(sum(draw(c.exponential_n, (out) => stream().exponential(out, 1)))).toBeCloseTo(c.exponential_sum, 9);
    expect(sum(draw(c.logistic_n, (out) => stream().logistic(out, 0, 1)))).toBeCloseTo(c.logistic_sum, 9);
    expect(sum(draw(c.laplace_n, (out) => stream().laplace(out, 0, 1)))).toBeCloseTo(c.laplace_sum, 9);
  });
});

describe('long runs', () => {
  /** Σ bits(x_i)·(2i + 1) mod 2^64. */
  const digest = (draws: Float64Array): string => {
    const bits = new BigUint64Array(draws.buffer);
    let sum = 0n;
    for (let i = 0; i < bits.length; i++) sum = BigInt.asUintN(64, sum + (bits[i] ?? 0n) * BigInt(2 * i + 1));
    return `0x${sum.toString(16)}`;
  };

  test.each(digests.cases)('of seed $seed agree with numpy in every bit, tails included', (c) => {
    const draws = new Float64Array(digests.draws);
    kernel.numpy(c.seed).normal(draws, 0.5, 3);
    expect(digest(draws)).toBe(c.normal);
    kernel.numpy(c.seed).exponential(draws, 2.5);
    expect(digest(draws)).toBe(c.exponential);
  });
});

describe('a stream', () => {
  test('goes on where it was saved', () => {
    const stream = kernel.numpy(11);
    stream.normal(new Float64Array(1001), 0, 1);
    const saved = stream.save();
    const expected = new Float64Array(50);
    stream.normal(expected, 0, 1);
    stream.laplace(new Float64Array(3), 0, 1);
    stream.restore(saved);
    const again = new Float64Array(50);
    stream.normal(again, 0, 1);
    expect(again).toEqual(expected);
    const other = kernel.numpy(12);
    other.restore(saved);
    other.normal(again, 0, 1);
    expect(again).toEqual(expected);
  });

  test('does not disturb another', () => {
    const one = kernel.numpy(1);
    const two = kernel.numpy(2);
    const [a, b] = [new Float64Array(1), new Float64Array(1)];
    one.normal(a, 0, 1);
    two.normal(b, 0, 1);
    one.normal(a, 0, 1);
    expect(a[0]).toBe(fixture.cases.find((c) => c.seed === 1)?.normal[1]);
  });

  test('refuses seeds of more than 53 bits and states of another kind', () => {
    expect(() => kernel.numpy(2 ** 53)).toThrow(RangeError);
    expect(() => kernel.numpy(-1)).toThrow(RangeError);
    expect(() => kernel.numpy(1).restore([1n])).toThrow(RangeError);
  });
});
