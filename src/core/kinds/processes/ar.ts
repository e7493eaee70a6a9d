/** Process "ar": autoregression of order p: x(i) = Σ c(k)·x(i − k) + scale·z(i), in its stationary law from sample 0 on. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, ProcessKindBase } from '../kind.ts';
import { createAutoregression, stationaryComplaint, stationaryVariance } from '../autoregression.ts';

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
    scale * Math.sqrt(stationaryVariance(coefficients)),
  memory: ({ coefficients }: FieldValues<typeof params>) => coefficients,
  check: ({ coefficients }: FieldValues<typeof params>) => stationaryComplaint('coefficients', coefficients),
  compile({ coefficients, scale }: FieldValues<typeof params>, { stream }: ComponentContext) {
    const draws = stream('ar');
    const run = createAutoregression(coefficients);
    return {
      stateSize: coefficients.length,
      start: (state: Float64Array) => state.fill(0),
      run: (state: Float64Array, from: number, out: Float64Array) => {
        draws.noise(out, 'gaussian', 0, scale, from);
        run(state, from, out);
      },
    };
  },
} as const satisfies ProcessKindBase;
