/** Anomaly "level-shift": x + magnitude·e, permanent if recovery_time is absent. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, MetricScale, Overlay } from '../kind.ts';
import { fittedMagnitude, magnitudeIn, magnitudeParams } from '../magnitude.ts';

const params = {
  ...magnitudeParams,
} as const satisfies FieldTable;

export const levelShift = {
  id: 'level-shift',
  label: 'Level shift',
  help: 'Moves the signal to another level; for good without a recovery.',
  family: 'level',
  group: 'level',
  stage: 'signal',
  icon: 'M1 12h7V4h7',
  main: 'magnitude',
  defaultHold: 50,
  permanent: true,
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
