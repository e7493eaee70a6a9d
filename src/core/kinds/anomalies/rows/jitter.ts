/** Anomaly "jitter": timestamps that stray around the planned ones. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, RowsEffect } from '../kind.ts';

const params = {
  reach: {
    type: 'number',
    label: 'Reach',
    help: 'How far a timestamp may stray either way, as part of the interval; above 0.5 times may cross.',
    default: 0.4,
    min: 0,
    max: 1,
    step: 0.05,
  },
} as const satisfies FieldTable;

export const jitter = {
  id: 'jitter',
  label: 'Jitter',
  help: 'Samples are not taken evenly: each timestamp strays by chance, the value stays.',
  family: 'data',
  group: 'row',
  stage: 'rows',
  moves: 'stamp',
  icon: 'M1 12h14M2 8v4M4 8v4M8 8v4M9 8v4M13 8v4M6 3h4',
  main: 'reach',
  defaultHold: 100,
  envelope: 'hold-only',
  params,
  damage({ reach }: FieldValues<typeof params>, { stream, lend, intervalMs }: AnomalyContext): RowsEffect {
    return {
      move: {
        stamp: (out, from) =>
          lend(out.length, (chance) => {
            stream.uniforms(chance, from);
            for (let i = 0; i < out.length; i++) {
              out[i] = (out[i] ?? 0) + Math.round((2 * (chance[i] ?? 0) - 1) * reach * intervalMs);
            }
          }),
      },
    };
  },
} as const satisfies AnomalyKindBase;
