import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceStep, powerOfTen } from './nice-steps.ts';

describe('round steps', () => {
  it.each([
    [1, 1],
    [0.999_999_999_999, 1],
    [3, 5],
    [7, 10],
    [0.021, 0.05],
    [1.0001e-9, 2e-9],
    [0.3, 0.5],
    [999, 1000],
  ])('of at least %d: %d', (size, step) => expect(niceStep(size)).toBe(step));

  it('takes other factors', () => expect([2.2, 2.6].map((size) => niceStep(size, [1, 2, 2.5, 5]))).toEqual([2.5, 5]));

  it('is never below what is asked and never ten times as much', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (size) => {
        const step = niceStep(size);
        expect(step).toBeGreaterThanOrEqual(size * (1 - 1e-8));
        expect(step).toBeLessThan(size * 10);
        expect(powerOfTen(size)).toBeLessThanOrEqual(size);
      }),
    );
  });
});
