/**
 * The samples of one metric that are still free: which places a thing of some length may have, by a test, by a draw
 * over all of them, or as stretches. Knows no anomalies and draws nothing itself.
 */
import { firstWhere } from '../../lib/bisect.ts';

/** Samples, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface FreeSpace {
  /** Whether [start, start + length) is free and keeps the distance. */
  isFree(start: number, length: number, gap: number): boolean;
  /** How many starts inside `part` are free. */
  countStarts(length: number, gap: number, part: Stretch): number;
  /** The free start with `rank` of them before it. @param rank 0 … countStarts − 1 */
  startAt(rank: number, length: number, gap: number, part: Stretch): number;
  /** What is free in `part` when the distance to all that is taken is kept. */
  stretches(gap: number, part: Stretch): readonly Stretch[];
  /** Takes [start, end), which may overlap what is taken. */
  take(start: number, end: number): void;
  /** What is taken, in order. */
  taken(): readonly Stretch[];
  /** One of its own with the same taken. */
  copy(): FreeSpace;
}

/** @param taken in any order, may overlap */
export function createFreeSpace(taken: readonly Stretch[]): FreeSpace {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { from, to } of taken.toSorted((a, b) => a.from - b.from)) {
    const last = ends.at(-1);
    if (to <= from) continue;
    if (last === undefined || from > last) {
      starts.push(from);
      ends.push(to);
    } else ends[ends.length - 1] = Math.max(last, to);
  }
  return over(starts, ends);
}

/** Disjoint and in order, so that the ends are in order too. */
function over(starts: number[], ends: number[]): FreeSpace {
  const isFree = (start: number, length: number, gap: number): boolean => {
    const before = firstWhere(starts.length, (place) => (starts[place] ?? 0) >= start + length + gap) - 1;
    return before < 0 || (ends[before] ?? 0) + gap <= start;
  };

  /** Calls `visit` for each stretch that is free, in order, until it returns true. */
  const forEachStretch = (gap: number, part: Stretch, visit: (from: number, to: number) => boolean): void => {
    // The first that could reach into the part.
    const first = firstWhere(ends.length, (place) => (ends[place] ?? 0) + gap > part.from);
    let from = part.from;
    for (let place = first; place < starts.length && from < part.to; place++) {
      const to = Math.min((starts[place] ?? 0) - gap, part.to);
      if (to > from && visit(from, to)) return;
      from = Math.max(from, (ends[place] ?? 0) + gap);
    }
    if (from < part.to) visit(from, part.to);
  };

  return {
    isFree,
    countStarts(length, gap, part) {
      let count = 0;
      forEachStretch(gap, part, (from, to) => {
        count += Math.max(0, to - from - length + 1);
        return false;
      });
      return count;
    },
    startAt(rank, length, gap, part) {
      let left = rank;
      let found = Number.NaN;
      forEachStretch(gap, part, (from, to) => {
        const here = Math.max(0, to - from - length + 1);
        if (left < here) found = from + left;
        else left -= here;
        return !Number.isNaN(found);
      });
      return found;
    },
    stretches(gap, part) {
      const found: Stretch[] = [];
      forEachStretch(gap, part, (from, to) => {
        found.push({ from, to });
        return false;
      });
      return found;
    },
    take(start, end) {
      if (end <= start) return;
      const first = firstWhere(ends.length, (place) => (ends[place] ?? 0) > start);
      const next = firstWhere(starts.length, (place) => (starts[place] ?? 0) >= end);
      const from = next > first ? Math.min(start, starts[first] ?? start) : start;
      const to = next > first ? Math.max(end, ends[next - 1] ?? end) : end;
      starts.splice(first, next - first, from);
      ends.splice(first, next - first, to);
    },
    taken: () => starts.map((from, place) => ({ from, to: ends[place] ?? from })),
    copy: () => over([...starts], [...ends]),
  };
}
