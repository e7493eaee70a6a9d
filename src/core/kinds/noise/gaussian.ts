/** Noise "gaussian": the bell curve. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { NoiseKindBase } from '../kind.ts';

const params = {
  loc: { type: 'number', label: 'Mean', help: 'Centre of the noise.', default: 0, unit: { of: 'metric' } },
  scale: {
    type: 'number',
    label: 'Standard deviation',
    help: 'Two thirds of the values lie within this distance of the mean.',
    default: 1,
    min: 0,
    unit: { of: 'metric' },
  },
} as const satisfies FieldTable;

export const gaussian = {
  id: 'gaussian',
  label: 'Gaussian',
  help: 'The bell curve: many small deviations, few large ones.',
  params,
  distribution: 'gaussian',
  parameters({ loc, scale }: FieldValues<typeof params>): readonly [number, number] {
    return [loc, scale];
  },
  deviation({ scale }: FieldValues<typeof params>) {
    return scale;
  },
} as const satisfies NoiseKindBase;
