/** Anomaly "saturation": min(x, ceiling). */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyKindBase, MetricScale, Overlay } from '../kind.ts';

const params = {
  ceiling: {
    type: 'number',
    label: 'Ceiling',
    help: 'Highest value that is still reported.',
    default: 80,
    unit: { of: 'metric' },
  },
  floor: {
    type: 'number?',
    label: 'Floor',
    help: 'Lowest value that is still reported; absent: no limit.',
    unit: { of: 'metric' },
  },
} as const satisfies FieldTable;

export const saturation = {
  id: 'saturation',
  label: 'Saturation',
  help: 'Cuts off what lies above a ceiling, such as a sensor at the end of its range.',
  family: 'data',
  group: 'sensor',
  stage: 'observed',
  icon: 'M1 12l4-8h6l4 8M3 4h10',
  main: 'ceiling',
  defaultHold: 50,
  envelope: 'full',
  params,
  fit: ({ level, spread }: MetricScale) => ({ ceiling: level + spread / 4 }),
  apply({ ceiling, floor = Number.NEGATIVE_INFINITY }: FieldValues<typeof params>): Overlay {
    return (values, envelope) => {
      for (let i = 0; i < values.length; i++) {
        const value = values[i] ?? 0;
        values[i] = value + (Math.max(Math.min(value, ceiling), floor) - value) * (envelope[i] ?? 0);
      }
    };
  },
} as const satisfies AnomalyKindBase;
