/** Anomaly "out-of-order": rows that change places with their neighbours. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, RowsEffect } from '../kind.ts';

const params = {
  reach: {
    type: 'number',
    label: 'Reach',
    help: 'Stretches of so many rows are shuffled, each by itself, with their timestamps.',
    default: 5,
    min: 2,
    max: 8192,
    integer: true,
    unit: 'samples',
  },
} as const satisfies FieldTable;

export const outOfOrder = {
  id: 'out-of-order',
  label: 'Out of order',
  help: 'Rows come in another order than they were measured in.',
  family: 'data',
  group: 'row',
  stage: 'rows',
  moves: 'swap',
  icon: 'M1 5h5l4 6h5M1 11h5l4-6h5',
  defaultHold: 50,
  envelope: 'hold-only',
  params,
  damage({ reach }: FieldValues<typeof params>, context: AnomalyContext): RowsEffect {
    const { start, stream } = context;
    const first = Math.max(0, start);
    const end = Math.min(context.end, context.samples);
    let known: { readonly from: number; readonly order: readonly number[] } | undefined;
    /** The samples of the stretch that holds a place, in the order in which their rows stand. */
    const stretchOf = (place: number) => {
      const from = Math.max(first, start + Math.floor((place - start) / reach) * reach);
      if (known?.from === from) return known;
      const to = Math.min(end, start + (Math.floor((place - start) / reach) + 1) * reach);
      const keys = new Float64Array(to - from);
      stream.uniforms(keys, from);
      const order = Array.from(keys, (_, i) => from + i).sort((a, b) => (keys[a - from] ?? 0) - (keys[b - from] ?? 0));
      known = { from, order };
      return known;
    };
    const shownAt = (place: number) => {
      const { from, order } = stretchOf(place);
      return order[place - from] ?? place;
    };
    const isInside = (place: number) => place >= first && place < end;
    return {
      move: {
        place: {
          later: 0,
          leaves: (out, from) => {
            for (let i = 0; i < out.length; i++) out[i] = isInside(from + i) && shownAt(from + i) !== from + i ? 1 : 0;
          },
          arrivals: (out, from) => {
            for (let i = 0; i < out.length; i++) {
              const shown = isInside(from + i) ? shownAt(from + i) : from + i;
              out[i] = shown === from + i ? -1 : shown;
            }
          },
        },
      },
    };
  },
} as const satisfies AnomalyKindBase;
