/** Labels: what tells series of one name apart (dimensions, tags, attributes). One description for metrics and fleets. */
import type { FieldSpec } from '../../fields/spec.ts';
import { LIMITS } from './limits.ts';

/** Columns of our files and fields of our events: a label of such a name would hide them, or be hidden. */
const TAKEN = [
  'timestamp',
  'time',
  'metric',
  'value',
  'is_anomaly',
  'id',
  'event_id',
  'eventid',
  'eventtype',
  'key',
  'labels',
  'machine_id',
  'source_row',
  'affected',
  'split',
];

/** Words with which Prometheus and InfluxDB mean something else. */
const MEANT = ['le', 'quantile', '_measurement', '_field', '_time', '_value'];

export const LABELS_FIELD = {
  type: 'words',
  label: 'Labels',
  help: 'What tells series of one name apart, such as host = "web-1": columns of long files, and tags, labels or attributes of a feed.',
  minLength: 1,
  maxLength: LIMITS.labels,
  maxChars: 200,
  reserved: [...TAKEN, ...MEANT],
} as const satisfies FieldSpec;

/** `expand`: one description for many metrics. */
export const EXPAND_FIELDS = {
  over: {
    type: 'words',
    label: 'Over',
    help: 'Label names, each with its values: host = "web-{1..20}, db-1". Several names give every combination.',
    minLength: 1,
    maxLength: 4,
    maxChars: 4000,
    mostValues: LIMITS.metrics,
    reserved: LABELS_FIELD.reserved,
    required: true,
  },
  spread: {
    type: 'share',
    label: 'Spread',
    help: 'How far the parameters of each metric may lie from what is written, "15%": every one is drawn evenly between 15 % less and 15 % more.',
    min: 0,
    max: 1,
  },
  spread_of: {
    type: 'texts',
    label: 'Spread of',
    help: 'Which parameters are spread: value, noise_args.scale, trend.slope, seasonality[0].amplitude, process[0].step, …; value alone, if left out.',
    minLength: 1,
    maxLength: 8,
    maxChars: 100,
    distinct: true,
  },
} as const satisfies Readonly<Record<string, FieldSpec>>;
