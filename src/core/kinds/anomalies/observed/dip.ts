/** Anomaly "dip": x − magnitude·e on the observed value. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, MetricScale, Overlay } from '../kind.ts';
import { fittedMagnitude, magnitudeIn, magnitudeParams } from '../magnitude.ts';

const params = {
  ...magnitudeParams,
} as const satisfies FieldTable;

export const dip = {
  id: 'dip',
  label: 'Dip',
  help: 'Pushes the values down for a moment.',
  family: 'level',
  group: 'point',
  stage: 'observed',
  icon: 'M1 4h4l3 10 3-10h4',
  main: 'magnitude',
  downward: true,
  defaultHold: 1,
  envelope: 'full',
  params,
  fit: (scale: MetricScale) => ({ magnitude: fittedMagnitude(scale) }),
  apply(spec: FieldValues<typeof params>, context: AnomalyContext): Overlay {
    const size = magnitudeIn(spec, context);
    return (values, envelope) => {
      for (let i = 0; i < values.length; i++) {
        const value = values[i] ?? 0;
        values[i] = value - size * (envelope[i] ?? 0);
      }
    };
  },
} as const satisfies AnomalyKindBase;
