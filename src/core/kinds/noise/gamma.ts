/** Noise "gamma": upwards only, from a long tail to nearly a bell curve as its shape grows. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { NoiseContext, NoiseKindBase } from '../kind.ts';

const params = {
  shape: {
    type: 'number',
    label: 'Shape',
    help: 'How many exponential waits it is the sum of: 1 is exponential noise, 0.5 has most values near 0, far above 1 it is nearly a bell curve.',
    default: 2,
    min: 0.5,
    max: 1_000_000,
    step: 0.5,
  },
  scale: {
    type: 'number',
    label: 'Scale',
    help: 'Mean of one wait. The mean of the noise is shape times this, its standard deviation √shape times this.',
    default: 1,
    min: 0,
    unit: { of: 'metric' },
  },
} as const satisfies FieldTable;

export const gamma = {
  id: 'gamma',
  label: 'Gamma',
  help: 'Only upwards, with a tail shorter than a lognormal one: times until several things have happened.',
  params,
  compile({ shape, scale }: FieldValues<typeof params>, { draws, workspace }: NoiseContext) {
    return {
      stateSize: 0,
      start: () => undefined,
      run: (_state: Float64Array, from: number, out: Float64Array) => {
        draws.noise(out, 'gaussian', 0, 1, from);
        workspace.kernel.gamma(out, shape);
        for (let i = 0; i < out.length; i++) out[i] = scale * (out[i] ?? 0);
      },
    };
  },
  deviation: ({ shape, scale }: FieldValues<typeof params>) => scale * Math.sqrt(shape),
} as const satisfies NoiseKindBase;
