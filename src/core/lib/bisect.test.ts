import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstWhere } from './bisect.ts';

it('finds the first index at which a condition begins to hold, as a look at all of them does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 })), fc.integer({ min: -10, max: 10 }), (list, wanted) => {
      const rising = list.toSorted((a, b) => a - b);
      const found = rising.findIndex((value) => value >= wanted);
      const index = firstWhere(rising.length, (at) => (rising[at] ?? 0) >= wanted);
      expect(index).toBe(found < 0 ? rising.length : found);
    }),
  );
});
