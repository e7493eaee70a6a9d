/** Anomaly "noise-burst": extra gaussian noise with standard deviation magnitude·e. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, MetricScale, Overlay } from '../kind.ts';
import { magnitudeIn, magnitudeParams } from '../magnitude.ts';

const params = {
  ...magnitudeParams,
} as const satisfies FieldTable;

export const noiseBurst = {
  id: 'noise-burst',
  label: 'Noise burst',
  help: 'Adds extra gaussian noise.',
  family: 'spread',
  group: 'noise',
  stage: 'noise',
  icon: 'M1 8h3l1-4 1 8 2-10 2 11 1-8 1 3h3',
  main: 'magnitude',
  defaultHold: 30,
  envelope: 'full',
  params,
  fit: ({ sigma, spread }: MetricScale) => ({ magnitude: sigma > 0 ? 4 * sigma : spread }),
  apply(spec: FieldValues<typeof params>, context: AnomalyContext): Overlay {
    const size = magnitudeIn(spec, context);
    return (values, envelope, from) =>
      context.lend(values.length, (extra) => {
        context.stream.noise(extra, 'gaussian', 0, size, from);
        for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) + (extra[i] ?? 0) * (envelope[i] ?? 0);
      });
  },
} as const satisfies AnomalyKindBase;
