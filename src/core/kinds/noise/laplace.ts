/** Noise "laplace": a peak with heavy tails. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
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
} as const satisfies FieldTable;

export const laplace = {
  id: 'laplace',
  label: 'Laplace',
  help: 'A sharp peak with many large deviations on either side.',
  params,
  distribution: 'laplace',
  parameters({ loc, scale }: FieldValues<typeof params>): readonly [number, number] {
    return [loc, scale];
  },
  deviation({ scale }: FieldValues<typeof params>) {
    return scale * Math.SQRT2;
  },
} as const satisfies NoiseKindBase;
