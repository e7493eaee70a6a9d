/** Process "mean-reverting": the Ornstein-Uhlenbeck process, discretised exactly. */
import type { ParamTable } from '../../params.ts';
import type { ProcessKindBase } from '../kind.ts';

const params = {
  relaxation: {
    type: 'span',
    label: 'Relaxation',
    help: 'Time in which a deviation falls to 37 % on average.',
    default: 50,
    minSamples: 0.01,
    fractional: true,
  },
  scale: {
    type: 'number',
    label: 'Standard deviation',
    help: 'Standard deviation of the process in the long run.',
    default: 1,
    min: 0,
    unit: { of: 'metric' },
  },
} as const satisfies ParamTable;

export const meanReverting = {
  id: 'mean-reverting',
  label: 'Mean-reverting',
  help: 'Wanders, and is pulled back to the level.',
  params,
} as const satisfies ProcessKindBase;
