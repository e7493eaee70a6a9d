/** The fields of a rule of placement, [[scatter]]. A new field is one row here. */
import type { FieldTable } from '../../fields/spec.ts';
import { ANOMALIES } from '../../kinds/anomalies/index.ts';
import { magnitudeParams } from '../../kinds/anomalies/magnitude.ts';
import { ENVELOPE_FIELDS, NOTE_FIELD } from '../../kinds/anomaly.ts';
import { LIMITS } from './limits.ts';

/** Without `effects`, which make incidents of what is placed. */
export const SCATTER_FIELDS = {
  id: {
    type: 'id',
    label: 'Id',
    help: 'Names its random numbers, and with a number behind it the anomalies that it places; unique in the design.',
    required: true,
  },
  name: {
    type: 'text',
    label: 'Name',
    help: 'What it is called; of incidents the name of each.',
    maxLength: 200,
  },
  count: {
    type: 'number?',
    label: 'Count',
    help: 'How many are placed, benign ones among them.',
    integer: true,
    min: 1,
    max: LIMITS.scattered,
  },
  contamination: {
    type: 'share',
    label: 'Contamination',
    help: 'In place of a count: the share of the rows of the part that lie in one of its anomalies; benign ones do not count.',
    min: 0,
    max: 1,
    open: 'both',
  },
  kinds: {
    type: 'weights',
    label: 'Kinds',
    help: 'Which kinds, and how often each is drawn in proportion to the others.',
    names: ANOMALIES.map(({ id }) => id),
    min: 0,
    open: 'min',
    minLength: 1,
    maxLength: 64,
  },
  metrics: {
    type: 'texts',
    label: 'Metrics',
    help: 'Keys of the metrics that it draws from, each as often as the others; all, if left out.',
    minLength: 1,
    maxLength: LIMITS.metrics,
    maxChars: 200,
    distinct: true,
  },
  within: {
    type: 'window',
    label: 'Within',
    help: 'Where: a part of [split], or from where to where, as samples or durations from the start; all of the data, if left out.',
    words: ['train', 'validation', 'test'],
  },
  gap: {
    type: 'span',
    label: 'Least distance',
    help: 'What stays free between an anomaly that it places and any other on the same metric.',
    default: 1,
  },
  hold: {
    type: 'span-range',
    label: 'Hold',
    help: 'Least and most time at full strength; the usual length of the kind, if left out.',
    minSamples: 1,
  },
  onset: { type: 'span-range', label: 'Onset', help: 'Least and most time in which one grows to full strength.' },
  recovery_time: {
    type: 'span-range',
    label: 'Recovery',
    help: 'Least and most time in which one fades along the pattern.',
  },
  pattern: ENVELOPE_FIELDS.pattern,
  magnitude: {
    type: 'range',
    label: 'Magnitude',
    help: 'Least and most size, for kinds that have a magnitude; one that fits the metric, if left out.',
  },
  measure: {
    type: 'choice',
    label: 'Measured in',
    help: 'What magnitude counts in.',
    options: magnitudeParams.measure.options,
    default: magnitudeParams.measure.default,
  },
  sizes: {
    type: 'ranges',
    label: 'Other sizes',
    help: 'Ranges of other parameters by name, such as anomaly_factor, slope or spikes, for the kinds that have them.',
    minLength: 1,
    maxLength: 16,
  },
  gain: {
    type: 'range',
    label: 'Gain',
    help: 'Of incidents: what the gain of each effect is multiplied by, one draw an incident.',
  },
  sign: {
    type: 'choice',
    label: 'Sign',
    help: 'given: sizes as they are drawn. either: half of them are turned round, for kinds whose size may be negative.',
    options: ['given', 'either'],
    default: 'given',
  },
  benign_share: {
    type: 'number',
    label: 'Benign share',
    help: 'The chance of each to be a look-alike: drawn in the data, but not labelled.',
    default: 0,
    min: 0,
    max: 1,
  },
  roll: {
    type: 'number',
    label: 'Roll',
    help: 'Another number draws everything anew.',
    default: 0,
    integer: true,
    min: 0,
    max: 1_000_000_000,
    step: 1,
  },
  note: { ...NOTE_FIELD, help: 'For people; every anomaly or incident that it places carries it.' },
  off: { type: 'flag?', label: 'Off', help: 'Kept in the design, but nothing is placed.' },
} as const satisfies FieldTable;

/** Fields that say nothing in a rule for incidents, whose effects say it. */
export const OF_ANOMALIES_ONLY = [
  'kinds',
  'metrics',
  'hold',
  'onset',
  'recovery_time',
  'pattern',
  'magnitude',
  'measure',
  'sizes',
] as const satisfies readonly (keyof typeof SCATTER_FIELDS)[];
/** Fields that say nothing in a rule for anomalies. */
export const OF_INCIDENTS_ONLY = ['gain'] as const satisfies readonly (keyof typeof SCATTER_FIELDS)[];
