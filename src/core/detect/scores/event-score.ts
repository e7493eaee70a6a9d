/** Events against flagged ranges: which are touched, and how soon. As Orion counts overlaps (unweighted). */
import type { Ranges } from './ranges.ts';
import { harmonic, ratio } from './ratio.ts';

export interface EventScore {
  /** Events that a range touches. */
  readonly tp: number;
  /** Ranges that touch no event. */
  readonly fp: number;
  readonly fn: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Both lists in order of rows, each without overlaps. */
export function eventScore(events: Ranges, ranges: Ranges): EventScore {
  const tp = touched(events, ranges);
  const fp = ranges.count - touched(ranges, events);
  const precision = ratio(tp, tp + fp);
  const recall = ratio(tp, events.count);
  return { tp, fp, fn: events.count - tp, precision, recall, f1: harmonic(precision, recall) };
}

/** How many of `ranges` one of `others` touches. */
function touched(ranges: Ranges, others: Ranges): number {
  let count = 0;
  let next = 0;
  for (let index = 0; index < ranges.count; index++) {
    while (next < others.count && (others.ends[next] ?? 0) <= (ranges.starts[index] ?? 0)) next++;
    if (next < others.count && (others.starts[next] ?? 0) < (ranges.ends[index] ?? 0)) count++;
  }
  return count;
}

/** Rows from the start of each event to its first flag; undefined where it is missed. */
export function delays(events: Ranges, flags: Uint8Array): readonly (number | undefined)[] {
  return Array.from(events.starts, (start, index) => {
    const at = flags.subarray(start, events.ends[index]).indexOf(1);
    return at < 0 ? undefined : at;
  });
}

export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted[middle - 1];
  if (upper === undefined) return undefined;
  return sorted.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}
