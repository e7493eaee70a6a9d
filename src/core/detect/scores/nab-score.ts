/**
 * The score of the Numenta Anomaly Benchmark: a flag early in a window is worth more than a late one, further flags there
 * nothing; a flag outside costs, the more the farther behind the last window; a missed window costs once. Lavin and Ahmad
 * 2015 (ICMLA); as NAB's sweeper computes it. The first 15 % of the rows (750 at most) count nowhere.
 */
import { eachRange, packed, type Ranges } from './ranges.ts';
import type { Scored } from './scored.ts';

export interface NabProfile {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

export const NAB_PROFILES = {
  standard: { tp: 1, fp: 0.11, fn: 1 },
  'low-fp': { tp: 1, fp: 0.22, fn: 1 },
  'low-fn': { tp: 1, fp: 0.11, fn: 2 },
} as const satisfies Record<string, NabProfile>;

export interface NabScore {
  readonly null: number;
  readonly perfect: number;
  readonly best: { readonly threshold: number; readonly score: number; readonly normalised: number };
  /** Score where scores of at least the threshold are flagged. */
  readonly at: (threshold: number) => number;
}

const PROBATION_SHARE = 0.15;
const PROBATION_ROWS = 750;

/** Rows at the start that are not scored. */
export function probationRows(rows: number): number {
  return Math.min(Math.floor(PROBATION_SHARE * rows), PROBATION_ROWS);
}

/**
 * Windows as NAB makes them of events: a tenth of the data shared among the events, each window around the middle of
 * its event and never shorter than the event, joined where they meet; windows inside the probation are left out.
 */
export function nabWindows(events: Ranges, rows: number): Ranges {
  const wanted = Math.max(2, Math.floor((0.1 * rows) / events.count));
  const starts: number[] = [];
  const ends: number[] = [];
  eachRange(events, (start, end) => {
    const extra = Math.max(0, wanted - (end - start));
    const from = Math.max(0, start - Math.floor(extra / 2));
    const to = Math.min(rows, end + Math.ceil(extra / 2));
    if (to <= probationRows(rows)) return;
    if (from > (ends.at(-1) ?? -1)) {
      starts.push(from);
      ends.push(to);
    } else ends[ends.length - 1] = Math.max(ends.at(-1) ?? 0, to);
  });
  return packed(starts, ends);
}

/**
 * @param windows in order, apart, of at least two rows
 * @returns undefined without a window
 */
export function nabScore(
  scored: Pick<Scored, 'rows' | 'scores' | 'order'>,
  windows: Ranges,
  profile: NabProfile,
  exp: (x: number) => number,
): NabScore | undefined {
  if (windows.count === 0) return undefined;
  const { rows, scores, order } = scored;
  const values = rowValues(rows, windows, profile, exp);
  const probation = probationRows(rows);
  const counted = windows.ends.filter((end) => end > probation).length;
  const lowest = -profile.fn * counted;
  const perfect = profile.tp * windows.count;

  const best = { threshold: Number.POSITIVE_INFINITY, score: lowest };
  const sweep = createSweep(windows, values, probation, profile);
  const levels: number[] = [];
  const levelScores: number[] = [];
  for (let place = 0; place < rows; ) {
    const score = scores[order[place] ?? 0] ?? 0;
    while (place < rows && scores[order[place] ?? 0] === score) sweep.flag(order[place++] ?? 0);
    levels.push(score);
    levelScores.push(lowest + sweep.gain());
    if (lowest + sweep.gain() > best.score) {
      best.threshold = score;
      best.score = lowest + sweep.gain();
    }
  }
  return {
    null: lowest,
    perfect,
    best: { ...best, normalised: (100 * (best.score - lowest)) / (perfect - lowest) },
    at(threshold) {
      const level = levels.findLastIndex((score) => score >= threshold);
      return level < 0 ? lowest : (levelScores[level] ?? lowest);
    },
  };
}

/** What a flag of each row is worth. */
export function rowValues(
  rows: number,
  windows: Ranges,
  { tp, fp }: NabProfile,
  exp: (x: number) => number,
): Float64Array {
  const sigmoid = (y: number) => (y > 3 ? -1 : 2 / (1 + exp(5 * y)) - 1);
  const best = sigmoid(-1);
  const values = new Float64Array(rows).fill(-fp);
  eachRange(windows, (start, end, index) => {
    const width = end - start;
    for (let row = start; row < end; row++) values[row] = (tp * sigmoid(-(end - row) / width)) / best;
    const until = windows.starts[index + 1] ?? rows;
    for (let row = end; row < until; row++) values[row] = fp * sigmoid((row - end + 1) / (width - 1));
  });
  return values;
}

/** Score above the lowest as rows are flagged one by one. */
function createSweep(windows: Ranges, values: Float64Array, probation: number, { fn }: NabProfile) {
  const window = new Int32Array(values.length).fill(-1);
  eachRange(windows, (start, end, index) => window.fill(index, start, end));
  const reached = new Float64Array(windows.count).fill(-fn);
  let inside = 0;
  let outside = 0;
  return {
    flag(row: number) {
      if (row < probation) return;
      const value = values[row] ?? 0;
      const index = window[row] ?? -1;
      if (index < 0) {
        outside += value;
        return;
      }
      const before = reached[index] ?? 0;
      if (value <= before) return;
      inside += value - before;
      reached[index] = value;
    },
    gain: () => inside + outside,
  };
}
