/** Anomaly "oscillation": x + magnitude·e·sin(2π·(i − at)/period). */
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
    help: 'Length of one swing.',
    default: 12,
    minSamples: 1,
    fractional: true,
  },
} as const satisfies FieldTable;

export const oscillation = {
  id: 'oscillation',
  label: 'Oscillation',
  help: 'Swings up and down, such as a controller that hunts.',
  family: 'level',
  group: 'level',
  stage: 'signal',
  icon: 'M1 8h2c1-7 2-7 3 0s2 7 3 0 2-7 3 0 1 4 3 0',
  main: 'magnitude',
  defaultHold: 100,
  envelope: 'full',
  params,
  fit: (scale: MetricScale) => ({ magnitude: fittedMagnitude(scale) / 2 }),
  apply(spec: FieldValues<typeof params>, context: AnomalyContext): Overlay {
    const size = magnitudeIn(spec, context);
    const { start, intervalMs, lend, math } = context;
    const period = spanSamples(spec.period, intervalMs);
    return (values, envelope, from) =>
      lend(values.length, (wave) => {
        for (let i = 0; i < wave.length; i++) wave[i] = 2 * Math.PI * (((from + i - start) % period) / period);
        math.sinAll(wave);
        for (let i = 0; i < values.length; i++) {
          values[i] = (values[i] ?? 0) + size * (wave[i] ?? 0) * (envelope[i] ?? 0);
        }
      });
  },
} as const satisfies AnomalyKindBase;
