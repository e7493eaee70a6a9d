/** Anomaly "contextual": the clean shape of another time in place of the observed value. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, Overlay } from '../kind.ts';
import { wholeSamples } from '../../../lib/time.ts';

const params = {
  shift: {
    type: 'span',
    label: 'Taken from',
    help: 'How much earlier the values are taken from (later, where the data had not begun yet).',
    default: 50,
    minSamples: 1,
  },
  noise: {
    type: 'choice',
    label: 'Noise',
    help: 'own: the shape of the other time under the noise of this one. copied: the very values of the other time, noise and all, which gives it away.',
    options: ['own', 'copied'],
    default: 'own',
  },
} as const satisfies FieldTable;

export const contextual = {
  id: 'contextual',
  label: 'Contextual',
  help: 'Shows perfectly normal values, but those of another time.',
  family: 'shape',
  group: 'season',
  stage: 'observed',
  icon: 'M2 11a6 6 0 1 1 12 0M8 11V7l3 2',
  defaultHold: 30,
  envelope: 'full',
  params,
  apply(
    { shift, noise }: FieldValues<typeof params>,
    { clean, cleanElsewhere, lend, intervalMs }: AnomalyContext,
  ): Overlay {
    const distance = Math.max(1, wholeSamples(shift, intervalMs));
    const take = (from: number, source: number, out: Float64Array) =>
      noise === 'copied' ? clean(source, out) : cleanElsewhere(from, source, out);
    return (values, envelope, from) =>
      lend(values.length, (other) => {
        // Samples whose source would lie before the data take it from as much later.
        const early = Math.min(Math.max(distance - from, 0), values.length);
        if (early > 0) take(from, from + distance, other.subarray(0, early));
        if (early < values.length) take(from + early, from + early - distance, other.subarray(early));
        for (let i = 0; i < values.length; i++) {
          const value = values[i] ?? 0;
          values[i] = value + ((other[i] ?? 0) - value) * (envelope[i] ?? 0);
        }
      });
  },
} as const satisfies AnomalyKindBase;
