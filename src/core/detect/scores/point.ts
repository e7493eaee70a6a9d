/** Counts, precision, recall and F1 of rows for given flags. */
import { harmonic, ratio } from './ratio.ts';

export interface PointScore {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** @param labels 0 or 1 a row @param flags as many. Quotients are 0 for 0/0. */
export function pointScore(labels: Uint8Array, flags: Uint8Array): PointScore {
  let tp = 0;
  let flagged = 0;
  let positives = 0;
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row] ?? 0;
    const flag = flags[row] ?? 0;
    tp += label & flag;
    flagged += flag;
    positives += label;
  }
  return ofCounts(tp, flagged, positives, labels.length);
}

/** The same from counts. */
export function ofCounts(tp: number, flagged: number, positives: number, rows: number): PointScore {
  const fp = flagged - tp;
  const fn = positives - tp;
  const precision = ratio(tp, flagged);
  const recall = ratio(tp, positives);
  return { tp, fp, fn, tn: rows - flagged - fn, precision, recall, f1: harmonic(precision, recall) };
}
