/**
 * Volumes under the surface: areas under ROC and PR curves whose labels are widened by slopes of w rows, averaged over
 * w = 0 … window. Paparrizos et al. 2022 (PVLDB 15:11), in the form that TSB-AD computes (generate_curve, version opt).
 *
 * With e the widened label of a row (1 in an event, √(1 − d/w) at distance d ≤ w/2 of one, summed, at most 1) and the
 * rows flagged at a threshold: TP = Σe, P' = (P + P + Σe outside of events)/2, TPR = min(TP/P', 1) · share of widened
 * events that hold a flag, FPR = (flagged − TP)/(n − P'), precision = TP/flagged.
 *
 * Only rows near an event change TP, P' and the share, so each w costs the rows within window/2 of the events.
 */
import { eachRange } from './ranges.ts';
import type { Scored } from './scored.ts';

export interface Volumes {
  readonly roc: number;
  readonly pr: number;
}

/**
 * @param window largest buffer in rows, an integer ≥ 0
 * @param thresholds how many thresholds stand at even places of the sorted scores (TSB-AD: 250); 'all' takes every distinct score
 * @returns undefined without an event or without a row outside of one
 */
export function volumes(scored: Scored, window: number, thresholds: number | 'all'): Volumes | undefined {
  if (scored.positives === 0 || scored.positives === scored.rows || scored.rows < 2) return undefined;
  const near = nearRows(scored, window >> 1);
  const cuts = thresholds === 'all' ? everyLevel(near) : evenCuts(scored, near, thresholds);
  let roc = 0;
  let pr = 0;
  for (let w = 0; w <= window; w++) {
    widen(scored, near, w);
    const areas = areasAt(scored, near, cuts);
    roc += areas.roc;
    pr += areas.pr;
  }
  return { roc: roc / (window + 1), pr: pr / (window + 1) };
}

/** The rows within reach of an event, packed. */
interface NearRows {
  readonly count: number;
  /** For each event the packed place of its first row; rows in reach of an event stand side by side. */
  readonly eventAt: Int32Array;
  readonly label: Uint8Array;
  /** Packed places with the highest score first. */
  readonly order: Uint32Array;
  /** In the same order: rows of the whole series with a higher score, and with at least the same. */
  readonly above: Uint32Array;
  readonly flagged: Uint32Array;
  /** Widened label, and number of the widened event (−1: none): renewed for each w. */
  readonly weight: Float64Array;
  readonly segment: Int32Array;
  segments: number;
}

function nearRows({ rows, events, order, levels }: Scored, reach: number): NearRows {
  const place = new Int32Array(rows).fill(-1);
  const eventAt = new Int32Array(events.count);
  let count = 0;
  let next = 0;
  eachRange(events, (start, end, index) => {
    const from = Math.max(next, start - reach);
    const to = Math.min(rows, end + reach);
    for (let row = from; row < to; row++) place[row] = count++;
    eventAt[index] = place[start] ?? 0;
    next = Math.max(next, to);
  });
  const label = new Uint8Array(count);
  eachRange(events, (start, end) => {
    const at = place[start] ?? 0;
    label.fill(1, at, at + end - start);
  });
  const sorted = new Uint32Array(count);
  const above = new Uint32Array(count);
  const flagged = new Uint32Array(count);
  let filled = 0;
  let start = 0;
  for (let level = 0; level < levels.count; level++) {
    const end = levels.flagged[level] ?? 0;
    for (let index = start; index < end; index++) {
      const packed = place[order[index] ?? 0] ?? -1;
      if (packed < 0) continue;
      sorted[filled] = packed;
      above[filled] = start;
      flagged[filled] = end;
      filled++;
    }
    start = end;
  }
  return {
    count,
    eventAt,
    label,
    order: sorted,
    above,
    flagged,
    weight: new Float64Array(count),
    segment: new Int32Array(count),
    segments: 0,
  };
}

