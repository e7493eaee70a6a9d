/** Anomaly "drift": x + magnitude·d(u)·e, where u goes from 0 to 1 until the end of the hold. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, MetricScale, Overlay } from '../kind.ts';
import { fittedMagnitude, magnitudeIn, magnitudeParams } from '../magnitude.ts';

/** How often an exponential drift doubles on its way. */
const DOUBLINGS = 6;

const params = {
  ...magnitudeParams,
  curve: {
    type: 'choice',
    label: 'Curve',
    help: 'How it grows: in a straight line, as a square, or exponentially (it doubles six times on its way).',
    options: ['linear', 'quadratic', 'exponential'],
    default: 'linear',
  },
} as const satisfies FieldTable;

export const drift = {
  id: 'drift',
  label: 'Drift',
  help: 'The readings depart from the truth little by little, such as a sensor that loses its calibration.',
  family: 'data',
  group: 'trend',
  stage: 'observed',
  icon: 'M1 12c6 0 9-2 12-9M1 12h14',
  main: 'magnitude',
  defaultHold: 200,
  envelope: 'full',
  params,
  fit: (scale: MetricScale) => ({ magnitude: fittedMagnitude(scale) }),
  apply(spec: FieldValues<typeof params>, context: AnomalyContext): Overlay {
    const { start, holdEnd, math } = context;
    const size = magnitudeIn(spec, context);
    const length = Math.max(1, holdEnd - start);
    const most = 2 ** DOUBLINGS - 1;
    const grown = (u: number): number => {
      switch (spec.curve) {
        case 'linear':
          return u;
        case 'quadratic':
          return u * u;
        case 'exponential':
          return (math.pow(2, DOUBLINGS * u) - 1) / most;
      }
    };
    return (values, envelope, from) => {
      for (let i = 0; i < values.length; i++) {
        const u = Math.min(from + i - start + 1, length) / length;
        values[i] = (values[i] ?? 0) + size * grown(u) * (envelope[i] ?? 0);
      }
    };
  },
} as const satisfies AnomalyKindBase;
