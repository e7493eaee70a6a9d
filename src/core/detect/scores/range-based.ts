/**
 * Range-based precision and recall: Tatbul et al. 2018 (NeurIPS), as PRTS computes them. A range is worth
 * α·[touched] + (1 − α)·γ·Σω, ω the share of its rows (weighted by position) that an overlapping range covers, γ = 1 or
 * 1/overlaps.
 */
import type { Ranges } from './ranges.ts';
import { harmonic } from './ratio.ts';

export type Bias = 'flat' | 'front' | 'middle' | 'back';

export interface RangeRules {
  readonly cardinality: 'one' | 'reciprocal';
  readonly bias: Bias;
  /** Weight of being touched at all, in recall; precision has none. */
  readonly recallAlpha: number;
}

export interface RangeScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** @returns undefined without an event or without a predicted range */
export function rangeScore(
  events: Ranges,
  predicted: Ranges,
  { cardinality, bias, recallAlpha }: RangeRules,
): RangeScore | undefined {
  if (events.count === 0 || predicted.count === 0) return undefined;
  const recall = meanWorth(events, predicted, cardinality, bias, recallAlpha);
  const precision = meanWorth(predicted, events, cardinality, bias, 0);
  return { precision, recall, f1: harmonic(precision, recall) };
}

/** Mean worth of `ranges` against `others`; both in order of rows and apart. */
function meanWorth(
  ranges: Ranges,
  others: Ranges,
  cardinality: RangeRules['cardinality'],
  bias: Bias,
  alpha: number,
): number {
  let sum = 0;
  let next = 0;
  for (let index = 0; index < ranges.count; index++) {
    const start = ranges.starts[index] ?? 0;
    const end = ranges.ends[index] ?? 0;
    while (next < others.count && (others.ends[next] ?? 0) <= start) next++;
    let covered = 0;
    let touched = 0;
    for (let other = next; other < others.count && (others.starts[other] ?? 0) < end; other++) {
      touched++;
      const from = Math.max(start, others.starts[other] ?? 0);
      const to = Math.min(end, others.ends[other] ?? 0);
      covered += weightOf(end - start, from - start, to - start, bias);
    }
    if (touched === 0) continue;
    const gamma = cardinality === 'one' ? 1 : 1 / touched;
    sum += alpha + (1 - alpha) * gamma * (covered / weightOf(end - start, 0, end - start, bias));
  }
  return sum / ranges.count;
}

/** Sum of the position weights of rows [from, to) of a range, counted from its start. */
function weightOf(length: number, from: number, to: number, bias: Bias): number {
  switch (bias) {
    case 'flat':
      return to - from;
    case 'back':
      return rising(from + 1, to);
    case 'front':
      return rising(length - to + 1, length - from);
    case 'middle': {
      const half = Math.floor(length / 2);
      const up = rising(from + 1, Math.min(to, half));
      const down = rising(length - to + 1, length - Math.max(from, half));
      return up + down;
    }
  }
}

/** first + … + last, 0 where there is nothing. */
function rising(first: number, last: number): number {
  return last < first ? 0 : ((first + last) * (last - first + 1)) / 2;
}
