/** Process "ar": autoregression of order p: x(i) = Σ c(k)·x(i − k) + scale·z(i), in its stationary law from sample 0 on. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, ProcessKindBase } from '../kind.ts';
import { stationaryStart } from './stationary.ts';

const params = {
  coefficients: {
    type: 'numbers',
    label: 'Coefficients',
    help: 'Weights of the last 1, 2, … samples. They must give a stationary process (for one: between −1 and 1).',
    default: [0.8],
    minLength: 1,
    maxLength: 8,
  },
  scale: {
    type: 'number',
    label: 'Scale',
    help: 'Standard deviation of what is new in every sample.',
    default: 0.5,
    min: 0,
    unit: { of: 'metric' },
  },
} as const satisfies FieldTable;

export const ar = {
  id: 'ar',
  label: 'Autoregression',
  help: 'Deviations that linger: every sample remembers the last ones.',
  params,
  usual: ({ scale }: FieldValues<typeof params>) => ({ level: 0, spread: 2 * scale }),
  deviation: ({ coefficients, scale }: FieldValues<typeof params>) =>
    scale * Math.sqrt(stationaryStart(coefficients)?.variances[0] ?? 0),
  memory: ({ coefficients }: FieldValues<typeof params>) => coefficients,
  check({ coefficients }: FieldValues<typeof params>) {
    if (stationaryStart(coefficients)) return undefined;
    return {
      param: 'coefficients',
      message: 'These coefficients let the process run away; make them smaller, so that it is stationary.',
    };
  },
  /**
   * Sample k < p is drawn around its best prediction from the k samples before it, so that the first p samples have
   * the covariance that they have anywhere else.
   */
  compile({ coefficients, scale }: FieldValues<typeof params>, { stream }: ComponentContext) {
    const draws = stream('ar');
    const order = coefficients.length;
    const start = stationaryStart(coefficients);
    const deviations = start?.variances.map((variance) => Math.sqrt(variance)) ?? [];
    return {
      stateSize: order,
      start: (state: Float64Array) => state.fill(0),
      /** The state holds the last `order` values, the newest first. */
      run: (state: Float64Array, from: number, out: Float64Array) => {
        draws.noise(out, 'gaussian', 0, scale, from);
        for (let i = 0; i < out.length; i++) {
          const early = start !== undefined && from + i < order;
          const weights = (early ? start.predictors[from + i] : undefined) ?? coefficients;
          let sum = (out[i] ?? 0) * (early ? (deviations[from + i] ?? 1) : 1);
          for (let k = order - 1; k >= 0; k--) {
            sum += (weights[k] ?? 0) * (state[k] ?? 0);
            if (k > 0) state[k] = state[k - 1] ?? 0;
          }
          state[0] = sum;
          out[i] = sum;
        }
      },
    };
  },
} as const satisfies ProcessKindBase;
