/** Process "ar": autoregression of order p: x(i) = Σ c(k)·x(i − k) + scale·z(i), nothing before sample 0. */
import type { ParamTable } from '../../params.ts';
import type { ProcessKindBase } from '../kind.ts';

const params = {
  coefficients: {
    type: 'numbers',
    label: 'Coefficients',
    help: 'Weights of the last 1, 2, … samples. They must give a stationary process (for one: between −1 and 1).',
    default: [0.8],
    minLength: 1,
    maxLength: 8,
  },
  scale: {
    type: 'number',
    label: 'Scale',
    help: 'Standard deviation of what is new in every sample.',
    default: 0.5,
    min: 0,
    unit: { of: 'metric' },
  },
} as const satisfies ParamTable;

export const ar = {
  id: 'ar',
  label: 'Autoregression',
  help: 'Deviations that linger: every sample remembers the last ones.',
  params,
} as const satisfies ProcessKindBase;
