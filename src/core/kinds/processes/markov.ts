/** Process "markov": regimes with a level each; a stay lasts a geometric time. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, ProcessKindBase } from '../kind.ts';
import { spanSamples } from '../../lib/time.ts';

const params = {
  levels: {
    type: 'numbers',
    label: 'Levels',
    help: 'Offset of each regime from the level. The first one is the regime at the start.',
    default: [0, 5],
    minLength: 2,
    maxLength: 16,
    unit: { of: 'metric' },
  },
  stay: {
    type: 'span',
    label: 'Mean stay',
    help: 'Mean time in a regime before it changes to another one, each as likely.',
    default: 200,
    minSamples: 1,
    fractional: true,
  },
} as const satisfies FieldTable;

export const markov = {
  id: 'markov',
  label: 'Regimes',
  help: 'Jumps between regimes, such as idle and busy, and stays a random time in each.',
  params,
  usual: ({ levels }: FieldValues<typeof params>) => ({
    level: levels[0] ?? 0,
    spread: Math.max(...levels) - Math.min(...levels),
  }),
  /** Each regime is as likely as the others in the long run. */
  deviation({ levels }: FieldValues<typeof params>) {
    const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
    return Math.sqrt(levels.reduce((sum, level) => sum + (level - mean) * (level - mean), 0) / levels.length);
  },
  /** One uniform u a sample: u < 1/stay changes the regime, and u·stay then says to which of the others. */
  compile({ levels, stay }: FieldValues<typeof params>, { stream, intervalMs }: ComponentContext) {
    const draws = stream('markov');
    const leave = 1 / spanSamples(stay, intervalMs);
    const others = levels.length - 1;
    return {
      stateSize: 1,
      start: (state: Float64Array) => state.fill(0),
      run: (state: Float64Array, from: number, out: Float64Array) => {
        draws.uniforms(out, from);
        let regime = state[0] ?? 0;
        for (let i = 0; i < out.length; i++) {
          const u = out[i] ?? 1;
          if (u < leave && from + i > 0) {
            const other = Math.min(Math.floor((u / leave) * others), others - 1);
            regime = other < regime ? other : other + 1;
          }
          out[i] = levels[regime] ?? 0;
        }
        state[0] = regime;
      },
    };
  },
} as const satisfies ProcessKindBase;
