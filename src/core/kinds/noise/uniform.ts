/** Noise "uniform": every value between low and high alike. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { NoiseKindBase } from '../kind.ts';

const params = {
  low: { type: 'number', label: 'Low', help: 'Lowest value.', default: 0, unit: { of: 'metric' } },
  high: { type: 'number', label: 'High', help: 'Highest value; not below low.', default: 1, unit: { of: 'metric' } },
} as const satisfies FieldTable;

export const uniform = {
  id: 'uniform',
  label: 'Uniform',
  help: 'Every value between low and high is as likely.',
  params,
  distribution: 'uniform',
  parameters({ low, high }: FieldValues<typeof params>): readonly [number, number] {
    return [low, high];
  },
  deviation({ low, high }: FieldValues<typeof params>) {
    return (high - low) / Math.sqrt(12);
  },
  check({ low, high }: FieldValues<typeof params>) {
    return low <= high ? undefined : { param: 'high', message: `high (${high}) is below low (${low}); swap them.` };
  },
} as const satisfies NoiseKindBase;
