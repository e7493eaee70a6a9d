/**
 * Random anomalies of one machine and cause: runs of readings with gaps between, a share `probability` of all
 * readings in the long run. Knows no effect of an anomaly and no other machine.
 */
import type { Kernel } from '../../../kernel/index.ts';
import type { RunLengths } from '../causes/cause.ts';
import { at } from '../../lib/at.ts';
import { type Draws, WORDS_PER_DRAW } from './streams.ts';

export interface Run {
  /** Number of the draw, from 0. */
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
  /** 0 to 0.999 in thousandths. */
  readonly strength: number;
}

/** A strength that a file can hold in three digits. */
export function thousandths(u: number): number {
  return Math.floor(u * 1000) / 1000;
}

/** A whole number of `least` … `most` at probability u. */
export function wholeBetween(u: number, least: number, most: number): number {
  return least + Math.floor(u * (most - least + 1));
}

/**
 * Failures before the first success at probability u, each with the chance that logMiss = log(1 − chance)
 * stands for: floor(log(u)/log(1 − chance)), the geometric quantile.
 */
export function geometricGap(u: number, logMiss: number, log: Kernel['log']): number {
  return logMiss === 0 ? Number.POSITIVE_INFINITY : Math.floor(log(u) / logMiss);
}

/**
 * Calls `visit` for each run that touches [0, readings), in order. A run of mean length D follows a geometric gap
 * of mean D·(1 − p)/p, so that the share of readings in runs is p. Begins eight longest runs before the data,
 * by when it has forgotten its beginning.
 */
export function forEachRun(
  probability: number,
  lengths: RunLengths,
  readings: number,
  stream: bigint,
  draws: Draws,
  log: Kernel['log'],
  visit: (run: Run) => void,
): void {
  if (probability <= 0) return;
  const mean = (lengths.least + lengths.most) / 2;
  const meanGap = (mean * (1 - probability)) / probability;
  // A gap of mean g ends at each reading with chance 1/(1 + g); its complement is g/(1 + g).
  const logMiss = meanGap > 0 ? log(meanGap / (1 + meanGap)) : Number.NEGATIVE_INFINITY;
  let next = -8 * lengths.most;
  for (let ordinal = 0; next < readings; ordinal++) {
    const u = draws.at(stream, ordinal * WORDS_PER_DRAW, 3);
    const gap = meanGap > 0 ? geometricGap(at(u, 0), logMiss, log) : 0;
    const start = next + gap;
    const end = start + wholeBetween(at(u, 1), lengths.least, lengths.most);
    const strength = thousandths(at(u, 2));
    if (end > 0 && start < readings) visit({ ordinal, start, end, strength });
    next = end;
  }
}
