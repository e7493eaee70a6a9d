/** The fields of the pace, in a table of the form's kind. Knows no values. */
import type { FieldTable } from '../../../core/fields/spec.ts';

export const PACE_FIELDS = {
  speed: {
    type: 'number',
    label: 'Speed',
    help: 'Rows leave that many times as fast as their timestamps pass.',
    default: 1,
    min: 0.1,
    max: 1000,
    unit: '×',
  },
  backfill: { type: 'duration', label: 'Backfill', help: 'The time before now is sent first, at once: 30m, 6h.' },
  batch: {
    type: 'number',
    label: 'Batch',
    help: 'Most events a request; a request leaves after 100 ms with what there is.',
    default: 5000,
    integer: true,
    min: 1,
    max: 20_000,
    unit: 'events',
  },
  stamps: {
    type: 'choice',
    label: 'Timestamps',
    help: 'planned: start + row × interval, the same over retries. sending: the time at which a row is made for sending.',
    options: ['planned', 'sending'],
    default: 'planned',
  },
  loop: {
    type: 'flag',
    label: 'Begin again at the end (loop)',
    help: 'Without an end, until you stop it.',
    default: false,
  },
  stop: {
    type: 'choice',
    label: 'Stop',
    help: 'When the run ends by itself.',
    options: ['at the end', 'after rows', 'at a time'],
    default: 'at the end',
  },
  stopRows: {
    type: 'number',
    label: 'Rows',
    help: 'More than the data have begin them anew.',
    default: 1000,
    integer: true,
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
  },
} as const satisfies FieldTable;
