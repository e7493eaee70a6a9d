import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLOT_INSET, valuePerPixel, yOf, yScale } from './y-scale.ts';

describe('the value axis', () => {
  it('stands on zero when the data are near it and never below', () => {
    const scale = yScale(0.1, 6.1, 110);
    expect(scale.min).toBe(0);
    expect(scale.ticks.map((tick) => tick.label)).toEqual(['0', '2', '4', '6']);
  });

  it('leaves zero out of sight when the data are far from it', () => {
    expect(yScale(990, 1010, 110).min).toBeGreaterThan(900);
  });

  it('shortens big numbers and spells small ones', () => {
    expect(yScale(0, 50_000, 110).ticks.map((tick) => tick.label)).toEqual(['0', '20k', '40k']);
    expect(yScale(0, 0.02, 110).ticks.map((tick) => tick.label)).toContain('0.01');
  });

  it('has no ticks without data', () => {
    expect(yScale(Number.NaN, Number.NaN, 110).ticks).toEqual([]);
  });

  it('shows a constant in its middle', () => {
    const scale = yScale(5, 5, 110);
    expect((scale.min + scale.max) / 2).toBe(5);
    expect(scale.max).toBeGreaterThan(scale.min);
  });

  const ranges = fc
    .tuple(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.double({ min: 1e-6, max: 1e9, noNaN: true }))
    .filter(([min, span]) => span > Math.abs(min) * 1e-6);

  it('has two to five different ticks inside itself, and the data as well', () => {
    fc.assert(
      fc.property(ranges, fc.integer({ min: 50, max: 400 }), ([min, span], height) => {
        const scale = yScale(min, min + span, height);
        expect(scale.min).toBeLessThanOrEqual(min);
        expect(scale.max).toBeGreaterThanOrEqual(min + span);
        expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
        expect(scale.ticks.length).toBeLessThanOrEqual(5);
        for (const { value } of scale.ticks) {
          const y = yOf(scale, value, height);
          expect(y).toBeGreaterThanOrEqual(PLOT_INSET.top - 0.01);
          expect(y).toBeLessThanOrEqual(height - PLOT_INSET.bottom + 0.01);
        }
      }),
      { seed: 31 },
    );
  });

  it('a pixel is worth the same everywhere', () => {
    const scale = yScale(0, 100, 127);
    expect(yOf(scale, 10, 127) - yOf(scale, 20, 127)).toBeCloseTo(10 / valuePerPixel(scale, 127), 9);
  });
});
