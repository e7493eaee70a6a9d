/**
 * The fields that do not belong to a kind, in tables of the same form as the kinds' own: the validator, the
 * writer, the link, the forms and the types of design.ts come from them. Order is the order in files. A new field
 * is one row here.
 */
import { HOLIDAY_LISTS } from '../../calendar/holiday-lists.ts';
import type { FieldTable } from '../../fields/spec.ts';
import { BENIGN_FIELD, ENVELOPE_FIELDS, NOTE_FIELD, ONLY_FIELD } from '../../kinds/anomaly.ts';
import { EXPAND_FIELDS, LABELS_FIELD } from './label-fields.ts';
import { LIMITS } from './limits.ts';

const NAME_LENGTH = 200;

export const GENERAL_FIELDS = {
  name: {
    type: 'text',
    label: 'Name',
    help: 'What the design is called.',
    default: 'Untitled',
    maxLength: NAME_LENGTH,
  },
  seed: {
    type: 'number',
    label: 'Seed',
    help: 'All chance follows from it: the same seed gives the same bytes.',
    default: 1,
    integer: true,
    min: 0,
    max: LIMITS.seed,
    step: 1,
  },
  num_samples: {
    type: 'number',
    label: 'Samples',
    help: 'Number of rows.',
    default: 1000,
    integer: true,
    min: 1,
    max: LIMITS.samples,
  },
  /** By default 2024-01-01T00:00:00Z. */
  start: { type: 'time', label: 'Start', help: 'First timestamp, UTC.', default: 1_704_067_200_000 },
  interval: {
    type: 'duration',
    label: 'Interval',
    help: 'Time from one sample to the next: a number with ms, s, m, h or d.',
    wholeMs: true,
    default: '1s',
  },
  rng: {
    type: 'choice',
    label: 'Random numbers',
    help: 'philox: independent streams for every metric. numpy: the numbers of the Python generator for the five kinds of noise that it has, the same for every metric.',
    options: ['philox', 'numpy'],
    default: 'philox',
  },
  effect_sigma: {
    type: 'number',
    label: 'Effect threshold',
    help: 'An effect shows where a value is missing or differs from the clean twin by more than this many σ of the noise.',
    default: 3,
    min: 0,
    max: 1000,
    unit: 'σ',
  },
  label: {
    type: 'choice',
    label: 'Labels mark',
    help: 'What is 1 in labels.csv and is_anomaly. cause: where an anomaly was injected. effect: from where to where the data differ from the clean twin by more than the effect threshold. differs: the cells that are not those of the clean twin.',
    options: ['cause', 'effect', 'differs'],
    default: 'cause',
  },
  label_followers: {
    type: 'flag',
    label: 'Label followers',
    help: 'Adds columns to labels.csv that are 1 where a metric is affected by an anomaly of a metric that it follows.',
    default: false,
  },
} as const satisfies FieldTable;

