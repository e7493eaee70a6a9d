/** Anomaly "scale": x·(1 + (anomaly_factor − 1)·e), the kind of the Python generator. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyKindBase, Overlay } from '../kind.ts';

const params = {
  anomaly_factor: {
    type: 'number',
    label: 'Factor',
    help: 'What the signal (without noise) is multiplied by: 2 doubles, 0.5 halves, 0 makes it vanish.',
    default: 2,
    step: 0.1,
  },
} as const satisfies FieldTable;

export const scale = {
  id: 'scale',
  label: 'Scale',
  help: 'Multiplies the signal by a factor.',
  family: 'level',
  group: 'level',
  stage: 'signal',
  icon: 'M2 13h3l2-9h2l2 9h3M5 6h6',
  main: 'anomaly_factor',
  neutral: 1,
  defaultHold: 50,
  envelope: 'full',
  params,
  apply({ anomaly_factor: factor }: FieldValues<typeof params>): Overlay {
    return (values, envelope) => {
      for (let i = 0; i < values.length; i++) {
        const value = values[i] ?? 0;
        values[i] = value * ((envelope[i] ?? 0) * (factor - 1) + 1);
      }
    };
  },
} as const satisfies AnomalyKindBase;
