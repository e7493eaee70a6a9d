/**
 * Labels and scores of one series, with what several measures need of them worked out once: events, the order of the
 * scores, counts at every threshold. A row is flagged at a threshold where its score is at least the threshold.
 */
import { type Ranges, rangesOf } from './ranges.ts';
import { rowsByScore } from './sort-scores.ts';

export interface Scored {
  readonly rows: number;
  /** 0 or 1 a row. */
  readonly labels: Uint8Array;
  readonly scores: Float64Array;
  /** Maximal runs of labelled rows. */
  readonly events: Ranges;
  /** Labelled rows. */
  readonly positives: number;
  /** Rows with the highest score first. */
  readonly order: Uint32Array;
  /** One entry a distinct score, highest first. */
  readonly levels: Levels;
}

export interface Levels {
  readonly count: number;
  readonly scores: Float64Array;
  /** Rows flagged with this score as the threshold. */
  readonly flagged: Uint32Array;
  /** Labelled rows among them. */
  readonly hits: Uint32Array;
}

/**
 * @param labels 0 or 1 a row @param scores as many, higher = more anomalous
 * @throws RangeError where the lengths differ, a label is neither 0 nor 1, or a score is not a number: with the row
 */
export function createScored(labels: Uint8Array, scores: Float64Array): Scored {
  const rows = labels.length;
  if (scores.length !== rows) throw new RangeError(`There are ${rows} labels and ${scores.length} scores.`);
  let positives = 0;
  for (let row = 0; row < rows; row++) {
    const label = labels[row] ?? 0;
    if (label > 1) throw new RangeError(`The label of row ${row} is ${label}; labels are 0 or 1.`);
    if (Number.isNaN(scores[row])) throw new RangeError(`The score of row ${row} is not a number.`);
    positives += label;
  }
  const order = rowsByScore(scores);
  return { rows, labels, scores, events: rangesOf(labels), positives, order, levels: levelsOf(labels, scores, order) };
}

function levelsOf(labels: Uint8Array, scores: Float64Array, order: Uint32Array): Levels {
  const levels = new Float64Array(order.length);
  const flagged = new Uint32Array(order.length);
  const hits = new Uint32Array(order.length);
  let count = 0;
  let hit = 0;
  for (let place = 0; place < order.length; place++) {
    const row = order[place] ?? 0;
    const score = scores[row] ?? 0;
    hit += labels[row] ?? 0;
    if (count === 0 || score !== levels[count - 1]) levels[count++] = score;
    flagged[count - 1] = place + 1;
    hits[count - 1] = hit;
  }
  return {
    count,
    scores: levels.subarray(0, count),
    flagged: flagged.subarray(0, count),
    hits: hits.subarray(0, count),
  };
}

/** 1 where the score is at least the threshold. */
export function flagsAt(scored: Scored, threshold: number): Uint8Array {
  const flags = new Uint8Array(scored.rows);
  for (let row = 0; row < flags.length; row++) flags[row] = (scored.scores[row] ?? 0) >= threshold ? 1 : 0;
  return flags;
}

/** Number of levels whose score is at least (`or equal`) or above the threshold. */
export function levelsAbove({ scores, count }: Levels, threshold: number, orEqual: boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const score = scores[middle] ?? 0;
    if (score > threshold || (orEqual && score === threshold)) low = middle + 1;
    else high = middle;
  }
  return low;
}
