/** Noise "uniform": every value between low and high alike. */
import type { ParamTable } from '../../params.ts';
import type { NoiseKindBase } from '../kind.ts';

const params = {
  low: { type: 'number', label: 'Low', help: 'Lowest value.', default: 0, unit: { of: 'metric' } },
  high: { type: 'number', label: 'High', help: 'Highest value; not below low.', default: 1, unit: { of: 'metric' } },
} as const satisfies ParamTable;

export const uniform = {
  id: 'uniform',
  label: 'Uniform',
  help: 'Every value between low and high is as likely.',
  params,
} as const satisfies NoiseKindBase;
