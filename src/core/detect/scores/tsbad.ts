/**
 * The four measures of flags of TSB-AD: 100 even thresholds from the least to the greatest score, flagged is what lies
 * above, the best value of each counts. The original's slips at the ends of the data are kept, so that numbers agree.
 */
import { affiliation } from './affiliation.ts';
import { ofCounts } from './point.ts';
import { rangeScore } from './range-based.ts';
import type { Ranges } from './ranges.ts';
import { levelsAbove, type Scored } from './scored.ts';

const THRESHOLDS = 100;
const RANGE_RULES = { cardinality: 'reciprocal', bias: 'flat', recallAlpha: 0.2 } as const;

export interface TsbadScores {
  /** Point-adjusted F1 (Xu et al. 2018), where row 0 of the data is never filled. */
  readonly pa: number | undefined;
  /** F of the share of events found and the precision of rows, where an event at the last row ends one row early. */
  readonly event: number | undefined;
  /** F of range precision and recall (Tatbul et al. 2018), 0 where labels or flags are 1 on every row. */
  readonly range: number | undefined;
  /** F of affiliation precision and recall (Huet et al. 2022). */
  readonly affiliation: number | undefined;
}

/** All four in one pass over the thresholds; undefined without an event or with scores that are not finite. */
export function tsbadScores(scored: Scored): TsbadScores {
  const { events, rows, scores } = scored;
  const best = { pa: undefined, event: undefined, range: undefined, affiliation: undefined } as {
    -readonly [K in keyof TsbadScores]: TsbadScores[K];
  };
  if (events.count === 0) return best;
  const peaks = events.starts.length === 0 ? new Float64Array() : peaksOf(scored, rows);
  const shortPeaks = peaksOf(scored, rows - 1);
  const runs = createRuns(rows);
  const all = isWhole(events, rows);
  const take = (key: keyof TsbadScores, value: number | undefined) => {
    if (value !== undefined && value > (best[key] ?? Number.NEGATIVE_INFINITY)) best[key] = value;
  };
  for (const threshold of thresholdsOf(scored)) {
    const { flagged, hits } = countsAbove(scored, threshold);
    take('pa', adjusted(scored, peaks, threshold, flagged, hits));
    const found = shortPeaks.filter((peak) => peak > threshold).length / events.count;
    const precision = flagged === 0 ? 0 : hits / flagged;
    take('event', (2 * found * precision) / (found + precision + 1e-15));
    const predicted = runs.above(scores, threshold);
    const whole = all || isWhole(predicted, rows);
    take('range', whole ? 0 : (rangeScore(events, predicted, RANGE_RULES)?.f1 ?? 0));
    const near = affiliation(events, predicted, rows);
    if (near?.precision !== undefined) {
      take('affiliation', (2 * near.precision * near.recall) / (near.precision + near.recall + 1e-15));
    }
  }
  return best;
}

/** Lowest first: min + k·((max − min)/99), the last exactly max. */
function thresholdsOf({ levels }: Scored): readonly number[] {
  const max = levels.scores[0] ?? 0;
  const min = levels.scores[levels.count - 1] ?? 0;
  if (!Number.isFinite(max) || !Number.isFinite(min)) return [];
  const step = (max - min) / (THRESHOLDS - 1);
  return Array.from({ length: THRESHOLDS }, (_, k) => (k === THRESHOLDS - 1 ? max : min + k * step));
}

function countsAbove({ levels }: Scored, threshold: number): { readonly flagged: number; readonly hits: number } {
  const level = levelsAbove(levels, threshold, false);
  if (level === 0) return { flagged: 0, hits: 0 };
  return { flagged: levels.flagged[level - 1] ?? 0, hits: levels.hits[level - 1] ?? 0 };
}

function adjusted(scored: Scored, peaks: Float64Array, threshold: number, flagged: number, hits: number): number {
  const { events, scores, positives, rows } = scored;
  let tp = 0;
  for (let index = 0; index < events.count; index++) {
    if ((peaks[index] ?? 0) <= threshold) continue;
    const start = events.starts[index] ?? 0;
    const unfilled = start === 0 && (scores[0] ?? 0) <= threshold ? 1 : 0;
    tp += (events.ends[index] ?? 0) - start - unfilled;
  }
  return ofCounts(tp, flagged - hits + tp, positives, rows).f1;
}

/** Highest score in each event, as far as it lies before row `until`. */
function peaksOf({ events, scores }: Scored, until: number): Float64Array {
  return Float64Array.from(events.starts, (start, index) => {
    let peak = Number.NEGATIVE_INFINITY;
    for (let row = start; row < Math.min(events.ends[index] ?? 0, until); row++) {
      peak = Math.max(peak, scores[row] ?? peak);
    }
    return peak;
  });
}

const isWhole = ({ starts, ends, count }: Ranges, rows: number) => count === 1 && starts[0] === 0 && ends[0] === rows;

/** Runs of rows above a threshold, in arrays that are used again: valid until the next call. */
function createRuns(rows: number) {
  const starts = new Uint32Array((rows >> 1) + 1);
  const ends = new Uint32Array((rows >> 1) + 1);
  return {
    above(scores: Float64Array, threshold: number): Ranges {
      let count = 0;
      let inside = false;
      for (let row = 0; row < rows; row++) {
        const above = (scores[row] ?? 0) > threshold;
        if (above === inside) continue;
        if (above) starts[count] = row;
        else ends[count++] = row;
        inside = above;
      }
      if (inside) ends[count++] = rows;
      return { count, starts, ends };
    },
  };
}
