/** Anomaly "magnitude-warp": x·(1 + strength·c), c a smooth curve by chance. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, MetricScale, Overlay } from '../kind.ts';
import { fittedMagnitude } from '../magnitude.ts';
import { createRandomCurve, knotParams } from '../random-curve.ts';

const params = {
  strength: {
    type: 'number',
    label: 'Strength',
    help: 'The most that the signal grows or shrinks, as part of itself: 0.3 is ±30 %.',
    default: 0.3,
    min: 0,
    step: 0.05,
  },
  ...knotParams,
} as const satisfies FieldTable;

export const magnitudeWarp = {
  id: 'magnitude-warp',
  label: 'Magnitude warp',
  help: 'Makes the signal larger and smaller in smooth bends by chance.',
  family: 'level',
  group: 'trend',
  stage: 'signal',
  icon: 'M1 9c2-5 3-5 5-1s3 5 4-1 3-6 5 1',
  main: 'strength',
  defaultHold: 200,
  envelope: 'hold-only',
  params,
  fit: (scale: MetricScale) => ({
    strength: scale.level === 0 ? 0.5 : Math.min(0.9, Math.max(0.05, fittedMagnitude(scale) / Math.abs(scale.level))),
  }),
  apply({ strength, knots }: FieldValues<typeof params>, context: AnomalyContext): Overlay {
    const fill = createRandomCurve(knots, context);
    return (values, _envelope, from) =>
      context.lend(values.length, (curve) => {
        fill(from, curve);
        for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) * (1 + strength * (curve[i] ?? 0));
      });
  },
} as const satisfies AnomalyKindBase;
