/** Noise "exponential": from 0 upwards, with mean and standard deviation scale. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { NoiseKindBase } from '../kind.ts';

const params = {
  scale: {
    type: 'number',
    label: 'Mean',
    help: 'Mean and standard deviation of the noise.',
    default: 1,
    min: 0,
    unit: { of: 'metric' },
  },
} as const satisfies FieldTable;

export const exponential = {
  id: 'exponential',
  label: 'Exponential',
  help: 'Only upwards: mostly small, now and then large.',
  params,
  distribution: 'exponential',
  parameters({ scale }: FieldValues<typeof params>): readonly [number, number] {
    return [0, scale];
  },
  deviation({ scale }: FieldValues<typeof params>) {
    return scale;
  },
} as const satisfies NoiseKindBase;
