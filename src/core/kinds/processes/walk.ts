/** Process "walk": the sum of gaussian steps, reflected at the limits. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, ProcessKindBase } from '../kind.ts';
import { createReflector } from './reflect.ts';

const params = {
  step: {
    type: 'number',
    label: 'Step',
    help: 'Standard deviation of one step.',
    default: 0.1,
    min: 0,
    unit: { of: 'metric' },
  },
  low: {
    type: 'number?',
    label: 'Lowest',
    help: 'Lower limit of the walk, as an offset from the level; 0 or less. It is reflected there.',
    max: 0,
    unit: { of: 'metric' },
  },
  high: {
    type: 'number?',
    label: 'Highest',
    help: 'Upper limit of the walk, as an offset from the level; 0 or more. It is reflected there.',
    min: 0,
    unit: { of: 'metric' },
  },
} as const satisfies FieldTable;

export const walk = {
  id: 'walk',
  label: 'Random walk',
  help: 'Wanders without aim: every sample is the one before plus a random step.',
  params,
  usual: ({ step, low, high }: FieldValues<typeof params>) => ({
    level: 0,
    spread: Math.min(30 * step, (high ?? Number.POSITIVE_INFINITY) - (low ?? 0)),
  }),
  /** Between two limits every place is as likely as the others in the long run. */
  deviation: ({ step, low, high }: FieldValues<typeof params>) =>
    step > 0 && low !== undefined && high !== undefined ? (high - low) / Math.sqrt(12) : undefined,
  compile({ step, low, high }: FieldValues<typeof params>, { stream }: ComponentContext) {
    const draws = stream('walk');
    const reflect = createReflector(low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY);
    return {
      stateSize: 1,
      start: (state: Float64Array) => state.fill(0),
      run: (state: Float64Array, from: number, out: Float64Array) => {
        draws.noise(out, 'gaussian', 0, step, from);
        let place = state[0] ?? 0;
        for (let i = 0; i < out.length; i++) {
          place = reflect(place + (out[i] ?? 0));
          out[i] = place;
        }
        state[0] = place;
      },
    };
  },
} as const satisfies ProcessKindBase;
