/** Anomaly "platform": a constant value in place of the observed one. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyKindBase, MetricScale, Overlay } from '../kind.ts';

const params = {
  value: {
    type: 'number',
    label: 'Value',
    help: 'The constant that is reported.',
    default: 0,
    unit: { of: 'metric' },
  },
} as const satisfies FieldTable;

export const platform = {
  id: 'platform',
  label: 'Platform',
  help: 'Replaces the values by a constant.',
  family: 'level',
  group: 'level',
  stage: 'observed',
  icon: 'M1 12c2-4 3 1 4-2V5h6v5c1 3 2-2 4 1',
  main: 'value',
  defaultHold: 30,
  envelope: 'full',
  params,
  fit: ({ level, spread }: MetricScale) => ({ value: level + 3 * spread }),
  apply({ value: constant }: FieldValues<typeof params>): Overlay {
    return (values, envelope) => {
      for (let i = 0; i < values.length; i++) {
        const value = values[i] ?? 0;
        values[i] = value + (constant - value) * (envelope[i] ?? 0);
      }
    };
  },
} as const satisfies AnomalyKindBase;
