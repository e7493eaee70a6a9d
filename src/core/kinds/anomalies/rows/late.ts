/** Anomaly "late": rows that arrive some time after those that follow them. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import { wholeSamples } from '../../../lib/time.ts';
import type { AnomalyContext, AnomalyKindBase, RowsEffect } from '../kind.ts';
import { markShare } from './chance.ts';

const params = {
  delay: {
    type: 'span',
    label: 'Delay',
    help: 'How much later they stand, with their own timestamps; what would come after the end of the data is not in it.',
    default: 20,
    minSamples: 1,
  },
  share: {
    type: 'number',
    label: 'Share',
    help: 'Which part of the rows is late: 1 is all.',
    default: 0.5,
    min: 0,
    max: 1,
    step: 0.05,
  },
} as const satisfies FieldTable;

export const late = {
  id: 'late',
  label: 'Late',
  help: 'Rows arrive after those that follow them, such as from a device that was offline.',
  family: 'data',
  group: 'row',
  stage: 'rows',
  moves: 'add',
  icon: 'M1 4h4M7 4h2M11 12h4M3 4v8h6M7 10l2 2-2 2',
  main: 'share',
  defaultHold: 50,
  envelope: 'hold-only',
  params,
  damage({ delay, share }: FieldValues<typeof params>, context: AnomalyContext): RowsEffect {
    const later = Math.max(1, wholeSamples(delay, context.intervalMs));
    const first = Math.max(0, context.start);
    const end = Math.min(context.end, context.samples);
    const leaves = markShare(share, context);
    const arrivals = (out: Float64Array, from: number) => {
      out.fill(-1);
      const start = Math.max(from - later, first);
      const length = Math.min(from + out.length - later, end) - start;
      if (length <= 0) return;
      const taken = new Uint8Array(length);
      leaves(taken, start);
      for (let i = 0; i < length; i++) if (taken[i] === 1) out[start + later - from + i] = start + i;
    };
    return { move: { place: { later, leaves, arrivals } } };
  },
} as const satisfies AnomalyKindBase;
