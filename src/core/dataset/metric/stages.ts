/** What acts on a metric, by stage: intervals, and overlays on the samples where they hold. Knows no kinds. */
import type { Overlay, RowsEffect } from '../../kinds/anomalies/kind.ts';
import type { PlacedTimeEffect } from './shape.ts';
import { part, type Workspace } from '../../samples/workspace.ts';

/** Samples, half-open. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** A compiled anomaly of stage signal, noise or observed. */
export interface PlacedOverlay extends Interval {
  readonly apply: Overlay;
  readonly fillEnvelope: (from: number, out: Float64Array) => void;
}

export interface PlacedDamage extends Interval, RowsEffect {}

/** What acts on a metric, in the order in which it applies within each stage. */
export interface Stages {
  readonly time: PlacedTimeEffect[];
  readonly signal: PlacedOverlay[];
  /** On the noise before it is scaled by the level: its draws anew. */
  readonly draws: PlacedOverlay[];
  readonly noise: PlacedOverlay[];
  readonly observed: PlacedOverlay[];
  readonly rows: PlacedDamage[];
}

/** True if any of the intervals meets [from, to). */
export function touches(intervals: readonly Interval[], from: number, to: number): boolean {
  return intervals.some(({ start, end }) => start < to && end > from);
}

/** Applies overlays, in order, each to the part of `values` on which it holds. @param from sample of values[0] */
export function applyOverlays(
  overlays: readonly PlacedOverlay[],
  from: number,
  values: Float64Array,
  { lend }: Workspace,
): void {
  const to = from + values.length;
  for (const { start, end, apply, fillEnvelope } of overlays) {
    if (start >= to || end <= from) continue;
    const first = Math.max(start, from);
    const length = Math.min(end, to) - first;
    lend(length, (envelope) => {
      fillEnvelope(first, envelope);
      apply(part(values, first - from, length), envelope, first);
    });
  }
}

/** One after the other, stage by stage. */
export function joined(first: Stages, second: Stages): Stages {
  return {
    time: [...first.time, ...second.time],
    signal: [...first.signal, ...second.signal],
    draws: [...first.draws, ...second.draws],
    noise: [...first.noise, ...second.noise],
    observed: [...first.observed, ...second.observed],
    rows: [...first.rows, ...second.rows],
  };
}

/** True if an anomaly changes the signal or the noise in [from, to). */
export function bendsSignal({ time, signal, draws, noise }: Stages, from: number, to: number): boolean {
  return [time, signal, draws, noise].some((stage) => touches(stage, from, to));
}

/** The part of [from, to) from the first to the last sample that the intervals touch; undefined if there is none. */
export function hull(intervals: readonly Interval[], from: number, to: number): Interval | undefined {
  let start = to;
  let end = from;
  for (const interval of intervals) {
    if (interval.start >= to || interval.end <= from) continue;
    start = Math.min(start, Math.max(interval.start, from));
    end = Math.max(end, Math.min(interval.end, to));
  }
  return start < end ? { start, end } : undefined;
}

/** The samples of [from, to) that any of the intervals holds, as intervals in order that do not meet. */
export function unionOf(intervals: readonly Interval[], from: number, to: number): readonly Interval[] {
  const clipped = intervals
    .filter(({ start, end }) => start < to && end > from)
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .sort((a, b) => a.start - b.start);
  const union: Interval[] = [];
  for (const interval of clipped) {
    const last = union.at(-1);
    if (last && interval.start <= last.end) {
      union[union.length - 1] = { start: last.start, end: Math.max(last.end, interval.end) };
    } else union.push(interval);
  }
  return union;
}
