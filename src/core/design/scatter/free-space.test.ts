/** What is free, against a plain list of samples. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCoverage } from './coverage.ts';
import { createFreeSpace, type Stretch } from './free-space.ts';

const END = 60;
const stretch = fc
  .tuple(fc.integer({ min: -10, max: END }), fc.nat(12))
  .map(([from, length]): Stretch => ({ from, to: from + length }));

function takenCells(taken: readonly Stretch[]): ReadonlySet<number> {
  return new Set(taken.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)));
}

/** By looking at every sample. */
function isFreeByHand(cells: ReadonlySet<number>, start: number, length: number, gap: number): boolean {
  for (let sample = start - gap; sample < start + length + gap; sample++) if (cells.has(sample)) return false;
  return true;
}

describe('what is free of one metric', () => {
  it('is what a list of its samples says, before and after more is taken', () => {
    fc.assert(
      fc.property(
        fc.array(stretch, { maxLength: 8 }),
        fc.array(stretch, { maxLength: 4 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(5),
        fc.tuple(fc.nat(END), fc.nat(END)),
        (before, later, length, gap, ends) => {
          const space = createFreeSpace(before);
          for (const { from, to } of later) space.take(from, to);
          const cells = takenCells([...before, ...later]);
          const part = { from: Math.min(...ends), to: Math.max(...ends) };
          const free = Array.from(
            { length: Math.max(0, part.to - part.from - length + 1) },
            (_, at) => part.from + at,
          ).filter((start) => isFreeByHand(cells, start, length, gap));
          expect(space.countStarts(length, gap, part)).toBe(free.length);
          expect(free.map((_, rank) => space.startAt(rank, length, gap, part))).toEqual(free);
          for (let start = -5; start < END; start++) {
            expect(space.isFree(start, length, gap)).toBe(isFreeByHand(cells, start, length, gap));
          }
          const single = Array.from({ length: part.to - part.from }, (_, at) => part.from + at).filter((start) =>
            isFreeByHand(cells, start, 1, gap),
          );
          expect([...takenCells(space.stretches(gap, part))]).toEqual(single);
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe('rows in at least one of several intervals', () => {
  it('are counted once', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 10 }), (intervals) => {
        const coverage = createCoverage();
        for (const { from, to } of intervals) coverage.add(from, to);
        expect(coverage.rows).toBe(takenCells(intervals).size);
      }),
      { seed: 4 },
    );
  });
});
