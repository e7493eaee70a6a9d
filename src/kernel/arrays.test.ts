import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKernel } from './index.ts';

const kernel = createKernel({ arenaBytes: 1 << 20 });
const sample = fc.oneof(
  { weight: 9, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
  fc.constantFrom(Number.NaN, Infinity, -Infinity, 0, -0),
);

describe('the arena', () => {
  test('gives zeroed arrays that stay valid, and takes back what was marked', () => {
    const mark = kernel.mark();
    const first = kernel.f64(100).fill(7);
    const bytes = kernel.u8(3).fill(9);
    expect(kernel.f64(2).byteOffset % 16).toBe(0);
    kernel.release(mark);
    expect(kernel.f64(100)).toEqual(new Float64Array(100));
    expect(first.length + bytes.length).toBe(103);
    kernel.release(mark);
  });

  test('says clearly that it is full, and refuses marks that it did not give', () => {
    expect(() => kernel.f64(1 << 18)).toThrow(/arena is full: 2097152 bytes wanted/);
    expect(() => kernel.release(0)).toThrow(RangeError);
    expect(() => kernel.release(kernel.mark() + 16)).toThrow(RangeError);
  });
});

describe('rounding', () => {
  test('roundDecimals rounds half to even as numpy does', () => {
    // numpy.round(x, 1) and numpy.round(x, 2), by numpy.
    const tenths = Float64Array.of(0.25, 0.35, -0.25, 1.15, 2.5, -0.04);
    kernel.roundDecimals(tenths, 1);
    expect([...tenths]).toEqual([0.2, 0.4, -0.2, 1.2, 2.5, -0]);
    const hundredths = Float64Array.of(1.005, 2.675, 1e300, 1.7976931348623157e308, Number.NaN);
    kernel.roundDecimals(hundredths, 2);
    expect([...hundredths]).toEqual([1, 2.68, 1e300, 1.7976931348623157e308, Number.NaN]);
    expect(() => kernel.roundDecimals(hundredths, 16)).toThrow(RangeError);
    expect(() => kernel.roundDecimals(hundredths, 1.5)).toThrow(RangeError);
  });

  test('roundStep goes to the nearest multiple, half to even', () => {
    const values = Float64Array.of(1, 3, 5, -1, 0.24, 7.1, Number.NaN);
    kernel.roundStep(values, 2);
    expect([...values]).toEqual([0, 4, 4, -0, 0, 8, Number.NaN]);
    expect(() => kernel.roundStep(values, 0)).toThrow(RangeError);
  });

  test('clamp keeps what is within, and NaN', () => {
    const values = Float64Array.of(-5, 0, 5, 20, Number.NaN, Infinity, -Infinity);
    kernel.clamp(values, -1, 10);
    expect([...values]).toEqual([-1, 0, 5, 10, Number.NaN, 10, -1]);
  });

  test('a value does not depend on its neighbours', () => {
    const work = [
      (v: Float64Array) => kernel.roundDecimals(v, 3),
      (v: Float64Array) => kernel.roundStep(v, 0.3),
      (v: Float64Array) => kernel.clamp(v, -10, 10),
    ];
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 9 }), fc.constantFrom(...work), (list, apply) => {
        const together = Float64Array.from(list);
        apply(together);
        const alone = list.map((x) => {
          const one = Float64Array.of(x);
          apply(one);
          return one[0];
        });
        expect([...together]).toEqual(alone);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('movingSums', () => {
  const whole = fc.record({
    values: fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 60, maxLength: 120 }),
    window: fc.integer({ min: 1, max: 25 }),
    from: fc.nat(1000),
    start: fc.nat(20),
    count: fc.integer({ min: 1, max: 15 }),
  });

  test('adds up each window, with the same bits wherever the reading starts', () => {
    fc.assert(
      fc.property(whole, ({ values, window, from, start, count }) => {
        const all = Float64Array.from(values);
        const sums = new Float64Array(all.length - window + 1);
        kernel.movingSums(all, sums, window, from);
        sums.forEach((sum, i) => {
          const plain = all.subarray(i, i + window).reduce((total, x) => total + x, 0);
          expect(Math.abs(sum - plain)).toBeLessThan(1e-9);
        });
        const part = new Float64Array(count);
        kernel.movingSums(all.subarray(start, start + count + window - 1), part, window, from + start);
        expect(part).toEqual(sums.subarray(start, start + count));
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  test('of whole numbers is exact', () => {
    const out = new Float64Array(4);
    kernel.movingSums(Float64Array.of(1, 2, 3, 4, 5, 6), out, 3, 10);
    expect([...out]).toEqual([6, 9, 12, 15]);
  });

  test('refuses lengths that do not fit', () => {
    expect(() => kernel.movingSums(new Float64Array(5), new Float64Array(4), 3, 0)).toThrow(RangeError);
    expect(() => kernel.movingSums(new Float64Array(5), new Float64Array(4), 0, 0)).toThrow(RangeError);
  });
});

describe('decimate', () => {
  /** The rule of the contract, word by word. */
  const plain = (values: readonly number[], buckets: number, from: number, step: number): number[] => {
    const pair = (i: number): number[] => [from + i * step, values[i] ?? Number.NaN];
    if (values.length < 2 * buckets) return values.flatMap((_, i) => pair(i));
    return Array.from({ length: buckets }, (_, b) => {
      const start = Math.floor((b * values.length) / buckets);
      const places = values.map((_, i) => i).slice(start, Math.floor(((b + 1) * values.length) / buckets));
      const numbers = places.filter((i) => !Number.isNaN(values[i]));
      if (numbers.length === 0) return [from + start * step, Number.NaN, from + start * step, Number.NaN];
      const at = (i: number): number => values[i] ?? 0;
      const low = numbers.reduce((best, i) => (at(i) < at(best) ? i : best));
      const high = numbers.reduce((best, i) => (at(i) >= at(best) ? i : best));
      return [...pair(Math.min(low, high)), ...pair(Math.max(low, high))];
    }).flat();
  };

  test('keeps the extremes of every bucket in order of time, in kernel memory and outside', () => {
    const coarse = fc.oneof(sample, fc.integer({ min: -3, max: 3 }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(
        fc.array(coarse, { maxLength: 200 }),
        fc.integer({ min: 1, max: 30 }),
        fc.boolean(),
        (list, buckets, inside) => {
          const mark = kernel.mark();
          const values = inside ? kernel.f64(list.length) : new Float64Array(list.length);
          values.set(list);
          const out = new Float64Array(4 * buckets);
          const written = kernel.decimate(values, buckets, 1000, 2, out);
          kernel.release(mark);
          expect([...out.subarray(0, written)]).toEqual(plain(list, buckets, 1000, 2));
        },
      ),
      { seed: 5, numRuns: 500 },
    );
  });

  test('finds extremes in buckets longer than what is copied at a time', () => {
    const values = new Float64Array(50_000).map((_, i) => (i === 31_234 ? -5 : i === 8191 ? 9 : i % 3));
    const out = new Float64Array(4);
    expect(kernel.decimate(values, 1, 0, 1, out)).toBe(4);
    expect([...out]).toEqual([8191, 9, 31_234, -5]);
  });

  test('refuses an array that is too short for the curve', () => {
    expect(() => kernel.decimate(new Float64Array(100), 10, 0, 1, new Float64Array(39))).toThrow(RangeError);
  });
});
