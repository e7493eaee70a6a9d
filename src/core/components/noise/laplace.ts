/** Noise "laplace": a peak with heavy tails. */
import type { ParamTable } from '../../params.ts';
import type { NoiseKindBase } from '../kind.ts';

const params = {
  loc: { type: 'number', label: 'Mean', help: 'Centre of the noise.', default: 0, unit: { of: 'metric' } },
  scale: {
    type: 'number',
    label: 'Scale',
    help: 'Width; the standard deviation is 1.41 times as large.',
    default: 1,
    min: 0,
    unit: { of: 'metric' },
  },
} as const satisfies ParamTable;

export const laplace = {
  id: 'laplace',
  label: 'Laplace',
  help: 'A sharp peak with many large deviations on either side.',
  params,
} as const satisfies NoiseKindBase;
