/** Process "markov": regimes with a level each; a stay lasts a geometric time. */
import type { ParamTable } from '../../params.ts';
import type { ProcessKindBase } from '../kind.ts';

const params = {
  levels: {
    type: 'numbers',
    label: 'Levels',
    help: 'Offset of each regime from the level. The first one is the regime at the start.',
    default: [0, 5],
    minLength: 2,
    maxLength: 16,
    unit: { of: 'metric' },
  },
  stay: {
    type: 'span',
    label: 'Mean stay',
    help: 'Mean time in a regime before it changes to another one, each as likely.',
    default: 200,
    minSamples: 1,
    fractional: true,
  },
} as const satisfies ParamTable;

export const markov = {
  id: 'markov',
  label: 'Regimes',
  help: 'Jumps between regimes, such as idle and busy, and stays a random time in each.',
  params,
} as const satisfies ProcessKindBase;
