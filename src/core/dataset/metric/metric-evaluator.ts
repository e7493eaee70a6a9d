/**
 * One metric over any window: shape, noise and anomalies joined as docs/design/pipeline.md draws it. The same bits for a
 * sample however it is reached. Knows no tables, and other metrics only as what it follows.
 */
import type { LocalClock } from '../../calendar/local-clock.ts';
import type { ComponentContext } from '../../kinds/kind.ts';
import { leadersOf } from '../../design/types/relations.ts';
import { occurringOn, intervalMsOf } from '../../design/types/resolve.ts';
import type { Design, Metric } from '../../design/types/design.ts';
import { createStream } from '../../samples/stream.ts';
import { createGenerated } from './generated.ts';
import { createNoise, type FillNoise } from './noise.ts';
import { createNoiseAtLevel } from './noise-at-level.ts';
import { knownKind } from '../../kinds/registry.ts';
import { deviationsOf, measuresOf } from '../../design/types/deviations.ts';
import { type AnomalyPlace, compileStages, placeOf } from './placed.ts';
import { createShape, type Shape } from './shape.ts';
import { type CarriedPlace, carriedAlong, flowsOn, type Passing, waysTo } from './relations/carried.ts';
import type { ChangeCommon, CommonCauses } from './relations/common-noise.ts';
import { createFlow, type Flow, type FlowScope } from './relations/flow.ts';
import { createFollowed, joinedIntervals, type Leader } from './relations/followed.ts';
import { applyOverlays, type Interval, joined, type Stages } from './stages.ts';
import { createPipeline } from './pipeline.ts';
import {
  clampObserved,
  damageCells,
  decimalsOf,
  lastDelivered,
  markResets,
  mayLack,
  roundConverted,
  roundDelivered,
} from './delivery.ts';
import { createRunningTotal, samplesCounted } from './running-total.ts';
import { flowKeyOf, inflowKeyOf, noiseKeyOf, shapeKeyOf } from './evaluator-keys.ts';
import { createMetricRows, markMoved, type MetricRows } from '../rows/metric-rows.ts';
import { CELL } from '../../samples/cells.ts';
import { BLOCK, forEachPiece, part, type Workspace } from '../../samples/workspace.ts';

export interface MetricEvaluator extends Passing {
  /** Column header. */
  readonly label: string;
  readonly unit: string | undefined;
  readonly type: Metric['type'];
  /** Key of the description that an expansion made it of. */
  readonly of: string | undefined;
  /** Of a counter: how many samples ago it began to count; 0 where it stands at 0. */
  readonly samplesCounted: (sample: number) => number;
  readonly decimals: number | undefined;
  /** Standard deviation of the noise after smoothing (proportional: at the base value); 0 without noise. */
  readonly sigma: number;
  /** The design's anomalies on this metric that are not off and lie inside the data, benign ones too. */
  readonly anomalies: readonly AnomalyPlace[];
  /** Anomalies of the metrics that it follows that flow on to it. */
  readonly carried: () => readonly CarriedPlace[];
  /** Whether it follows others. */
  readonly isFollower: boolean;
  /** Whether others follow it. */
  readonly isFollowed: boolean;
  /** Where the values after the stage noise may differ from the clean twin, by its own anomalies or by those of what it follows. */
  readonly disturbance: readonly Interval[];
  /** Where what it follows may differ from the clean twin. */
  readonly inflowDisturbance: readonly Interval[];
  /** Anomalies that the metric's processes make by themselves, as far as they touch [from, to); those that the design replaces are left out. */
  readonly generatedIn: (from: number, to: number) => readonly AnomalyPlace[];

  /** Whether a cell of [from, to) may have no value; false is certain, true is not. */
  readonly mayLackCells: (from: number, to: number) => boolean;
  /** Where its rows stand; undefined where each stands at the place of its sample. */
  readonly rows: MetricRows | undefined;

