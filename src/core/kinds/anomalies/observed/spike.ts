/** Anomaly "spike": x + magnitude·e on the observed value. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, MetricScale, Overlay } from '../kind.ts';
import { fittedMagnitude, magnitudeIn, magnitudeParams } from '../magnitude.ts';

const params = {
  ...magnitudeParams,
} as const satisfies FieldTable;

export const spike = {
  id: 'spike',
  label: 'Spike',
  help: 'Pushes the values up for a moment.',
  family: 'level',
  group: 'point',
  stage: 'observed',
  icon: 'M1 12h4l3-10 3 10h4',
  main: 'magnitude',
  defaultHold: 1,
  envelope: 'full',
  params,
  fit: (scale: MetricScale) => ({ magnitude: fittedMagnitude(scale) }),
  apply(spec: FieldValues<typeof params>, context: AnomalyContext): Overlay {
    const size = magnitudeIn(spec, context);
    return (values, envelope) => {
      for (let i = 0; i < values.length; i++) {
        const value = values[i] ?? 0;
        values[i] = value + size * (envelope[i] ?? 0);
      }
    };
  },
} as const satisfies AnomalyKindBase;
