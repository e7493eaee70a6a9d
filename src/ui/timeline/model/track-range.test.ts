import { expect, it } from 'vitest';
import { trackRange } from './track-range.ts';

const clean = (...values: readonly number[]) => Float64Array.from(values.flatMap((value, index) => [index, value]));

it('reaches over the clean twin where that runs out of the data', () => {
  expect(trackRange({ min: 10, max: 20, clean: clean(12, 35, 14) })).toEqual([10, 35]);
  expect(trackRange({ min: 10, max: 20, clean: clean(12, 14) })).toEqual([10, 20]);
});

it('is that of the data without a twin, that of the twin without data, and nothing without both', () => {
  expect(trackRange({ min: 10, max: 20, clean: clean() })).toEqual([10, 20]);
  expect(trackRange({ min: Number.NaN, max: Number.NaN, clean: clean(1, 5) })).toEqual([1, 5]);
  expect(trackRange(undefined)).toEqual([Number.NaN, Number.NaN]);
});
