/** Noise "lognormal": upwards only, with a long tail; the logarithm is gaussian. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import { portableExp } from '../../lib/elementary.ts';
import type { NoiseContext, NoiseKindBase } from '../kind.ts';

const params = {
  scale: {
    type: 'number',
    label: 'Median',
    help: 'Half of the values lie below this.',
    default: 1,
    min: 0,
    unit: { of: 'metric' },
  },
  sigma: {
    type: 'number',
    label: 'Sigma of the logarithm',
    help: 'How long the tail is: standard deviation of the natural logarithm. At 0.5 one value in forty lies above 2.7 times the median, at 1 above 7.1 times.',
    default: 0.5,
    min: 0,
    max: 10,
    step: 0.05,
  },
} as const satisfies FieldTable;

export const lognormal = {
  id: 'lognormal',
  label: 'Lognormal',
  help: 'Only upwards, with a long tail: response times, sizes of files.',
  params,
  compile({ scale, sigma }: FieldValues<typeof params>, { draws, workspace }: NoiseContext) {
    return {
      stateSize: 0,
      start: () => undefined,
      run: (_state: Float64Array, from: number, out: Float64Array) => {
        draws.noise(out, 'gaussian', 0, sigma, from);
        workspace.kernel.expAll(out);
        for (let i = 0; i < out.length; i++) out[i] = scale * (out[i] ?? 0);
      },
    };
  },
  deviation({ scale, sigma }: FieldValues<typeof params>) {
    const spread = portableExp(sigma * sigma);
    return scale * Math.sqrt((spread - 1) * spread);
  },
} as const satisfies NoiseKindBase;
