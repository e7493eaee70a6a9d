/** The anomalies of one metric, compiled and sorted by stage. Knows how each acts, not how the stages are joined. */
import type { AnomalyContext } from '../../kinds/anomalies/kind.ts';
import { kindValuesOf } from '../../kinds/anomaly.ts';
import { createEnvelope } from '../../kinds/envelope.ts';
import { extentOf, type Extent, type PlacedAnomaly, placementOf } from '../../design/types/resolve.ts';
import { knownKind } from '../../kinds/registry.ts';
import type { Stages } from './stages.ts';
import type { Workspace } from '../../samples/workspace.ts';

/** An anomaly with its cause interval in whole samples, clipped to the data. */
export interface AnomalyPlace {
  readonly anomaly: PlacedAnomaly;
  readonly extent: Extent;
  /** Made by a process of the metric (a sensor's outlier), not written in the design. */
  readonly generated: boolean;
}

/** What compiling needs of the metric; `before` gets the place in the observed stage. */
export type CompileContext = Pick<
  AnomalyContext,
  | 'samples'
  | 'intervalMs'
  | 'sigma'
  | 'spread'
  | 'lowest'
  | 'highest'
  | 'memory'
  | 'drawsWith'
  | 'shape'
  | 'clean'
  | 'cleanElsewhere'
> & {
  readonly workspace: Workspace;
  readonly streamOf: (anomalyId: string) => AnomalyContext['stream'];
  /** Of all effects of a kind of an incident: what moves rows takes the same ones of every metric. */
  readonly sharedStreamOf: (incidentId: string, kind: string) => AnomalyContext['stream'];
  /** Observed value delivered last before a sample (its own if none was), with only the first `count` anomalies of stage observed. */
  readonly deliveredBefore: (sample: number, count: number) => number;
};

export function placeOf(anomaly: PlacedAnomaly, intervalMs: number, samples: number, generated: boolean): AnomalyPlace {
  return { anomaly, extent: extentOf(anomaly, intervalMs, samples), generated };
}

/** @param places those that are injected: not off, not empty */
export function compileStages(places: readonly AnomalyPlace[], context: CompileContext): Stages {
  const stages: Stages = { time: [], signal: [], draws: [], noise: [], observed: [], rows: [] };
  for (const place of places) compileInto(stages, place, context);
  return stages;
}

function compileInto(stages: Stages, { anomaly, extent }: AnomalyPlace, context: CompileContext): void {
  const { workspace, streamOf, sharedStreamOf, deliveredBefore, ...metric } = context;
  const { samples, intervalMs } = metric;
  const kind = knownKind('anomaly', anomaly.kind);
  const spec = kindValuesOf(anomaly);
  const { start, end } = extent;
  const parts = placementOf(anomaly, intervalMs, samples);
  const order = stages.observed.length;
  const kindContext: AnomalyContext = {
    ...metric,
    ...parts,
    math: workspace.kernel,
    stream:
      kind.stage === 'rows' && kind.moves !== undefined && anomaly.incident !== undefined
        ? sharedStreamOf(anomaly.incident, kind.id)
        : streamOf(anomaly.id),
    before: () => deliveredBefore(start, order),
    lend: workspace.lend,
  };
  if (kind.stage === 'rows') {
    stages.rows.push({ start, end, ...kind.damage(spec, kindContext) });
    return;
  }
  const fillEnvelope =
    kind.envelope === 'hold-only'
      ? (_from: number, out: Float64Array) => void out.fill(1)
      : createEnvelope(workspace.kernel, parts, anomaly.pattern, anomaly.frequency_arg);
  if (kind.stage === 'time') stages.time.push({ start, end, fillEnvelope, ...kind.warp(spec, kindContext) });
  else {
    const stage = kind.onDraws ? 'draws' : kind.stage;
    stages[stage].push({ start, end, fillEnvelope, apply: kind.apply(spec, kindContext) });
  }
}
