/** An anomaly: one event on a metric, of a kind, with its place and its envelope. Knows no design. */
import type { SpecOf } from '../fields/kind.ts';
import type { FieldSpec, FieldTable } from '../fields/spec.ts';
import type { FieldValues } from '../fields/values.ts';
import type { AnomalyKind } from './anomalies/index.ts';
import type { SpecValues } from './anomalies/kind.ts';

/** How it lies in time, beside its start. */
export const ENVELOPE_FIELDS = {
  onset: { type: 'span?', label: 'Onset', help: 'Time in which it grows to full strength.' },
  hold: { type: 'span?', label: 'Hold', help: 'Time at full strength.' },
  recovery_time: { type: 'span?', label: 'Recovery', help: 'Time in which it fades along the pattern.' },
  pattern: {
    type: 'choice',
    label: 'Pattern',
    help: 'How it fades: linear, exponential, oscillating, or step (full strength until the end).',
    options: ['linear', 'exponential', 'oscillating', 'step'],
    default: 'linear',
  },
} as const satisfies FieldTable;

const EVERY_FIELD = {
  type: 'span?',
  label: 'Every',
  help: 'It comes again after this time, from its start, to the end of the data; once, if left out. Each is an anomaly of its own with the id ID/1, ID/2, …',
  minSamples: 1,
} as const satisfies FieldSpec;

export const BENIGN_FIELD = {
  type: 'flag?',
  label: 'Benign',
  help: 'Drawn in the data, but not labelled as an anomaly.',
} as const satisfies FieldSpec;
export const NOTE_FIELD = {
  type: 'text',
  label: 'Note',
  help: 'For people; written to anomalies.csv.',
  maxLength: 4000,
  long: true,
} as const;

export const ONLY_FIELD = {
  type: 'words',
  label: 'Only on',
  help: 'Of a metric that is expanded: label values of the metrics that it shows on, such as host = "web-3"; on all of them, if left out.',
  minLength: 1,
  maxLength: 4,
  maxChars: 4000,
  mostValues: 1000,
} as const satisfies FieldSpec;

/** What every anomaly has beside its kind's own parameters, in the order of files. */
export const ANOMALY_FIELDS = {
  id: { type: 'id', label: 'Id', help: 'Names its random numbers; unique in the metric.', required: true },
  at: {
    type: 'span',
    isPlace: true,
    label: 'Start',
    help: 'First sample, or the time from the start of the data.',
    default: 0,
  },
  ...ENVELOPE_FIELDS,
  every: EVERY_FIELD,
  benign: BENIGN_FIELD,
  off: { type: 'flag?', label: 'Off', help: 'Kept in the design, but not injected.' },
  only: ONLY_FIELD,
  note: NOTE_FIELD,
} as const satisfies FieldTable;

/**
 * What every anomaly has beside its kind's own parameters. `at`: start of the onset, not negative. `onset`: ramp
 * 0 → 1. `hold`: envelope 1. `recovery_time`: along `pattern`. Absent is 0; without both `hold` and
 * `recovery_time` it has the kind's usual length (a level shift stays).
 */
export interface AnomalyCommon extends FieldValues<typeof ANOMALY_FIELDS> {
  /** Radians a sample, for pattern oscillating (pattern_args.frequency). Absent = 3. */
  readonly frequency_arg?: number;
}

export type Pattern = AnomalyCommon['pattern'];
export type AnomalySpec = SpecOf<AnomalyKind>;
export type Anomaly = AnomalyCommon & AnomalySpec;

/** What a kind may look at: its parameters and the envelope. On which metrics the anomaly shows, and how often, is not its business. */
export function kindValuesOf({ only: _only, every: _every, ...values }: Partial<AnomalyCommon>): SpecValues {
  return values;
}