/** Without trend, seasonality, process, noise and follows, which have tables of their own. */
export const METRIC_FIELDS = {
  label: { type: 'text', label: 'Label', help: 'Column header; the key, if left out.', maxLength: NAME_LENGTH },
  name: {
    type: 'text',
    label: 'Name',
    help: 'Name of the series in feeds and long files, which metrics of different labels may share; the key, if left out.',
    maxLength: NAME_LENGTH,
  },
  unit: { type: 'text', label: 'Unit', help: 'Unit of the values, for axes and forms.', maxLength: 40 },
  value: {
    type: 'number',
    label: 'Base value',
    help: 'The level before everything else.',
    default: 0,
    unit: { of: 'metric' },
  },
  type: {
    type: 'choice',
    label: 'Type',
    help: 'gauge: the value is delivered. counter: the value is a rate a second, and its running total is delivered, which only ever rises. sum: the value is an amount that came together since the sample before.',
    options: ['gauge', 'counter', 'sum'],
    default: 'gauge',
  },
  labels: LABELS_FIELD,
  step_size: {
    type: 'number?',
    label: 'Step size',
    help: 'Values are rounded to multiples of this.',
    min: 0,
    open: 'min',
    unit: { of: 'metric' },
  },
  min: { type: 'number?', label: 'Lowest', help: 'Values below are set to this.', unit: { of: 'metric' } },
  max: { type: 'number?', label: 'Highest', help: 'Values above are set to this.', unit: { of: 'metric' } },
  decimals: {
    type: 'number?',
    label: 'Decimals',
    help: 'Places after the point; all that are needed, if left out.',
    integer: true,
    min: 0,
    max: 15,
  },
  color: {
    type: 'number?',
    label: 'Colour',
    help: 'Which of the ten series colours; that of its place in the order, if left out.',
    integer: true,
    min: 0,
    max: 9,
  },
  factors: {
    type: 'shares',
    label: 'Common causes',
    help: 'Shares of the variance of the noise that come from the factors of [noise_factors]; the rest is its own.',
    min: 0,
    max: 1,
    minLength: 1,
    maxLength: LIMITS.factorsPerMetric,
  },
  formula: {
    type: 'formula',
    label: 'Formula',
    help: 'What is added to the own parts, from other metrics and t, the seconds from the start: "0.3 * requests + sqrt(queue)". Instead of follows.',
    maxLength: 2000,
  },
  expand: {
    type: 'table',
    label: 'Expand',
    help: 'One metric described once for many: one for each of the label values, with random numbers of its own.',
    fields: EXPAND_FIELDS,
  },
} as const satisfies FieldTable;

/** `pattern_args` in the file; only for pattern oscillating. */
export const PATTERN_FIELDS = {
  frequency: { type: 'number?', label: 'Frequency', help: 'Radians a sample; 3, if left out.', unit: 'rad/sample' },
} as const satisfies FieldTable;

/** The same in the design, beside the other fields of an anomaly. */
export const FREQUENCY_FIELDS = { frequency_arg: PATTERN_FIELDS.frequency } as const satisfies FieldTable;

/** Beside the kind's parameters in `noise_args`. */
export const NOISE_FIELDS = {
  smoothing_window: {
    type: 'number',
    label: 'Smoothing window',
    help: 'The noise is averaged over this many samples; 1 is none.',
    default: 1,
    integer: true,
    min: 1,
    max: 100_000,
    unit: 'samples',
  },
  mode: {
    type: 'choice',
    label: 'Mode',
    help: 'additive: in the unit of the metric. proportional: as a fraction of the level.',
    options: ['additive', 'proportional'],
    default: 'additive',
  },
  power: {
    type: 'number?',
    label: 'Power of the level',
    help: 'Only for proportional noise, which is multiplied by the level to this power: 1, if left out; 0.5 lets the deviation grow with the square root of the level, as that of a count does.',
    min: 0,
    max: 4,
    open: 'min',
    step: 0.1,
  },
} as const satisfies FieldTable;

/** Beside the kind's parameters of a season. */
export const SEASONALITY_FIELDS = {
  mode: {
    type: 'choice',
    label: 'Mode',
    help: 'additive: added to the level. multiplicative: the level times 1 + wave.',
    options: ['additive', 'multiplicative'],
    default: 'additive',
  },
} as const satisfies FieldTable;

/** Beside the parameters of the curve of an entry of `follows`. */
export const FOLLOW_FIELDS = {
  metric: {
    type: 'text',
    label: 'Metric',
    help: 'Key of the metric that is followed.',
    required: true,
    maxLength: NAME_LENGTH,
  },
  gain: {
    type: 'number',
    label: 'Gain',
    help: 'What the curve is multiplied by.',
    default: 1,
    unit: { of: 'metric' },
  },
  lag: {
    type: 'span',
    label: 'Lag',
    help: 'How much later it follows, rounded to whole samples; before the data the followed metric stands as in their first sample.',
    default: 0,
  },
} as const satisfies FieldTable;

