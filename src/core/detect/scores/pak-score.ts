/**
 * PA%K: point adjustment only where more than K % of an event is flagged. Kim et al. 2022 (AAAI). K = 0 is point
 * adjustment, K = 100 leaves the flags as they are.
 */
import type { Ranges } from './ranges.ts';
import { ofCounts, type PointScore } from './point.ts';

/** What is counted once for all K. */
export interface EventHits {
  readonly rows: number;
  readonly positives: number;
  readonly flagged: number;
  readonly hits: Uint32Array;
  readonly lengths: Uint32Array;
}

export function eventHits({ starts, ends }: Ranges, flags: Uint8Array): EventHits {
  const hits = starts.map((start, index) => countIn(flags, start, ends[index] ?? 0));
  const lengths = starts.map((start, index) => (ends[index] ?? 0) - start);
  const positives = lengths.reduce((sum, length) => sum + length, 0);
  return { rows: flags.length, positives, flagged: countIn(flags, 0, flags.length), hits, lengths };
}

/** @param k percent, 0 … 100 */
export function pakScore({ rows, positives, flagged, hits, lengths }: EventHits, k: number): PointScore {
  let tp = 0;
  let raw = 0;
  for (let event = 0; event < hits.length; event++) {
    const found = hits[event] ?? 0;
    const length = lengths[event] ?? 0;
    raw += found;
    tp += found > (k / 100) * length ? length : found;
  }
  return ofCounts(tp, flagged - raw + tp, positives, rows);
}

/** Mean of F1 over K = 0, 1 … 100, by trapezoids. */
export function pakArea(hits: EventHits): number {
  let area = 0;
  let before = pakScore(hits, 0).f1;
  for (let k = 1; k <= 100; k++) {
    const now = pakScore(hits, k).f1;
    area += (before + now) / 200;
    before = now;
  }
  return area;
}

function countIn(flags: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let row = start; row < end; row++) count += flags[row] ?? 0;
  return count;
}
