/** Process "counter": a sum of increments that are never negative. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, ProcessKindBase } from '../kind.ts';

const params = {
  rate: {
    type: 'number',
    label: 'Rate',
    help: 'Mean increment from sample to sample.',
    default: 1,
    min: 0,
    unit: { of: 'metric-per-sample' },
  },
  variation: {
    type: 'number',
    label: 'Variation',
    help: '0 = always the same increment; 1 = exponentially distributed increments.',
    default: 0.5,
    min: 0,
    max: 1,
    step: 0.05,
  },
  wrap: {
    type: 'number?',
    label: 'Wraps at',
    help: 'Starts again from 0 on reaching this count.',
    min: 0,
    open: 'min',
    unit: { of: 'metric' },
  },
} as const satisfies FieldTable;

export const counter = {
  id: 'counter',
  label: 'Counter',
  help: 'Only ever counts upwards, such as bytes sent.',
  params,
  usual: ({ rate }: FieldValues<typeof params>) => ({ level: 0, spread: 100 * rate }),
  /** Increment i = rate·(1 − variation + variation·E(i)) with E exponential of mean 1; the count before sample 0 is 0. */
  compile({ rate, variation, wrap }: FieldValues<typeof params>, { stream }: ComponentContext) {
    const draws = stream('counter');
    return {
      stateSize: 1,
      start: (state: Float64Array) => state.fill(0),
      run: (state: Float64Array, from: number, out: Float64Array) => {
        draws.noise(out, 'exponential', 0, variation, from);
        let count = state[0] ?? 0;
        for (let i = 0; i < out.length; i++) {
          count += rate * (1 - variation + (out[i] ?? 0));
          if (wrap !== undefined && count >= wrap) count %= wrap;
          out[i] = count;
        }
        state[0] = count;
      },
    };
  },
} as const satisfies ProcessKindBase;
