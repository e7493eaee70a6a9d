/** Noise "laplace": a peak with heavy tails. */
import type { ParamTable, ParamValues } from '../../fields/spec.ts';
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
  distribution: 'laplace',
  parameters({ loc, scale }: ParamValues<typeof params>): readonly [number, number] {
    return [loc, scale];
  },
  deviation({ scale }: ParamValues<typeof params>) {
    return scale * Math.SQRT2;
  },
} as const satisfies NoiseKindBase;
