/** Anomaly "variance": noise·(1 + (factor − 1)·e). */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyKindBase, Overlay } from '../kind.ts';

const params = {
  factor: {
    type: 'number',
    label: 'Factor',
    help: 'What the noise is multiplied by: 3 is three times as noisy, 0 is silent.',
    default: 3,
    min: 0,
    step: 0.1,
  },
} as const satisfies FieldTable;

export const variance = {
  id: 'variance',
  label: 'Variance',
  help: 'Makes the metric noise larger or smaller.',
  family: 'spread',
  group: 'noise',
  stage: 'noise',
  icon: 'M1 8l2-1 1 2 2-6 2 10 2-10 2 6 1-2 2 1',
  main: 'factor',
  neutral: 1,
  defaultHold: 50,
  envelope: 'full',
  params,
  apply({ factor }: FieldValues<typeof params>): Overlay {
    return (values, envelope) => {
      for (let i = 0; i < values.length; i++) {
        const value = values[i] ?? 0;
        values[i] = value * ((envelope[i] ?? 0) * (factor - 1) + 1);
      }
    };
  },
} as const satisfies AnomalyKindBase;
