/** Process "mean-reverting": the Ornstein-Uhlenbeck process, discretised exactly. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, ProcessKindBase } from '../kind.ts';
import { spanSamples } from '../../lib/time.ts';

const params = {
  relaxation: {
    type: 'span',
    label: 'Relaxation',
    help: 'Time in which a deviation falls to 37 % on average.',
    default: 50,
    minSamples: 0.01,
    fractional: true,
  },
  scale: {
    type: 'number',
    label: 'Standard deviation',
    help: 'Standard deviation of the process in the long run.',
    default: 1,
    min: 0,
    unit: { of: 'metric' },
  },
} as const satisfies FieldTable;

export const meanReverting = {
  id: 'mean-reverting',
  label: 'Mean-reverting',
  help: 'Wanders, and is pulled back to the level.',
  params,
  usual: ({ scale }: FieldValues<typeof params>) => ({ level: 0, spread: scale }),
  deviation: ({ scale }: FieldValues<typeof params>) => scale,
  memory: (
    { relaxation }: FieldValues<typeof params>,
    { workspace, intervalMs }: Pick<ComponentContext, 'workspace' | 'intervalMs'>,
  ) => [workspace.kernel.exp(-1 / spanSamples(relaxation, intervalMs))],
  /** x(i) = a·x(i − 1) + scale·√(1 − a²)·z(i) with a = exp(−1/relaxation); x(0) = scale·z(0), so it is stationary from the start. */
  compile({ relaxation, scale }: FieldValues<typeof params>, { stream, workspace, intervalMs }: ComponentContext) {
    const draws = stream('mean-reverting');
    const keep = workspace.kernel.exp(-1 / spanSamples(relaxation, intervalMs));
    const fresh = Math.sqrt(1 - keep * keep);
    return {
      stateSize: 1,
      start: (state: Float64Array) => state.fill(0),
      run: (state: Float64Array, from: number, out: Float64Array) => {
        draws.noise(out, 'gaussian', 0, scale, from);
        let value = state[0] ?? 0;
        for (let i = 0; i < out.length; i++) {
          const draw = out[i] ?? 0;
          value = from + i === 0 ? draw : keep * value + fresh * draw;
          out[i] = value;
        }
        state[0] = value;
      },
    };
  },
} as const satisfies ProcessKindBase;
