/**
 * Snapping of dragged edges: to edges of other anomalies first, then to round times. Always whole samples.
 * Knows no pointer: the caller says how near is near.
 */
import { stepMs, tickStep } from '../../../core/lib/time-steps.ts';
import { type Axis, samplesPerPixel } from '../../axis/geometry.ts';
import type { Grid } from '../../axis/grid.ts';
import { tickTimes } from '../../axis/ruler-ticks.ts';

export interface SnapTargets {
  /** Edges of anomalies, start and end of the data: samples. */
  readonly edges: readonly number[];
  /** Round times in the window, as samples. */
  readonly times: readonly number[];
}

export interface Snapped {
  readonly sample: number;
  /** Where to draw the guide line; absent when nothing but the sample grid held it. */
  readonly guide?: number;
}

const NEAR_PX = 7;
/** Round times nearer together than this would hold the pointer all the way. */
const TIME_GAP_PX = 28;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The time step that the arrow keys move by and edges snap to, in milliseconds: at least `gapPx` wide and one sample long. */
export function snapStepMs(axis: Axis, grid: Grid, gapPx = TIME_GAP_PX): number {
  return stepMs(tickStep(Math.max(samplesPerPixel(axis) * gapPx * grid.intervalMs, grid.intervalMs)));
}

/** What the arrow keys move by, in whole samples (at least 1): the finest round time of at least six pixels. */
export function keyStepSamples(axis: Axis, grid: Grid): number {
  return Math.max(1, Math.round(snapStepMs(axis, grid, 6) / grid.intervalMs));
}

/** Round times in the window that lie on samples: the ruler's finer step, hours and days, as samples. */
export function timeTargets(axis: Axis, grid: Grid): readonly number[] {
  const fromMs = grid.startMs + axis.from * grid.intervalMs;
  const toMs = grid.startMs + axis.to * grid.intervalMs;
  const minMs = Math.max(samplesPerPixel(axis) * TIME_GAP_PX * grid.intervalMs, grid.intervalMs);
  const steps = [tickStep(minMs), ...[HOUR, DAY].filter((ms) => ms >= minMs).map((ms) => ({ ms }))];
  const samples = steps
    .flatMap((step) => tickTimes(fromMs, toMs, step))
    .map((ms) => Math.round((ms - grid.startMs) / grid.intervalMs));
  return [...new Set(samples)];
}

/**
 * A moving edge, snapped.
 * @param targets undefined bypasses all but the sample grid (Alt)
 */
export function snapSample(sample: number, axis: Axis, targets: SnapTargets | undefined): Snapped {
  const whole = Math.round(sample);
  if (!targets) return { sample: whole };
  const reach = samplesPerPixel(axis) * NEAR_PX;
  const near = nearest(targets.edges, sample, reach) ?? nearest(targets.times, sample, reach);
  return near === undefined ? { sample: whole } : { sample: near, guide: near };
}

/**
 * A moving interval: the whole is shifted so that its start or its end snaps, whichever is nearer; edges of other
 * anomalies before round times, as for a single edge.
 * @returns the shift in whole samples, and the guide
 */
export function snapShift(
  start: number,
  end: number,
  delta: number,
  axis: Axis,
  targets: SnapTargets | undefined,
): { readonly delta: number; readonly guide?: number } {
  const reach = samplesPerPixel(axis) * NEAR_PX;
  for (const places of targets ? [targets.edges, targets.times] : []) {
    const [best] = [start, end]
      .flatMap((edge) => {
        const guide = nearest(places, edge + delta, reach);
        return guide === undefined ? [] : [{ delta: guide - edge, guide, off: Math.abs(guide - edge - delta) }];
      })
      .sort((a, b) => a.off - b.off);
    if (best) return { delta: best.delta, guide: best.guide };
  }
  return { delta: Math.round(delta) };
}

function nearest(candidates: readonly number[], sample: number, reach: number): number | undefined {
  let best: number | undefined;
  for (const candidate of candidates) {
    const off = Math.abs(candidate - sample);
    if (off <= reach && (best === undefined || off < Math.abs(best - sample))) best = candidate;
  }
  return best;
}
