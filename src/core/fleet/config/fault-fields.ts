/** The fields of a fault placed by hand, as a table that reader, writer and form take. Knows no input. */
import type { FieldTable } from '../../fields/spec.ts';
import { FAULT_KINDS } from '../causes/registry.ts';
import { FLEET_LIMITS, WHOLE_FLEET } from './config.ts';

export const FAULT_FIELDS = {
  id: { type: 'id', label: 'Id', help: 'Unique among the faults; names its events.' },
  kind: { type: 'choice', label: 'Kind', help: 'What happens.', options: FAULT_KINDS, default: 'cpu_spike' },
  target: {
    type: 'text',
    label: 'Target',
    help: 'A machine_id, a zone, or "fleet" for every machine.',
    default: WHOLE_FLEET,
    maxLength: 100,
  },
  at: {
    type: 'span',
    label: 'Start',
    help: 'First reading, or the time from the start of the data; negative is before.',
    default: 0,
    minSamples: -FLEET_LIMITS.readings,
  },
  duration: { type: 'span', label: 'Duration', help: 'Readings, or a length of time.', default: 10, minSamples: 1 },
  strength: {
    type: 'number?',
    label: 'Strength',
    help: 'How strong it is within what its kind can be, 0 to 1; drawn for each machine, if left out.',
    min: 0,
    max: 1,
  },
  note: { type: 'text', label: 'Note', help: 'For people; written to events.csv.', maxLength: 4000, long: true },
} as const satisfies FieldTable;
