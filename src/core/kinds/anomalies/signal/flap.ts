/** Anomaly "flap": x + magnitude·e in the first part of every period. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import { spanSamples } from '../../../lib/time.ts';
import type { AnomalyContext, AnomalyKindBase, MetricScale, Overlay } from '../kind.ts';
import { fittedMagnitude, magnitudeIn, magnitudeParams } from '../magnitude.ts';

const params = {
  ...magnitudeParams,
  period: {
    type: 'span',
    label: 'Period',
    help: 'From one change to the other level to the next such change.',
    default: 20,
    minSamples: 1,
    fractional: true,
  },
  duty: {
    type: 'number',
    label: 'Duty',
    help: 'Part of each period in which it is at the other level.',
    default: 0.5,
    min: 0,
    max: 1,
    step: 0.05,
  },
} as const satisfies FieldTable;

export const flap = {
  id: 'flap',
  label: 'Flap',
  help: 'Jumps to another level and back, again and again, such as a service that keeps restarting.',
  family: 'level',
  group: 'level',
  stage: 'signal',
  icon: 'M1 12h2V4h3v8h3V4h3v8h3',
  main: 'magnitude',
  defaultHold: 100,
  envelope: 'full',
  params,
  fit: (scale: MetricScale) => ({ magnitude: fittedMagnitude(scale) }),
  apply(spec: FieldValues<typeof params>, context: AnomalyContext): Overlay {
    const size = magnitudeIn(spec, context);
    const { start, intervalMs } = context;
    const period = spanSamples(spec.period, intervalMs);
    return (values, envelope, from) => {
      for (let i = 0; i < values.length; i++) {
        if ((from + i - start) % period < spec.duty * period) values[i] = (values[i] ?? 0) + size * (envelope[i] ?? 0);
      }
    };
  },
} as const satisfies AnomalyKindBase;
