/** Anomaly "quantise": values rounded to multiples of a coarse step. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, MetricScale, Overlay } from '../kind.ts';

const params = {
  step: {
    type: 'number',
    label: 'Step',
    help: 'Values are rounded to multiples of it, half to even.',
    default: 5,
    min: 1e-9,
    unit: { of: 'metric' },
  },
} as const satisfies FieldTable;

export const quantise = {
  id: 'quantise',
  label: 'Quantise',
  help: 'Reports only multiples of a coarse step, such as a converter that has lost bits.',
  family: 'data',
  group: 'sensor',
  stage: 'observed',
  icon: 'M1 13h3v-3h3V7h3V4h3V2h2',
  main: 'step',
  defaultHold: 100,
  envelope: 'full',
  params,
  fit: ({ spread }: MetricScale) => ({ step: Math.max(1e-9, spread) }),
  apply({ step }: FieldValues<typeof params>, { lend, math }: AnomalyContext): Overlay {
    return (values, envelope) =>
      lend(values.length, (steps) => {
        steps.set(values);
        math.roundStep(steps, step);
        for (let i = 0; i < values.length; i++) {
          const value = values[i] ?? 0;
          values[i] = value + ((steps[i] ?? 0) - value) * (envelope[i] ?? 0);
        }
      });
  },
} as const satisfies AnomalyKindBase;
