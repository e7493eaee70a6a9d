/** Anomaly "unit-change": the delivered value times a factor, plus an offset. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyKindBase, RowsEffect } from '../kind.ts';

const params = {
  factor: {
    type: 'number',
    label: 'Factor',
    help: 'What the value is multiplied by: 1.8 from °C to °F, 0.001 from ms to s.',
    default: 1.8,
  },
  offset: {
    type: 'number',
    label: 'Offset',
    help: 'What is added then: 32 from °C to °F, 0 for most.',
    default: 32,
  },
} as const satisfies FieldTable;

export const unitChange = {
  id: 'unit-change',
  label: 'Unit change',
  help: 'Delivers the values in another unit, as after an update that nobody announced; to the same decimals, whatever the limits.',
  family: 'data',
  group: 'sensor',
  stage: 'rows',
  icon: 'M1 12h5M10 4h5M6 12l4-8M3 3h3M4.500 3v4',
  main: 'factor',
  neutral: 1,
  defaultHold: 100,
  envelope: 'hold-only',
  params,
  damage({ factor, offset }: FieldValues<typeof params>): RowsEffect {
    return {
      converts: true,
      deliver: (values) => {
        for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) * factor + offset;
      },
    };
  },
} as const satisfies AnomalyKindBase;
