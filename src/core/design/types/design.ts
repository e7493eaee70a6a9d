/**
 * The design: the whole document that a person edits. Property names are the words of the config file
 * (DESIGN.md 7), so that file, form and code say the same. Values are kept as the person wrote them
 * (samples or durations); the engine resolves them.
 */
import type { NoiseKind, ProcessKind, SeasonalityKind, TrendKind } from '../../kinds/index.ts';
import type { AnomalyKind } from '../../kinds/anomalies/index.ts';
import type { SpecOf } from '../../fields/spec.ts';
import type { Duration, Span } from '../../lib/time.ts';
import type { FleetConfig } from '../../fleet/config/config.ts';

export const SCHEMA = 1;

export interface Design {
  readonly schema: typeof SCHEMA;
  readonly general: General;
  /** In file order = column order; keys unique. */
  readonly metrics: readonly Metric[];
  readonly incidents: readonly Incident[];
  readonly fleet?: FleetConfig;
  readonly feed?: FeedConfig;
}

export interface General {
  readonly name: string;
  /** 0 … 2^53 − 1. */
  readonly seed: number;
  /** 1 … MAX_SAMPLES. */
  readonly num_samples: number;
  /** First timestamp, integer epoch milliseconds (TOML: an offset date-time in UTC). */
  readonly start: number;
  readonly interval: Duration;
  readonly rng: 'philox' | 'numpy';
  /** k of the effect interval: |data − clean| > k·σ. Default 3. */
  readonly effect_sigma: number;
}

export type TrendSpec = SpecOf<TrendKind>;
/** `mode`: added to the level, or a factor 1 + wave on it. */
export type SeasonalitySpec = SpecOf<SeasonalityKind> & { readonly mode: 'additive' | 'multiplicative' };
export type ProcessSpec = SpecOf<ProcessKind>;
/** `mode` proportional: noise × |level| / 1 (scale is then a fraction of the level). */
export type NoiseSpec = SpecOf<NoiseKind> & {
  /** Moving average over w samples; 1 = none. */
  readonly smoothing_window: number;
  readonly mode: 'additive' | 'proportional';
};

export interface Metric {
  /** Identity: names the random streams. */
  readonly key: string;
  /** Column header; absent = the key. */
  readonly label?: string;
  readonly unit?: string;
  readonly value: number;
  /** Absent = none. */
  readonly trend?: TrendSpec;
  readonly seasonality: readonly SeasonalitySpec[];
  /** Parts with memory, in order; each kind at most once a metric (the kind's id names its stream). */
  readonly process: readonly ProcessSpec[];
  readonly noise?: NoiseSpec;
  readonly step_size?: number;
  readonly min?: number;
  readonly max?: number;
  /** 0 … 15. */
  readonly decimals?: number;
  readonly anomalies: readonly Anomaly[];
}

export type Pattern = 'linear' | 'exponential' | 'oscillating' | 'step';

/** What every anomaly has beside its kind's own parameters. */
export interface AnomalyCommon {
  /** Unique in its metric; names its random stream. */
  readonly id: string;
  /** Start of the onset. Samples, or a duration from the start of the data. May not be negative. */
  readonly at: Span;
  /** Ramp 0 → 1. Absent = 0. */
  readonly onset?: Span;
  /** Envelope 1. Absent = 0 (or the kind's default length, if recovery_time is absent as well). */
  readonly hold?: Span;
  /** Recovery along `pattern`. Absent: see the kind (a level shift stays). */
  readonly recovery_time?: Span;
  readonly pattern: Pattern;
  /** Radians a sample, for pattern oscillating (pattern_args.frequency). Absent = 3. */
  readonly frequency_arg?: number;
  /** Drawn in the data, not labelled. */
  readonly benign?: boolean;
  /** Kept in the design, not injected. */
  readonly off?: boolean;
  readonly note?: string;
}

export type AnomalySpec = SpecOf<AnomalyKind>;
export type Anomaly = AnomalyCommon & AnomalySpec;

export interface Incident {
  /** Unique in the design. */
  readonly id: string;
  readonly name: string;
  readonly at: Span;
  readonly note?: string;
  readonly off?: boolean;
  readonly effects: readonly IncidentEffect[];
}

/** An anomaly placed by an incident: starts at incident.at + lag; its main parameter's departure from neutral (0, or 1 for a factor) is multiplied by gain·sign. */
export type IncidentEffect = Omit<AnomalyCommon, 'at' | 'off'> &
  AnomalySpec & {
    readonly metric: string;
    readonly lag?: Span;
    readonly gain?: number;
    readonly sign?: 1 | -1;
  };

/** What a design may say of a feed: never a URL, header or token. */
export interface FeedConfig {
  readonly sink: string;
  readonly speed?: number;
  readonly batch?: number;
  readonly backfill?: Duration;
  readonly loop?: boolean;
}

export const LIMITS = {
  /** Rows of a dataset; the row index stays an exact integer and a file stays on a disk. */
  samples: 10_000_000_000,
  metrics: 1000,
  anomaliesPerMetric: 10_000,
  incidents: 1000,
  effectsPerIncident: 1000,
  seed: Number.MAX_SAFE_INTEGER,
  tomlBytes: 1024 * 1024,
  linkChars: 32 * 1024,
  linkInflatedBytes: 1024 * 1024,
} as const;
