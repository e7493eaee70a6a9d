/** The anomalies of one metric, compiled and sorted by stage. Knows how each acts, not how the stages are joined. */
import type { AnomalyContext, Damage, Overlay, SpecValues } from '../anomalies/kind.ts';
import { createEnvelope } from '../anomalies/envelope.ts';
import { extentOf, type Extent, type PlacedAnomaly, placementOf } from '../design/resolve.ts';
import { anomalyKind } from './kinds.ts';
import type { PlacedTimeEffect } from './shape.ts';
import { part, type Workspace } from './workspace.ts';

/** An anomaly with its cause interval in whole samples, clipped to the data. */
export interface AnomalyPlace {
  readonly anomaly: PlacedAnomaly;
  readonly extent: Extent;
  /** Made by a process of the metric (a sensor's outlier), not written in the design. */
  readonly generated: boolean;
}

/** Samples, half-open. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** A compiled anomaly of stage signal, noise or observed. */
export interface PlacedOverlay extends Interval {
  readonly apply: Overlay;
  fillEnvelope(from: number, out: Float64Array): void;
}

export interface PlacedDamage extends Interval {
  readonly damage: Damage;
}

/** What acts on a metric, in the order in which it applies within each stage. */
export interface Stages {
  readonly time: PlacedTimeEffect[];
  readonly signal: PlacedOverlay[];
  readonly noise: PlacedOverlay[];
  readonly observed: PlacedOverlay[];
  readonly rows: PlacedDamage[];
}

/** What compiling needs of the metric; `before` gets the place in the observed stage. */
export type CompileContext = Pick<AnomalyContext, 'samples' | 'intervalMs' | 'sigma' | 'clean'> & {
  readonly workspace: Workspace;
  streamOf(anomalyId: string): AnomalyContext['stream'];
  /** Observed value of a sample with only the first `count` anomalies of stage observed. */
  observedAt(sample: number, count: number): number;
};

export function placeOf(anomaly: PlacedAnomaly, intervalMs: number, samples: number, generated: boolean): AnomalyPlace {
  return { anomaly, extent: extentOf(anomaly, intervalMs, samples), generated };
}

/** @param places those that are injected: not off, not empty */
export function compileStages(places: readonly AnomalyPlace[], context: CompileContext): Stages {
  const stages: Stages = { time: [], signal: [], noise: [], observed: [], rows: [] };
  for (const place of places) compileInto(stages, place, context);
  return stages;
}

function compileInto(stages: Stages, { anomaly, extent }: AnomalyPlace, context: CompileContext): void {
  const { workspace, samples, intervalMs, sigma, clean } = context;
  const kind = anomalyKind(anomaly.kind);
  const spec: SpecValues = { ...anomaly };
  const { start, end } = extent;
  if (kind.stage === 'rows') {
    stages.rows.push({ start, end, damage: kind.damage(spec) });
    return;
  }
  const parts = placementOf(anomaly, intervalMs, samples);
  const order = stages.observed.length;
  const kindContext: AnomalyContext = {
    start: parts.start,
    holdEnd: parts.holdEnd,
    end: parts.end,
    samples,
    intervalMs,
    sigma,
    stream: context.streamOf(anomaly.id),
    before: () => context.observedAt(Math.max(start - 1, 0), order),
    clean,
    lend: workspace.lend,
  };
  const fillEnvelope =
    kind.envelope === 'hold-only'
      ? (_from: number, out: Float64Array) => void out.fill(1)
      : createEnvelope(workspace.kernel, parts, anomaly.pattern, anomaly.frequency_arg);
  if (kind.stage === 'time') stages.time.push({ start, end, fillEnvelope, ...kind.warp(spec, kindContext) });
  else stages[kind.stage].push({ start, end, fillEnvelope, apply: kind.apply(spec, kindContext) });
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
