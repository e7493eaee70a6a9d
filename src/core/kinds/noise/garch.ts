/** Noise "garch": gaussian draws whose variance follows the last ones (GARCH(1,1); T. Bollerslev, J. Econometrics 31, 1986). */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { NoiseContext, NoiseKindBase } from '../kind.ts';

const params = {
  scale: {
    type: 'number',
    label: 'Standard deviation',
    help: 'Standard deviation of the noise in the long run.',
    default: 1,
    min: 0,
    unit: { of: 'metric' },
  },
  alpha: {
    type: 'number',
    label: 'Alpha',
    help: 'How much a large value raises the variance of the next one. Alpha and beta together must be below 1.',
    default: 0.1,
    min: 0,
    max: 1,
    open: 'max',
    step: 0.05,
  },
  beta: {
    type: 'number',
    label: 'Beta',
    help: 'How much of the variance stays from sample to sample: how long a wild time lasts.',
    default: 0.85,
    min: 0,
    max: 1,
    open: 'max',
    step: 0.05,
  },
} as const satisfies FieldTable;

/** Steps that are run before sample 0, so that it is a calm or a wild time there by chance. */
const WARM_UP = 2048;

export const garch = {
  id: 'garch',
  label: 'GARCH',
  help: 'Calm and wild times: large deviations are followed by large ones, of either sign.',
  params,
  check({ alpha, beta }: FieldValues<typeof params>) {
    if (alpha + beta < 1) return undefined;
    return {
      param: 'beta',
      message: `alpha + beta is ${alpha + beta}; it must be below 1, or the variance has no end.`,
    };
  },
  /** x(i) = √v(i)·z(i), v(i) = scale²·(1 − α − β) + α·x(i − 1)² + β·v(i − 1). The state is v of the next sample. */
  compile({ scale, alpha, beta }: FieldValues<typeof params>, { draws, early }: NoiseContext) {
    const variance = scale * scale;
    const rest = variance * Math.max(0, 1 - alpha - beta);
    const step = (state: Float64Array, out: Float64Array) => {
      let v = state[0] ?? variance;
      for (let i = 0; i < out.length; i++) {
        const x = Math.sqrt(v) * (out[i] ?? 0);
        out[i] = x;
        v = rest + alpha * x * x + beta * v;
      }
      state[0] = v;
    };
    return {
      stateSize: 1,
      start: (state: Float64Array) => {
        state[0] = variance;
        const before = new Float64Array(WARM_UP);
        early.noise(before, 'gaussian', 0, 1, 0);
        step(state, before);
      },
      run: (state: Float64Array, from: number, out: Float64Array) => {
        draws.noise(out, 'gaussian', 0, 1, from);
        step(state, out);
      },
    };
  },
  deviation: ({ scale }: FieldValues<typeof params>) => scale,
} as const satisfies NoiseKindBase;
