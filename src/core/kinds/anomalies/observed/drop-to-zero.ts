/** Anomaly "drop-to-zero": x·(1 − e). */
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyKindBase, Overlay } from '../kind.ts';

const params = {} as const satisfies FieldTable;

export const dropToZero = {
  id: 'drop-to-zero',
  label: 'Drop to zero',
  help: 'Nothing is counted: the values are 0, noise and all. (A factor of 0 of the kind Scale leaves the noise.)',
  family: 'level',
  group: 'level',
  stage: 'observed',
  icon: 'M1 5c2-2 3 1 4-1v9h6V4c1 2 2-1 4 1',
  defaultHold: 30,
  envelope: 'full',
  params,
  apply(): Overlay {
    return (values, envelope) => {
      for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) * (1 - (envelope[i] ?? 0));
    };
  },
} as const satisfies AnomalyKindBase;
