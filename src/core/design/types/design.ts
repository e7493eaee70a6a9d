/**
 * The design: the whole document that a person edits. Property names are the words of the config file, so that
 * file, form and code say the same; the types derive from the tables of fields.ts. Values are kept as the person
 * wrote them (samples or durations); the engine resolves them.
 */
import type { SpecOf } from '../../fields/kind.ts';
import type { FieldValues } from '../../fields/values.ts';
import type { AnomalyCommon, AnomalySpec, Anomaly } from '../../kinds/anomaly.ts';
import type { NoiseKind } from '../../kinds/noise/index.ts';
import type { ProcessKind } from '../../kinds/processes/index.ts';
import type { RelationKind } from '../../kinds/relations/index.ts';
import type { SeasonalityKind } from '../../kinds/seasonality/index.ts';
import type { TrendKind } from '../../kinds/trends/index.ts';
import type {
  CALENDAR_FIELDS,
  EFFECT_FIELDS,
  FACTOR_FIELDS,
  FEED_FIELDS,
  FOLLOW_FIELDS,
  GENERAL_FIELDS,
  INCIDENT_FIELDS,
  METRIC_FIELDS,
  NOISE_FIELDS,
  SEASONALITY_FIELDS,
  SPLIT_FIELDS,
} from './fields.ts';
import type { SCATTER_FIELDS } from './scatter-fields.ts';

export type { Anomaly, AnomalyCommon, AnomalySpec, Pattern } from '../../kinds/anomaly.ts';
export { LIMITS } from './limits.ts';

export const SCHEMA = 1;

export interface Design {
  readonly schema: typeof SCHEMA;
  readonly general: General;
  /** In file order = column order; keys unique. */
  readonly metrics: readonly Metric[];
  readonly incidents: readonly Incident[];
  /** Common causes of noise; keys unique. Absent = none. */
  readonly noise_factors?: readonly NoiseFactor[];
  /** Rules that place anomalies and incidents by chance, in the order in which they do it; absent: none. */
  readonly scatter?: readonly ScatterRule[];
  readonly fleet?: FleetSection;
  readonly feed?: FeedConfig;
  readonly calendar?: Calendar;
  readonly split?: Split;
}

/** [fleet]: what stands in it is for core/fleet to say, which adds its type to this one. Plain data. */
// oxlint-disable-next-line typescript/no-empty-object-type -- core/fleet/config/config.ts fills it
export interface FleetSection {}

/** `start` is the first timestamp in epoch milliseconds; `effect_sigma` the k of |data − clean| > k·σ. */
export type General = FieldValues<typeof GENERAL_FIELDS>;

export type TrendSpec = SpecOf<TrendKind>;
/** `mode`: added to the level, or a factor 1 + wave on it. */
export type SeasonalitySpec = SpecOf<SeasonalityKind> & FieldValues<typeof SEASONALITY_FIELDS>;
export type ProcessSpec = SpecOf<ProcessKind>;
/** `mode` proportional: noise × |level| (scale is then a fraction of the level). `smoothing_window` 1: none. */
export type NoiseSpec = SpecOf<NoiseKind> & FieldValues<typeof NOISE_FIELDS>;

/** One metric that another follows: gain times the curve (`curve` in the file, `kind` here) of its value `lag` ago. */
export type FollowSpec = SpecOf<RelationKind> & FieldValues<typeof FOLLOW_FIELDS>;

/** A common cause of noise: a stream of normal numbers that metrics take shares of. */
export interface NoiseFactor extends FieldValues<typeof FACTOR_FIELDS> {
  /** Names the stream. */
  readonly key: string;
}

/** Texts by name that tell series of one name apart. */
export type Labels = Readonly<Record<string, string>>;

/** What a metric of a resolved design has that came out of an expansion. */
export interface Member {
  /** Key and column header of the description. */
  readonly of: string;
  readonly header: string;
  /** Its label values by name, in the order of the description. */
  readonly values: Labels;
}

/** `label`, the column's header, is the key where it is absent. */
export interface Metric extends FieldValues<typeof METRIC_FIELDS> {
  /** Identity: names the random streams. */
  readonly key: string;
  /** Absent = none. */
  readonly trend?: TrendSpec;
  readonly seasonality: readonly SeasonalitySpec[];
  /** Parts with memory, in order; each kind at most once a metric (the kind's id names its stream). */
  readonly process: readonly ProcessSpec[];
  readonly noise?: NoiseSpec;
  /** Absent = it follows none. */
  readonly follows?: readonly FollowSpec[];
  readonly anomalies: readonly Anomaly[];
  /** Of a resolved design alone, never of one that is edited or stored: the description that it came out of. */
  readonly member?: Member;
}

export interface Incident extends FieldValues<typeof INCIDENT_FIELDS> {
  readonly effects: readonly IncidentEffect[];
}

/** An anomaly placed by an incident: starts at incident.at + lag; its main parameter's departure from neutral (0, or 1 for a factor) is multiplied by gain·sign. */
export type IncidentEffect = FieldValues<typeof EFFECT_FIELDS> & Pick<AnomalyCommon, 'frequency_arg'> & AnomalySpec;

/** What is placed by chance: anomalies of `kinds`, or, where there are `effects`, incidents with these. */
export interface ScatterRule extends FieldValues<typeof SCATTER_FIELDS> {
  readonly effects?: readonly IncidentEffect[];
}

/** What a design may say of a feed: never a URL, header or token. */
export type FeedConfig = FieldValues<typeof FEED_FIELDS>;

/** Local time: what days, weeks, months and years go by. Absent: UTC, and no holidays. */
export type Calendar = FieldValues<typeof CALENDAR_FIELDS>;

/** The parts for training, validation and test; their rows are in split.ts. */
export type Split = FieldValues<typeof SPLIT_FIELDS>;
