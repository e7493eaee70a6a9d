/** Noise "ar": autoregressive, in its stationary law from sample 0 on. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import { autocorrelations, createAutoregression, stationaryComplaint, stationaryVariance } from '../autoregression.ts';
import type { NoiseContext, NoiseKindBase } from '../kind.ts';

const params = {
  coefficients: {
    type: 'numbers',
    label: 'Coefficients',
    help: 'Weights of the last 1, 2, … samples. They must give a stationary process (for one: between −1 and 1).',
    default: [0.7],
    minLength: 1,
    maxLength: 8,
  },
  scale: {
    type: 'number',
    label: 'Standard deviation',
    help: 'Standard deviation of the noise, whatever the coefficients are.',
    default: 1,
    min: 0,
    unit: { of: 'metric' },
  },
} as const satisfies FieldTable;

export const arNoise = {
  id: 'ar',
  label: 'Autoregressive',
  help: 'Gaussian, and every deviation lingers: neighbours are alike (or opposite, for coefficients below 0).',
  params,
  check: ({ coefficients }: FieldValues<typeof params>) => stationaryComplaint('coefficients', coefficients),
  compile({ coefficients, scale }: FieldValues<typeof params>, { draws }: NoiseContext) {
    const fresh = scale / Math.sqrt(stationaryVariance(coefficients));
    const run = createAutoregression(coefficients);
    return {
      stateSize: coefficients.length,
      start: (state: Float64Array) => state.fill(0),
      run: (state: Float64Array, from: number, out: Float64Array) => {
        draws.noise(out, 'gaussian', 0, fresh, from);
        run(state, from, out);
      },
    };
  },
  deviation: ({ scale }: FieldValues<typeof params>) => scale,
  correlations: ({ coefficients }: FieldValues<typeof params>, lags: number) => autocorrelations(coefficients, lags),
} as const satisfies NoiseKindBase;
