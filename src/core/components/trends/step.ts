/** Trend "step": one jump of the level. */
import type { ParamTable } from '../../params.ts';
import type { TrendKindBase } from '../kind.ts';

const params = {
  at: { type: 'span', label: 'At', help: 'First sample of the new level, from the start of the data.', default: 500 },
  height: {
    type: 'number',
    label: 'Height',
    help: 'How far the level jumps; negative falls.',
    default: 10,
    unit: { of: 'metric' },
  },
} as const satisfies ParamTable;

export const step = {
  id: 'step',
  label: 'Step',
  help: 'Jumps to another level at one place and stays there (part of normal operation, no label).',
  params,
} as const satisfies TrendKindBase;
