/** Anomaly "smoothing": the moving average of the clean values in place of the observed one. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, Overlay } from '../kind.ts';

const params = {
  window: {
    type: 'number',
    label: 'Window',
    help: 'How many samples are averaged, half of them before and half after; fewer at the ends of the data.',
    default: 15,
    min: 2,
    max: 10_000,
    integer: true,
    unit: 'samples',
  },
} as const satisfies FieldTable;

export const smoothing = {
  id: 'smoothing',
  label: 'Smoothing',
  help: 'Averages the values, such as a gateway that begins to filter: the noise is gone, and what is short with it.',
  family: 'spread',
  group: 'noise',
  stage: 'observed',
  icon: 'M1 8l1-4 1 8 1-9 1 7c2-6 4-5 10-1',
  defaultHold: 100,
  envelope: 'full',
  params,
  apply({ window }: FieldValues<typeof params>, { samples, clean, math }: AnomalyContext): Overlay {
    const before = Math.floor(window / 2);
    return (values, envelope, from) => {
      const around = new Float64Array(values.length + window - 1);
      const sums = new Float64Array(values.length);
      const first = from - before;
      const inside = Math.min(Math.max(0, -first), around.length);
      const last = Math.max(inside, Math.min(around.length, samples - first));
      if (last > inside) clean(first + inside, around.subarray(inside, last));
      math.movingSums(around, sums, window, from);
      for (let i = 0; i < values.length; i++) {
        const at = from + i - before;
        const count = Math.min(at + window, samples) - Math.max(at, 0);
        const value = values[i] ?? 0;
        values[i] = value + ((sums[i] ?? 0) / count - value) * (envelope[i] ?? 0);
      }
    };
  },
} as const satisfies AnomalyKindBase;
