/** Anomaly "outlier": one sample out of range. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyKindBase, MetricScale, Overlay } from '../kind.ts';

const params = {
  value: {
    type: 'number',
    label: 'Value',
    help: 'The value that is reported.',
    default: 0,
    unit: { of: 'metric' },
  },
} as const satisfies FieldTable;

export const outlier = {
  id: 'outlier',
  label: 'Outlier',
  help: 'A single value far from the others, as sensors report it.',
  family: 'data',
  group: 'point',
  stage: 'observed',
  icon: 'M1 12h14M8 3v.01M6.500 3a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0',
  main: 'value',
  defaultHold: 1,
  envelope: 'hold-only',
  params,
  fit: ({ level, spread }: MetricScale) => ({ value: level + 12 * spread }),
  apply({ value }: FieldValues<typeof params>): Overlay {
    return (values) => values.fill(value);
  },
} as const satisfies AnomalyKindBase;
