import { expect, it } from 'vitest';
import { curveValueAt } from './curve-lookup.ts';

const curve = Float64Array.of(0, 5, 10, 7, 20, Number.NaN, 30, 9);

it('reads the point nearest to a sample', () => {
  expect(curveValueAt(curve, 4, 5)).toBe(5);
  expect(curveValueAt(curve, 6, 5)).toBe(7);
  expect(curveValueAt(curve, 31, 5)).toBe(9);
});

it('reads no value in a gap, beyond reach, or off an empty curve', () => {
  expect(curveValueAt(curve, 20, 5)).toBeNaN();
  expect(curveValueAt(curve, 50, 5)).toBeNaN();
  expect(curveValueAt(new Float64Array(), 5, 5)).toBeNaN();
});
