import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sliderRange } from './slider-range.ts';

const SPEC = { type: 'number', label: '', help: '', default: 0 } as const;

it('holds the value, within the bounds of the parameter, with a usable step', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.constantFrom(0, 1),
      (value, dataRange, neutral) => {
        const range = sliderRange(value, SPEC, neutral, dataRange);
        expect(range.min).toBeLessThanOrEqual(value);
        expect(range.max).toBeGreaterThanOrEqual(value);
        expect(range.step).toBeGreaterThan(0);
        expect((range.max - range.min) / range.step).toBeGreaterThanOrEqual(20);
      },
    ),
    { seed: 3 },
  );
});

it('goes both ways for magnitudes, from 0 for factors', () => {
  expect(sliderRange(180, SPEC, 0, 300)).toMatchObject({ min: -500, max: 500 });
  expect(sliderRange(2, SPEC, 1, 300)).toMatchObject({ min: 0, max: 3 });
  expect(sliderRange(0.3, { ...SPEC, min: 0, max: 1 }, 0, 300)).toMatchObject({ min: 0, max: 1 });
});

it('has a range where the value is 0 and the data are not known', () => {
  expect(sliderRange(0, SPEC, 0, Number.NaN)).toMatchObject({ min: -1, max: 1 });
});
