/** Anomaly "splice": a piece of the signal is cut out where the ends fit, and what follows moves up. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import { wholeSamples } from '../../../lib/time.ts';
import type { AnomalyContext, AnomalyKindBase, Overlay } from '../kind.ts';

const params = {
  piece: {
    type: 'span',
    label: 'Piece',
    help: 'How much is cut out.',
    default: 25,
    minSamples: 1,
  },
  within: {
    type: 'span',
    label: 'Within',
    help: 'How far after the start the best place for the cut is looked for: where value and slope on both sides agree best.',
    default: 50,
  },
} as const satisfies FieldTable;

/** Places that are looked at; of a longer stretch evenly many. */
const MOST_PLACES = 2048;

export const splice = {
  id: 'splice',
  label: 'Splice',
  help: 'Cuts a piece out of the signal where value and slope agree best, and goes on with what came after it; until the end without a hold.',
  family: 'shape',
  group: 'season',
  stage: 'signal',
  icon: 'M1 11c2-9 4-9 6-3M9 8c2 6 4 6 6-3M7 2l2 12',
  defaultHold: 100,
  permanent: true,
  envelope: 'hold-only',
  params,
  apply({ piece, within }: FieldValues<typeof params>, context: AnomalyContext): Overlay {
    const cut = Math.max(1, wholeSamples(piece, context.intervalMs));
    let found: number | undefined;
    return (values, _envelope, from) => {
      found ??= bestPlace(cut, wholeSamples(within, context.intervalMs), context);
      const first = Math.min(Math.max(0, found - from), values.length);
      if (first === values.length) return;
      const { lend, shape } = context;
      const moved = values.subarray(first);
      lend(moved.length, (own) =>
        lend(moved.length, (later) => {
          shape(from + first, own);
          shape(from + first + cut, later);
          for (let i = 0; i < moved.length; i++) moved[i] = (moved[i] ?? 0) + ((later[i] ?? 0) - (own[i] ?? 0));
        }),
      );
    };
  },
} as const satisfies AnomalyKindBase;

/** The sample from `start` on at which the shape and the shape `cut` later have values and slopes that are nearest. */
function bestPlace(cut: number, within: number, { start, end, samples, shape, lend }: AnomalyContext): number {
  const first = Math.max(1, start);
  const last = Math.max(first, Math.min(start + within, end - 1, samples - 1));
  const stride = Math.max(1, Math.ceil((last - first + 1) / MOST_PLACES));
  let best = first;
  let least = Number.POSITIVE_INFINITY;
  lend(2, (here) =>
    lend(2, (there) => {
      for (let place = first; place <= last; place += stride) {
        shape(place - 1, here);
        shape(place - 1 + cut, there);
        const step = (there[1] ?? 0) - (here[1] ?? 0);
        const bend = step - ((there[0] ?? 0) - (here[0] ?? 0));
        // A bend shows over the next few samples as much as a step does at once.
        const cost = step * step + cut * cut * 0.01 * bend * bend;
        if (cost < least) [least, best] = [cost, place];
      }
    }),
  );
  return best;
}
