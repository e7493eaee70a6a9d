/**
 * What an anomaly kind is: a parameter table, how it is drawn, and what it does at its stage of the pipeline.
 * One file a kind; the registry is index.ts.
 */
import type { Kind } from '../../fields/kind.ts';
import type { RandomStream } from '../../samples/stream.ts';
import type { Kernel } from '../../../kernel/index.ts';

/** Says its colour. */
export type Family = 'level' | 'spread' | 'shape' | 'data';
/** The groups of the palette, in their order. */
export const ANOMALY_GROUPS = [
  ['point', 'Points'],
  ['level', 'Levels'],
  ['trend', 'Trends'],
  ['noise', 'Noise'],
  ['season', 'Seasons and time'],
  ['sensor', 'Sensors'],
  ['missing', 'Missing'],
  ['row', 'Rows and clocks'],
] as const;
export type GroupId = (typeof ANOMALY_GROUPS)[number][0];

export type Stage = 'time' | 'signal' | 'noise' | 'observed' | 'rows';

/** How large the values of a metric usually are, for new anomalies of a size that can be seen. In the metric's unit. */
export interface MetricScale {
  /** Where the values usually lie. */
  readonly level: number;
  /** How far they usually move from there; > 0. */
  readonly spread: number;
  /** Standard deviation of the noise; 0 without noise. */
  readonly sigma: number;
  /** Samples that the new anomaly lasts; > 0. */
  readonly length: number;
}

interface AnomalyKindCommon extends Kind {
  readonly family: Family;
  /** Where it stands in the palette. */
  readonly group: GroupId;
  readonly stage: Stage;
  /** SVG path in a 16 × 16 box, stroked 1.5. */
  readonly icon: string;
  /** The parameter that dragging up and down (and incident gain) changes; absent: none. */
  readonly main?: string;
  /** Value of `main` that changes nothing (1 for factors, else 0): gain g makes neutral + (main − neutral)·g·sign. */
  readonly neutral?: number;
  /** Its size is what the values go down by: shown with a minus. */
  readonly downward?: boolean;
  /** Length in samples of a new one, or of one whose file gives neither hold nor recovery_time. */
  readonly defaultHold: number;
  /** Without recovery_time it lasts to the end of the data. */
  readonly permanent?: boolean;
  /** Parameters of a new anomaly that depend on the metric; absent: the defaults of the table do for any. */
  fit?(scale: MetricScale): Readonly<Record<string, number>>;
  /** The samples that it must last to do what its parameters say, and what to do where it is shorter; absent: any length does. */
  needs?(spec: SpecValues): { readonly samples: number; readonly message: string };
  /** Which parts of the envelope mean something for it: hold-only kinds are fully on from start to end. */
  readonly envelope: 'full' | 'hold-only';
}

/** Values of a parameter table, seen without knowing the kind. */
export type SpecValues = Readonly<Record<string, number | string | boolean | undefined>>;

/** What an anomaly may know of itself and of the metric. Samples are not clipped to the data. */
export interface AnomalyContext {
  readonly start: number;
  readonly onsetEnd: number;
  /** End of the hold, start of the recovery. */
  readonly holdEnd: number;
  readonly end: number;
  readonly samples: number;
  readonly intervalMs: number;
  /** What "1 sigma" is in the metric's unit; > 0. */
  readonly sigma: number;
  /** What "1 spread" is: noise and stationary processes together; > 0. */
  readonly spread: number;
  /** The metric's `min` and `max`. */
  readonly lowest: number | undefined;
  readonly highest: number | undefined;
  /** Weights of the last 1, 2, … values in the metric's process with memory; none where it has no such. */
  readonly memory: readonly number[];
  /**
   * The metric's draws with another common part: `change` gets that of samples [from, …), with standard deviation
   * `deviation`, and makes it what it is to be. Undefined where it has no common causes.
   */
  readonly drawsWith:
    | ((
        change: (common: Float64Array, from: number, deviation: number) => void,
      ) => (from: number, out: Float64Array) => void)
    | undefined;
  /** Portable mathematics. */
  readonly math: Pick<Kernel, 'exp' | 'pow' | 'sinAll' | 'movingSums' | 'roundStep'>;
  /** The stream `metricKey/anomalies/id`. */
  readonly stream: RandomStream;
  /**
   * Observed value (not yet rounded) that was delivered last before `start`, or that of `start` if none was, without
   * this anomaly and later ones.
   */
  readonly before: () => number;
  /** Base, trend, seasons and processes of the clean twin, without noise; samples after the end of the data too. */
  readonly shape: (from: number, out: Float64Array) => void;
  /** Observed values (not yet rounded) of the clean twin; samples of the data only. */
  readonly clean: (from: number, out: Float64Array) => void;
  /** The same with the shape of samples [source, …) and the noise of samples [from, …). */
  readonly cleanElsewhere: (from: number, source: number, out: Float64Array) => void;
  /** Lends a scratch array. */
  readonly lend: <T>(length: number, use: (array: Float64Array) => T) => T;
}

