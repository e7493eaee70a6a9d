/**
 * What a component kind is: a parameter table and a function that compiles parameters into work on blocks of
 * samples, once a metric. One file a kind; the registry is the index.ts of its folder.
 *
 * Compiled functions must give the same bits for a sample whatever block it is asked in.
 */
import type { LocalClock } from '../calendar/local-clock.ts';
import type { Kind } from '../fields/kind.ts';
import type { Workspace } from '../samples/workspace.ts';
import type { Anomaly } from './anomaly.ts';
import type { Distribution, Kernel } from '../../kernel/index.ts';
import type { RandomStream } from '../samples/stream.ts';

/** What a component may know of the metric and the data. */
export interface ComponentContext {
  readonly workspace: Workspace;
  readonly samples: number;
  /** First timestamp, epoch ms. */
  readonly startMs: number;
  readonly intervalMs: number;
  /** `value` of the metric. */
  readonly base: number;
  /** Local time, where the design has a calendar. */
  readonly clock?: LocalClock | undefined;
  /** The stream `metricKey/name`. */
  readonly stream: (name: string) => RandomStream;
}

/** Values of a parameter table, seen without knowing the kind. */
export type SpecValues = Readonly<
  Record<string, number | string | boolean | readonly number[] | readonly (readonly [number, number])[] | undefined>
>;

export interface TrendKindBase extends Kind {
  /** Returns what adds the trend of samples [from, from + out.length) to `out`. */
  compile(spec: SpecValues, context: ComponentContext): (from: number, out: Float64Array) => void;
}

export interface SeasonalityKindBase extends Kind {
  /** Its wave is a share of the level in mode additive too (a factor a weekday); absent: in the metric's unit. */
  readonly relative?: boolean;
  /** It knows days, weeks, months or years: a holiday that is a factor acts on the metric. */
  readonly byCalendar?: boolean;
  /** How far the wave goes from 0, as a wave value; a rough figure for sizes of new anomalies. */
  swing(spec: SpecValues): number;
  compile(spec: SpecValues, context: ComponentContext): Wave;
}

/** A function of the place in the cycle; the engine works out the places exactly. */
export interface Wave {
  readonly cycle: Cycle;
  /** From cycles in [0, 1) to values, in place. */
  shape(phases: Float64Array): void;
  /** For mode additive of a kind that is relative: what a wave value is multiplied by. */
  readonly additiveScale?: number;
}

/** Place in the cycle of sample i: frac(((originUnits + i·step) mod period) / period + phase). */
export interface Cycle {
  /** In any unit; exact where all three are integers below 2^53. */
  readonly origin: number;
  readonly step: number;
  readonly period: number;
  /** In cycles. */
  readonly phase: number;
  /** Where not all samples lie on one line: the line of a sample, with which origin and period above agree in kind only. */
  readonly pieceAt?: (sample: number) => CyclePiece;
}

/** Samples up to `until` whose places lie on one line. */
export interface CyclePiece {
  readonly until: number;
  readonly origin: number;
  readonly period: number;
}

export interface ProcessKindBase extends Kind {
  /** Where the process usually lies and how far it moves; rough figures for sizes of new anomalies. */
  usual(spec: SpecValues): { readonly level: number; readonly spread: number };
  /** Standard deviation in the long run, in the metric's unit; absent or undefined for a process that has none. */
  deviation?(spec: SpecValues): number | undefined;
  /** Weights of the last 1, 2, … values in the next one: how a shock lives on. Absent: it has no such memory. */
  memory?(spec: SpecValues, context: Pick<ComponentContext, 'intervalMs' | 'workspace'>): readonly number[];
  compile(spec: SpecValues, context: ComponentContext): Process;
}

/** A part with memory: its state is all that it remembers. */
export interface Process {
  readonly stateSize: number;
  /** State before sample 0. */
  start(state: Float64Array): void;
  /** Writes samples [from, from + out.length), given the state after sample from − 1; leaves the state after the last. */
  run(state: Float64Array, from: number, out: Float64Array): void;
  /** Anomalies that the process makes by itself and that touch [from, to), in order of time. */
  anomalies?(from: number, to: number): readonly Anomaly[];
}

/** What a relation may know of the metric that is followed. */
export interface RelationContext {
  readonly kernel: Kernel;
  /** `value` of the leader. */
  readonly base: number;
}

export type AddFollowed = (out: Float64Array, values: Float64Array, gain: number) => void;

export interface RelationKindBase extends Kind {
  /** Returns what adds to `out` gain times what the curve makes of the leader's `values`, which may be changed. */
  compile(spec: SpecValues, context: RelationContext): AddFollowed;
}

interface NoiseKindCommon extends Kind {
  /** Standard deviation of one draw; of a count at this level. */
  deviation(spec: SpecValues, level: number): number;
  /** Correlations of draws at lags 0 … lags − 1; absent: they are independent, or at least do not correlate. */
  correlations?(spec: SpecValues, lags: number): Float64Array;
}

/** Noise that the kernel draws by itself, and numpy's generator too. */
export interface PlainNoiseKind extends NoiseKindCommon {
  readonly distribution: Distribution;
  /** The two parameters of the kernel's quantile. */
  parameters(spec: SpecValues): readonly [a: number, b: number];
}

/** Noise that is made of draws, one a sample; with memory where its state has a size. */
export interface MadeNoiseKind extends NoiseKindCommon {
  compile(spec: SpecValues, context: NoiseContext): NoiseProcess;
}

/** Noise that replaces the level by a count with this mean. It is neither smoothed nor proportional. */
export interface CountNoiseKind extends NoiseKindCommon {
  /** Returns what turns uniforms, in place, into counts around the levels; none at levels of 0 or less. */
  counts(spec: SpecValues, kernel: Kernel): (uniforms: Float64Array, levels: Float64Array) => void;
}

export type NoiseKindBase = PlainNoiseKind | MadeNoiseKind | CountNoiseKind;

export interface NoiseContext {
  readonly workspace: Workspace;
  /** One draw a sample. */
  readonly draws: RandomStream;
  /** For what lies before sample 0. */
  readonly early: RandomStream;
}

export type NoiseProcess = Omit<Process, 'anomalies'>;
