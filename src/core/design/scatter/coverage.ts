/** How many rows lie in at least one of some intervals, while these are added one by one. Knows no anomalies. */
import { createFreeSpace } from './free-space.ts';

export interface Coverage {
  /** Rows so far. */
  readonly rows: number;
  /** Rows of [start, end) that are not covered yet. */
  fresh(start: number, end: number): number;
  add(start: number, end: number): void;
}

export function createCoverage(): Coverage {
  const space = createFreeSpace([]);
  let rows = 0;
  const fresh = (start: number, end: number) => space.countStarts(1, 0, { from: start, to: end });
  return {
    get rows() {
      return rows;
    },
    fresh,
    add(start, end) {
      rows += fresh(start, end);
      space.take(start, end);
    },
  };
}