  /** What `fillShape` depends on: equal keys, equal values. */
  readonly shapeKey: string;
  /** What `fillNoise` depends on. */
  readonly noiseKey: string;
  /** What the part that it follows depends on, anomalies apart; empty where it follows none. */
  readonly inflowKey: string;
  /** What flows on depends on, anomalies apart. */
  readonly flowKey: string;
  /** Base, trend, seasons and processes, without noise, anomalies and what is followed. Any window inside the data. */
  readonly fillShape: (from: number, out: Float64Array) => void;
  /** The noise of an undisturbed metric (proportional: as a fraction of the level; a count: uniforms); zeros if it has none. */
  readonly fillNoise: (from: number, out: Float64Array) => void;
  /**
   * The values as delivered (of a counter its rate, with CELL.reset where it stands at 0), from `fillShape` and `fillNoise` of the same window (`shape` may be `out` itself).
   * @param noise undefined counts as zeros; not looked at where the metric has none
   * @param empty set to CELL flags when given (CELL.moved where the row is not as planned); the value under an empty cell stays in `out`
   */
  readonly compose: (
    shape: Float64Array,
    noise: Float64Array | undefined,
    from: number,
    out: Float64Array,
    empty?: Uint8Array,
    options?: ComposeOptions,
  ) => void;
  /** fillShape, fillNoise and compose in one. */
  readonly evaluateCurve: (from: number, out: Float64Array, empty?: Uint8Array, clean?: boolean) => void;
  /** The values as delivered: those of `evaluateCurve` without CELL.moved, but of a counter its running total. */
  readonly evaluate: (from: number, out: Float64Array, empty?: Uint8Array, clean?: boolean) => void;
  /** 1 in the cause interval of an anomaly that is not benign, else 0. */
  readonly fillLabels: (from: number, out: Float64Array) => void;
  /** Shares work that another design left the same (checkpoints above all). */
  readonly reusable: Reusable;
}

export interface ComposeOptions {
  /** The clean twin. */
  readonly clean?: boolean;
  /** Its own anomalies are off, those of what it follows flow in. */
  readonly inflow?: boolean;
}

/** What a metric has of the others. */
export interface Surroundings {
  readonly workspace: Workspace;
  readonly scope: FlowScope;
  readonly causes: CommonCauses;
  /** Any metric that comes before it in the order of leading. */
  readonly evaluatorOf: (key: string) => MetricEvaluator;
  /** Local time, where the design has a calendar. */
  readonly clock: LocalClock | undefined;
  /** Pieces that its flow keeps; undefined where nothing follows it. */
  readonly kept: number | undefined;
}

/** The parts of an evaluator that do not depend on its anomalies. */
interface Reusable {
  readonly shape: Shape;
  readonly noise: FillNoise | undefined;
  /** What flows on; undefined where nothing follows it. */
  readonly flow: Flow | undefined;
  readonly kept: number | undefined;
  /** Those that it follows directly. */
  readonly leaders: readonly MetricEvaluator[];
}

