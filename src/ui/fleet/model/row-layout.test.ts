/** Rows of the heat map. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layOutRows, rowAt, rowBox } from './row-layout.ts';

const zones = fc.array(fc.nat(8), { minLength: 1, maxLength: 300 }).map((list) => list.toSorted((a, b) => a - b));

it('gives every row a place of its own, in order, inside the height', () => {
  fc.assert(
    fc.property(zones, fc.integer({ min: 50, max: 900 }), (list, height) => {
      const layout = layOutRows(
        list.map((zone) => ({ zone })),
        height,
      );
      let end = 0;
      list.forEach((_, row) => {
        const box = rowBox(layout, row);
        expect(box.top).toBeGreaterThanOrEqual(end - 1e-9);
        expect(rowAt(layout, box.top + box.height / 2)).toBe(row);
        end = box.top + box.height;
      });
      expect(end).toBeCloseTo(height, 6);
    }),
    { seed: 3, numRuns: 100 },
  );
});

it('parts zones by a gap of four pixels, which belongs to the row above', () => {
  const layout = layOutRows([{ zone: 0 }, { zone: 0 }, { zone: 2 }], 304);
  expect(layout.bands).toEqual([
    { zone: 0, firstRow: 0, rows: 2, top: 0, height: 200 },
    { zone: 2, firstRow: 2, rows: 1, top: 204, height: 100 },
  ]);
  expect(rowAt(layout, 202)).toBe(1);
});

it('has no row where there is no machine', () => {
  expect(rowAt(layOutRows([], 100), 50)).toBeUndefined();
});
