/** Anomaly "ramp": x + slope·(i − at), reset at the end. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, MetricScale, Overlay } from '../kind.ts';
import { fittedMagnitude } from '../magnitude.ts';

const params = {
  slope: {
    type: 'number',
    label: 'Slope',
    help: 'Change from one sample to the next; negative falls.',
    default: 0.1,
    unit: { of: 'metric-per-sample' },
  },
} as const satisfies FieldTable;

export const ramp = {
  id: 'ramp',
  label: 'Ramp (leak)',
  help: 'Climbs steadily and falls back at the end, such as a memory leak until the restart.',
  family: 'level',
  group: 'trend',
  stage: 'signal',
  icon: 'M1 13h3l9-9v9h2',
  main: 'slope',
  defaultHold: 100,
  envelope: 'full',
  params,
  fit: (scale: MetricScale) => ({ slope: fittedMagnitude(scale) / scale.length }),
  apply({ slope }: FieldValues<typeof params>, { start, holdEnd }: AnomalyContext): Overlay {
    return (values, envelope, from) => {
      for (let i = 0; i < values.length; i++) {
        const climbed = Math.min(from + i, holdEnd) - start;
        values[i] = (values[i] ?? 0) + slope * climbed * (envelope[i] ?? 0);
      }
    };
  },
} as const satisfies AnomalyKindBase;