/** Widened labels and widened events (joined where they meet) for slopes of w rows. */
function widen({ events, rows }: Scored, near: NearRows, w: number): void {
  const { weight, label, segment, eventAt } = near;
  const half = w >> 1;
  for (let at = 0; at < near.count; at++) weight[at] = label[at] ?? 0;
  segment.fill(-1);
  let number = -1;
  let before = Number.NEGATIVE_INFINITY;
  eachRange(events, (start, end, index) => {
    const offset = (eventAt[index] ?? 0) - start;
    const last = end - 1;
    const right = Math.min(last + half, rows - 1);
    const left = Math.max(start - half, 0);
    for (let row = last + 1; row <= right; row++) {
      weight[row + offset] = (weight[row + offset] ?? 0) + Math.sqrt(1 - (row - last) / w);
    }
    for (let row = left; row < start; row++) {
      weight[row + offset] = (weight[row + offset] ?? 0) + Math.sqrt(1 - (start - row) / w);
    }
    // Widened events that meet are one.
    if (before + half < start - half) number++;
    segment.fill(number, left + offset, right + offset + 1);
    before = last;
  });
  near.segments = number + 1;
  for (let at = 0; at < near.count; at++) if ((weight[at] ?? 0) > 1) weight[at] = 1;
}

/** Places of the near order where a threshold stands: after `near` of its rows, `flagged` rows of the series are flagged. */
interface Cuts {
  readonly every: boolean;
  readonly near: Uint32Array;
  readonly flagged: Uint32Array;
}

const everyLevel = (near: NearRows): Cuts => ({ every: true, near: near.flagged, flagged: near.flagged });

function evenCuts({ rows, levels }: Scored, near: NearRows, thresholds: number): Cuts {
  const step = (rows - 1) / (thresholds - 1);
  const nearCounts = new Uint32Array(thresholds);
  const flagged = new Uint32Array(thresholds);
  let level = 0;
  let filled = 0;
  for (let k = 0; k < thresholds; k++) {
    const place = k === thresholds - 1 ? rows - 1 : Math.floor(k * step);
    while ((levels.flagged[level] ?? rows) <= place) level++;
    flagged[k] = levels.flagged[level] ?? rows;
    while (filled < near.count && (near.flagged[filled] ?? 0) <= (flagged[k] ?? 0)) filled++;
    nearCounts[k] = filled;
  }
  return { every: false, near: nearCounts, flagged };
}

function areasAt(scored: Scored, near: NearRows, cuts: Cuts): Volumes {
  const curve = createCurve();
  const found = new Uint8Array(near.segments);
  let tp = 0;
  let outside = 0;
  let hit = 0;
  const { order, weight, segment, label } = near;
  const take = (place: number) => {
    const at = order[place] ?? 0;
    const e = weight[at] ?? 0;
    tp += e;
    if (label[at] === 0) outside += e;
    const which = segment[at] ?? -1;
    if (which >= 0 && found[which] === 0) {
      found[which] = 1;
      hit++;
    }
  };
  const point = (flagged: number) => {
    const mean = (scored.positives + scored.positives + outside) / 2;
    const rate = Math.min(tp / mean, 1) * (hit / near.segments);
    curve.point(rate, (flagged - tp) / (scored.rows - mean), tp / flagged);
  };
  if (cuts.every) {
    let place = 0;
    while (place < near.count) {
      const flagged = near.flagged[place] ?? 0;
      // Rows far from events that come before this score only move the false positive rate.
      const above = near.above[place] ?? 0;
      if (above > 0) point(above);
      while (place < near.count && near.flagged[place] === flagged) take(place++);
      point(flagged);
    }
    point(scored.rows);
    return curve.close();
  }
  let place = 0;
  for (let k = 0; k < cuts.near.length; k++) {
    while (place < (cuts.near[k] ?? 0)) take(place++);
    point(cuts.flagged[k] ?? 0);
  }
  return curve.close();
}

function createCurve() {
  let roc = 0;
  let pr = 0;
  let lastTpr = 0;
  let lastFpr = 0;
  return {
    point(tpr: number, fpr: number, precision: number) {
      roc += ((fpr - lastFpr) * (tpr + lastTpr)) / 2;
      pr += (tpr - lastTpr) * precision;
      lastTpr = tpr;
      lastFpr = fpr;
    },
    close: (): Volumes => ({ roc: roc + ((1 - lastFpr) * (1 + lastTpr)) / 2, pr }),
  };
}
