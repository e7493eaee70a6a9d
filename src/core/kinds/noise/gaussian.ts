/** Noise "gaussian": the bell curve. */
import type { ParamTable, ParamValues } from '../../fields/spec.ts';
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
} as const satisfies ParamTable;

export const gaussian = {
  id: 'gaussian',
  label: 'Gaussian',
  help: 'The bell curve: many small deviations, few large ones.',
  params,
  distribution: 'gaussian',
  parameters({ loc, scale }: ParamValues<typeof params>): readonly [number, number] {
    return [loc, scale];
  },
  deviation({ scale }: ParamValues<typeof params>) {
    return scale;
  },
} as const satisfies NoiseKindBase;