/** Changes the values of samples [from, from + values.length), all inside the anomaly, in place. `envelope` is 0 to 1 (oscillating: −1 to 1). */
export type Overlay = (values: Float64Array, envelope: Float64Array, from: number) => void;

/** What an anomaly does to every wave of the metric. */
export interface TimeEffect {
  /** Moves the places in the cycle (in cycles, any size) of samples [from, …). @param frequency cycles a sample */
  readonly shift?: (phases: Float64Array, envelope: Float64Array, from: number, frequency: number) => void;
  /** Puts another wave in its place: `values` are the wave at `phases`. */
  readonly swap?: (phases: Float64Array, values: Float64Array, envelope: Float64Array, wave: OwnWave) => void;
  /** Changes the wave's values. */
  readonly scale?: Overlay;
}

/** A wave of the metric, for what takes its place. */
export interface OwnWave {
  /** From places in [0, 1) to values, in place. */
  readonly shape: (phases: Float64Array) => void;
  /** Its lowest and highest value, to a 256th of the cycle. */
  readonly range: () => { readonly low: number; readonly high: number };
}

/** What is delivered instead: of samples inside the anomaly, after everything was rounded. */
export interface RowsEffect {
  /** No cell from its first to its last sample has a value. */
  readonly missing?: 'empty' | 'absent';
  /** Changes values, and marks those that are missing (CELL), in place. @param cells not wanted where undefined */
  readonly deliver?: (values: Float64Array, cells: Uint8Array | undefined, from: number) => void;
  /** `deliver` may take values away. */
  readonly mayLack?: boolean;
  /** `deliver` makes values that are to be rounded to the decimals of the metric again. */
  readonly converts?: boolean;
  /** A counter stands at 0 and counts on from there. */
  readonly resets?: boolean;
  /** What happens to the rows in which the samples are reported. */
  readonly move?: RowMove;
}

/** Of samples inside the anomaly; what happens to one does not depend on which others are asked for. */
export interface RowMove {
  /** Adds whole milliseconds to the timestamps of samples [from, from + out.length). */
  readonly stamp?: (out: Float64Array, from: number) => void;
  /** The row of a sample stands there `copies` more times, `later` places after its own. */
  readonly repeat?: {
    readonly copies: number;
    readonly later: number;
    /** Sets 1 for samples of which it is so, else 0. */
    readonly marks: (out: Uint8Array, from: number) => void;
  };
  /** The row of a sample stands elsewhere. */
  readonly place?: {
    /** By how many places at most it comes after the anomaly. */
    readonly later: number;
    /** Sets 1 for samples whose row leaves its place, else 0. */
    readonly leaves: (out: Uint8Array, from: number) => void;
    /** The sample whose row comes to each of the places [from, …), −1 for none; asked up to `later` places after the anomaly. */
    readonly arrivals: (out: Float64Array, from: number) => void;
  };
}

interface OverlayKind extends AnomalyKindCommon {
  readonly stage: 'signal' | 'noise' | 'observed';
  /** Of stage noise: works on the draws, before they are scaled by the level or turned into counts. */
  readonly onDraws?: boolean;
  apply(spec: SpecValues, context: AnomalyContext): Overlay;
}
interface TimeKind extends AnomalyKindCommon {
  readonly stage: 'time';
  warp(spec: SpecValues, context: AnomalyContext): TimeEffect;
}
interface RowsKind extends AnomalyKindCommon {
  readonly stage: 'rows';
  /** It leaves values as they are: rows have another time (stamp), change places (swap), or come beside others (add). */
  readonly moves?: 'stamp' | 'swap' | 'add';
  /** Of one that gives rows another time: milliseconds that what it adds is a multiple of; absent: 1. */
  stampMs?(spec: SpecValues): number;
  damage(spec: SpecValues, context: AnomalyContext): RowsEffect;
}
export type AnomalyKindBase = OverlayKind | TimeKind | RowsKind;