export function createMetricEvaluator(
  design: Design,
  metric: Metric,
  around: Surroundings,
  previous?: MetricEvaluator,
): MetricEvaluator {
  const { workspace, scope, causes, evaluatorOf, kept } = around;
  const { general } = design;
  const { kernel } = workspace;
  const samples = general.num_samples;
  const intervalMs = intervalMsOf(design);
  const shapeKey = shapeKeyOf(design, metric);
  const noiseKey = noiseKeyOf(design, metric);
  const context: ComponentContext = {
    workspace,
    samples,
    startMs: general.start,
    intervalMs,
    base: metric.value,
    clock: around.clock,
    stream: (name) => createStream(kernel, general.seed, `${metric.key}/${name}`),
  };
  const shape = previous?.shapeKey === shapeKey ? previous.reusable.shape : createShape(metric, context);
  const noise =
    previous?.noiseKey === noiseKey
      ? previous.reusable.noise
      : metric.noise && createNoise(metric.noise, metric, general, workspace, causes);
  const decimals = decimalsOf(metric, general);
  const { sigma } = deviationsOf(metric);

  const all = occurringOn(design, metric.key);
  const replaced = new Set(all.map(({ id }) => id));
  const anomalies = all
    .filter(({ off }) => !off)
    .map((anomaly) => placeOf(anomaly, intervalMs, samples, false))
    .filter(({ extent }) => extent.end > extent.start);

  const generatedIn = createGenerated(shape.processes, replaced, intervalMs, samples);
  const makesAnomalies = shape.processes.some((process) => process.anomalies !== undefined);
  /** In long windows, whose anomalies are not kept, to look would cost as much as the values do. */
  const makesDamage = (from: number, to: number): boolean =>
    to - from > BLOCK ||
    generatedIn(from, to).some(({ anomaly }) => knownKind('anomaly', anomaly.kind).stage === 'rows');

  const leaders = [...new Set(leadersOf(metric).map(({ key }) => key))].map(evaluatorOf);
  const followed = createFollowed(design, metric, (key) => leaderOf(evaluatorOf(key), design), workspace);
  const atLevel = createNoiseAtLevel(metric.noise, kernel);
  const pipeline = createPipeline(shape, followed, noise, atLevel, workspace);
  const { observe, observeWindow, observeElsewhere } = pipeline;
  const compileContext = {
    workspace,
    samples,
    intervalMs,
    ...measuresOf(metric),
    lowest: metric.min,
    highest: metric.max,
    memory: memoryOf(metric, context),
    drawsWith: drawsWithOf(metric, general, around),
    shape: inPieces((from, out) => {
      shape.fill(from, out, []);
      followed?.add(from, out, true);
    }),
    clean: inPieces((from, out) => observeWindow(from, out, undefined)),
    streamOf: (id: string) => context.stream(`anomalies/${id}`),
    sharedStreamOf: (incident: string, kind: string) =>
      createStream(kernel, general.seed, `incidents/${incident}/${kind}`),
    cleanElsewhere: observeElsewhere,
    deliveredBefore: (start: number, count: number) =>
      workspace.lend(1, (value) => {
        const delivered = lastDelivered(start - 1, (sample) => actingOn(sample, sample + 1).rows);
        if (delivered?.written !== undefined) return delivered.written;
        const sample = delivered?.sample ?? start;
        const generated = stagesOf(generatedIn(sample, sample + 1));
        observeWindow(sample, value, joined(generated, { ...stages, observed: stages.observed.slice(0, count) }));
        return value[0] ?? Number.NaN;
      }),
  };
  const stagesOf = (places: readonly AnomalyPlace[]): Stages => compileStages(places, compileContext);
  const stages = stagesOf(anomalies);
  /** What acts on [from, to): what the processes made comes first, the design's own anomalies after it. */
  const actingOn = (from: number, to: number): Stages =>
    makesAnomalies ? joined(stagesOf(generatedIn(from, to)), stages) : stages;

  const damage = (from: number, out: Float64Array, empty: Uint8Array | undefined, acting: Stages | undefined) => {
    const damages = acting?.rows ?? [];
    damageCells(damages, from, out, empty);
    roundConverted(damages, from, out, decimals, kernel);
  };
  const moves = stages.rows.flatMap(({ start, end, move }) => (move ? [{ start, end, move }] : []));
  const isCounter = metric.type === 'counter';
  const resets = isCounter ? stages.rows.filter((row) => row.resets === true) : [];
  /** From observed values to those of `compose`: cells as delivered, or the rate of a counter. */
  const finish = (from: number, out: Float64Array, empty: Uint8Array | undefined, acting: Stages | undefined) => {
    clampObserved(out, metric, kernel);
    if (!isCounter) roundDelivered(out, metric, decimals, kernel);
    damage(from, out, empty, acting);
    if (isCounter && acting && empty) markResets(resets, from, empty);
  };
  const finishCurve: typeof finish = (from, out, empty, acting) => {
    finish(from, out, empty, acting);
    if (acting && empty) markMoved(moves, from, empty, CELL.moved);
  };
  const whole: readonly Interval[] = makesAnomalies ? [{ start: 0, end: samples }] : [];
  const inflowDisturbance = followed?.disturbance ?? [];
  const own = anomalies.filter(flowsOn).map(({ extent }) => extent);
  const disturbance = joinedIntervals([...own, ...whole, ...inflowDisturbance], samples);
  const fillFlow = (from: number, out: Float64Array, clean: boolean) =>
    pipeline.flowWindow(from, out, clean ? undefined : actingOn(from, from + out.length));
  const flow = kept === undefined ? undefined : createFlow(fillFlow, { samples, disturbance, kept, workspace, scope });
  /** As observeWindow; what flows on is worked out once for this metric and those that follow it. */
  const observeFlow = (flowing: Flow, from: number, out: Float64Array, acting: Stages | undefined) => {
    flowing.read(from, out, acting === undefined);
    if (acting) applyOverlays(acting.observed, from, out, workspace);
  };
  const observeAny = (from: number, out: Float64Array, acting: Stages | undefined) =>
    flow ? observeFlow(flow, from, out, acting) : observeWindow(from, out, acting);
  const totalOf = (clean: boolean) =>
    createRunningTotal(
      {
        fillRates: (from, out) => {
          observeAny(from, out, clean ? undefined : actingOn(from, from + out.length));
          clampObserved(out, metric, kernel);
        },
        seconds: intervalMs / 1000,
        resets: clean ? [] : resets,
      },
      workspace,
    );
  const totals = isCounter ? { dirty: totalOf(false), clean: totalOf(true) } : undefined;
  const ways = waysTo(metric, evaluatorOf, intervalMs);
  let carried: readonly CarriedPlace[] | undefined;
  const inflowKey = inflowKeyOf(metric, leaders);

  const compose: MetricEvaluator['compose'] = (shapeValues, draws, from, out, empty, options) =>
    forEachPiece(from, out.length, (at, offset, length) => {
      const values = part(out, offset, length);
      if (shapeValues !== out) values.set(part(shapeValues, offset, length));
      const acting = options?.clean || options?.inflow ? undefined : actingOn(at, at + length);
      observe(values, noise && draws && part(draws, offset, length), at, acting, options?.clean === true);
      finishCurve(at, values, empty?.subarray(offset, offset + length), acting);
    });

  const evaluateAs =
    (finishWith: typeof finish): MetricEvaluator['evaluate'] =>
    (from, out, empty, clean) =>
      forEachPiece(from, out.length, (at, offset, length) => {
        const values = part(out, offset, length);
        const acting = clean ? undefined : actingOn(at, at + length);
        observeAny(at, values, acting);
        finishWith(at, values, empty?.subarray(offset, offset + length), acting);
      });

  return {
    key: metric.key,
    label: metric.label ?? metric.key,
    unit: metric.unit,
    type: metric.type,
    of: metric.member?.of,
    samplesCounted: (sample) => samplesCounted(resets, sample),
    decimals,
    sigma,
    anomalies,
    ways,
    carried: () => (carried ??= carriedAlong(ways, evaluatorOf, samples)),
    isFollower: followed !== undefined,
    isFollowed: kept !== undefined,
    disturbance,
    inflowDisturbance,
    generatedIn,
    mayLackCells: (from, to) => mayLack(stages.rows, from, to) || (makesAnomalies && makesDamage(from, to)),
    shapeKey,
    noiseKey,
    inflowKey,
    flowKey: flowKeyOf(shapeKey, noiseKey, inflowKey),
    fillShape: inPieces((from, out) => shape.fill(from, out, [])),
    fillNoise: (from, out) => {
      if (!noise) out.fill(0);
      else forEachPiece(from, out.length, (at, offset, length) => noise(at, part(out, offset, length)));
    },
    rows: moves.length > 0 ? createMetricRows(moves, samples) : undefined,
    compose,
    evaluateCurve: evaluateAs(finishCurve),
    evaluate: totals
      ? (from, out, empty, clean) =>
          forEachPiece(from, out.length, (at, offset, length) => {
            const values = part(out, offset, length);
            (clean ? totals.clean : totals.dirty).fill(at, values);
            roundDelivered(values, metric, decimals, kernel);
            const acting = clean ? undefined : actingOn(at, at + length);
            damage(at, values, empty?.subarray(offset, offset + length), acting);
          })
      : evaluateAs(finish),
    fillLabels: (from, out) => {
      out.fill(0);
      const to = from + out.length;
      const mark = ({ anomaly, extent }: AnomalyPlace) => {
        if (!anomaly.benign && extent.start < to && extent.end > from) {
          out.fill(1, Math.max(extent.start - from, 0), Math.max(extent.end - from, 0));
        }
      };
      for (const place of anomalies) mark(place);
      if (makesAnomalies) for (const place of generatedIn(from, to)) mark(place);
    },
    reusable: { shape, noise, flow, kept, leaders },
  };
}

function leaderOf({ key, reusable, disturbance }: MetricEvaluator, { metrics }: Design): Leader {
  const { flow } = reusable;
  const base = metrics.find((metric) => metric.key === key)?.value;
  if (flow === undefined || base === undefined) throw new Error(`${key} is followed without being in the design`);
  return { key, base, flow, disturbance };
}

/** The same for arrays of any length. */
function inPieces(fill: (from: number, out: Float64Array) => void): (from: number, out: Float64Array) => void {
  return (from, out) => forEachPiece(from, out.length, (at, offset, length) => fill(at, part(out, offset, length)));
}

/** What makes the draws of a metric that has common causes with another common part. */
function drawsWithOf(metric: Metric, general: Design['general'], { workspace, causes }: Surroundings) {
  const { noise, factors } = metric;
  if (noise === undefined || factors === undefined) return undefined;
  return (change: ChangeCommon) => createNoise(noise, metric, general, workspace, causes, change);
}

/** Of the first process that has a memory of its own past. */
function memoryOf({ process }: Metric, context: ComponentContext): readonly number[] {
  for (const spec of process) {
    const weights = knownKind('process', spec.kind).memory?.(spec, context);
    if (weights !== undefined) return weights;
  }
  return [];
}
