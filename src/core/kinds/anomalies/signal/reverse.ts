/** Anomaly "reverse": the shape of the stretch played backwards, under the noise of its own time. */
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, Overlay, SpecValues } from '../kind.ts';

const params = {} as const satisfies FieldTable;

export const reverse = {
  id: 'reverse',
  label: 'Reverse',
  help: 'Plays the stretch backwards: every value is normal, their order is not.',
  family: 'shape',
  group: 'season',
  stage: 'signal',
  icon: 'M14 5c-1 7-3 7-5 3S5 3 2 11M2 11l-1-4M2 11l4-1',
  defaultHold: 60,
  envelope: 'full',
  params,
  apply(_spec: SpecValues, { start, end, samples, shape, lend }: AnomalyContext): Overlay {
    const mirror = Math.max(0, start) + Math.min(end, samples) - 1;
    return (values, envelope, from) =>
      lend(values.length, (own) =>
        lend(values.length, (other) => {
          const last = values.length - 1;
          shape(from, own);
          shape(mirror - from - last, other);
          for (let i = 0; i <= last; i++) {
            const moved = (other[last - i] ?? 0) - (own[i] ?? 0);
            values[i] = (values[i] ?? 0) + moved * (envelope[i] ?? 0);
          }
        }),
      );
  },
} as const satisfies AnomalyKindBase;
