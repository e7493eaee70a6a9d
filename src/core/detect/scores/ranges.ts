/** Ranges of rows, half-open, in order and apart, as two packed arrays: there may be hundreds of thousands. Knows no scores. */

export interface Ranges {
  readonly count: number;
  /** First rows. */
  readonly starts: Uint32Array;
  /** The first row after each. */
  readonly ends: Uint32Array;
}

/** Maximal runs of rows that are 1, in order. */
export function rangesOf(flags: Uint8Array): Ranges {
  const starts: number[] = [];
  const ends: number[] = [];
  let before = 0;
  for (let row = 0; row < flags.length; row++) {
    const flag = flags[row] ?? 0;
    if (flag === before) continue;
    (flag === 1 ? starts : ends).push(row);
    before = flag;
  }
  if (before === 1) ends.push(flags.length);
  return packed(starts, ends);
}

export function packed(starts: readonly number[], ends: readonly number[]): Ranges {
  return { count: starts.length, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** 1 inside the ranges. */
export function flagsOf({ count, starts, ends }: Ranges, rows: number): Uint8Array {
  const flags = new Uint8Array(rows);
  for (let index = 0; index < count; index++) flags.fill(1, starts[index], ends[index]);
  return flags;
}

/** Calls back with every range. */
export function eachRange({ count, starts, ends }: Ranges, visit: (start: number, end: number, index: number) => void) {
  for (let index = 0; index < count; index++) visit(starts[index] ?? 0, ends[index] ?? 0, index);
}
