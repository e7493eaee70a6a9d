/** Process "walk": the sum of gaussian steps, reflected at the limits. */
import type { ParamTable } from '../../params.ts';
import type { ProcessKindBase } from '../kind.ts';

const params = {
  step: {
    type: 'number',
    label: 'Step',
    help: 'Standard deviation of one step.',
    default: 0.1,
    min: 0,
    unit: { of: 'metric' },
  },
  low: {
    type: 'number?',
    label: 'Lowest',
    help: 'Lower limit of the walk, as an offset from the level; 0 or less. It is reflected there.',
    max: 0,
    unit: { of: 'metric' },
  },
  high: {
    type: 'number?',
    label: 'Highest',
    help: 'Upper limit of the walk, as an offset from the level; 0 or more. It is reflected there.',
    min: 0,
    unit: { of: 'metric' },
  },
} as const satisfies ParamTable;

export const walk = {
  id: 'walk',
  label: 'Random walk',
  help: 'Wanders without aim: every sample is the one before plus a random step.',
  params,
} as const satisfies ProcessKindBase;