/** `[noise_factors.name]`: a common cause of noise. */
export const FACTOR_FIELDS = {
  noise: {
    type: 'choice',
    label: 'Noise',
    help: 'gaussian: an independent normal number a sample.',
    options: ['gaussian'],
    default: 'gaussian',
  },
  note: NOTE_FIELD,
} as const satisfies FieldTable;

export const EFFECT_FIELDS = {
  id: { type: 'id', label: 'Id', help: 'Unique in the incident.', required: true },
  metric: {
    type: 'text',
    label: 'Metric',
    help: 'Key of the metric that it touches.',
    required: true,
    maxLength: NAME_LENGTH,
  },
  lag: {
    type: 'span?',
    label: 'Lag',
    help: 'How long after the start of the incident it begins; negative is before.',
    minSamples: -LIMITS.samples,
  },
  gain: {
    type: 'number?',
    label: 'Gain',
    help: 'What the main parameter is multiplied by (its distance from no change).',
  },
  sign: {
    type: 'number?',
    label: 'Sign',
    help: '1, or −1 for the opposite direction.',
    integer: true,
    min: -1,
    max: 1,
  },
  ...ENVELOPE_FIELDS,
  benign: BENIGN_FIELD,
  only: ONLY_FIELD,
  note: NOTE_FIELD,
} as const satisfies FieldTable;

/** Without `effects`. */
export const INCIDENT_FIELDS = {
  id: { type: 'id', label: 'Id', help: 'Unique in the design.', required: true },
  name: { type: 'text', label: 'Name', help: 'What happened.', default: '', maxLength: NAME_LENGTH },
  at: {
    type: 'span',
    isPlace: true,
    label: 'Start',
    help: 'Sample, or the time from the start of the data.',
    default: 0,
  },
  note: NOTE_FIELD,
  off: { type: 'flag?', label: 'Off', help: 'Kept in the design, but not injected.' },
} as const satisfies FieldTable;

/** Never a URL, header or token. */
export const FEED_FIELDS = {
  sink: { type: 'text', label: 'Sink', help: 'Id of the kind of sink.', required: true, maxLength: 64 },
  speed: { type: 'number?', label: 'Speed', help: 'Times as fast as the data.', min: 0, open: 'min' },
  batch: { type: 'number?', label: 'Batch', help: 'Events a request.', integer: true, min: 1 },
  backfill: { type: 'duration', label: 'Backfill', help: 'How much of the past is sent first.' },
  loop: { type: 'flag?', label: 'Loop', help: 'Starts again at the end of the data.' },
} as const satisfies FieldTable;

/** [calendar]: what profiles, weekdays and local timestamps go by. */
export const CALENDAR_FIELDS = {
  zone: {
    type: 'zone',
    label: 'Time zone',
    help: 'Days, weeks, months and years follow the local time of this zone, daylight saving included.',
    default: 'UTC',
  },
  holidays: {
    type: 'days',
    label: 'Holidays',
    help: 'Days such as 2024-12-25, and lists of public holidays by name.',
    names: HOLIDAY_LISTS,
    default: [],
    maxLength: 1000,
  },
  holiday_as: {
    type: 'word-or-number',
    label: 'A holiday is',
    help: 'sunday: weekly profiles and weekday factors take it for a Sunday. A number: every metric with a season that follows the calendar is multiplied by it on that day.',
    options: ['sunday'],
    default: 'sunday',
    min: 0,
  },
} as const satisfies FieldTable;

/** [split]: the parts of the data for training, validation and test. */
export const SPLIT_FIELDS = {
  train: {
    type: 'share-or-time',
    label: 'Train',
    help: 'The first part: a share of the rows such as 70%, or the time at which it ends.',
    required: true,
  },
  validation: {
    type: 'share-or-time',
    label: 'Validation',
    help: 'The part after it: a share of the rows, or the time at which it ends. What remains is for the test.',
  },
  train_is_clean: {
    type: 'flag',
    label: 'Train is clean',
    help: 'Scattered anomalies stay out of the train part; those placed by hand there are warned of.',
    default: false,
  },
} as const satisfies FieldTable;
