/** Noise "impulse": gaussian, but for a few draws that are many times wider (a contaminated normal law). */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { NoiseContext, NoiseKindBase } from '../kind.ts';

const params = {
  scale: {
    type: 'number',
    label: 'Standard deviation',
    help: 'Of the usual values, without the impulses.',
    default: 1,
    min: 0,
    unit: { of: 'metric' },
  },
  probability: {
    type: 'number',
    label: 'Share of impulses',
    help: 'How many of the samples are impulses: 0.01 is one in a hundred.',
    default: 0.01,
    min: 0,
    max: 1,
    open: 'max',
    step: 0.005,
  },
  factor: {
    type: 'number',
    label: 'Factor',
    help: 'How many times wider than the usual values the impulses are.',
    default: 10,
    min: 1,
  },
} as const satisfies FieldTable;

export const impulse = {
  id: 'impulse',
  label: 'Impulses',
  help: 'Calm, with a rare large value on either side now and then.',
  params,
  /** u < probability is an impulse; what is left of u, stretched to (0, 1), says how large. */
  compile({ scale, probability, factor }: FieldValues<typeof params>, { draws, workspace }: NoiseContext) {
    const usual = 1 - probability;
    return {
      stateSize: 0,
      start: () => undefined,
      run: (_state: Float64Array, from: number, out: Float64Array) => {
        draws.uniforms(out, from);
        workspace.lend(out.length, (widths) => {
          for (let i = 0; i < out.length; i++) {
            const u = out[i] ?? 0.5;
            const isImpulse = u < probability;
            widths[i] = isImpulse ? scale * factor : scale;
            out[i] = isImpulse ? u / probability : within((u - probability) / usual);
          }
          workspace.kernel.quantile(out, 'gaussian', 0, 1);
          for (let i = 0; i < out.length; i++) out[i] = (widths[i] ?? 0) * (out[i] ?? 0);
        });
      },
    };
  },
  deviation({ scale, probability, factor }: FieldValues<typeof params>) {
    return scale * Math.sqrt(1 + probability * (factor * factor - 1));
  },
} as const satisfies NoiseKindBase;

/** Inside (0, 1), which rounding may leave. */
function within(u: number): number {
  return Math.min(Math.max(u, 2 ** -53), 1 - 2 ** -53);
}
