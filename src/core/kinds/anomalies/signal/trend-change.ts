/** Anomaly "trend-change": another slope from here on. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, MetricScale, Overlay } from '../kind.ts';
import { fittedMagnitude } from '../magnitude.ts';

const params = {
  slope: {
    type: 'number',
    label: 'Slope',
    help: 'What is added to the trend, a sample; negative falls. An onset lets it come in slowly.',
    default: 0.05,
    unit: { of: 'metric-per-sample' },
  },
} as const satisfies FieldTable;

export const trendChange = {
  id: 'trend-change',
  label: 'Trend change',
  help: 'Bends the trend: from here on the signal climbs or falls by more or less; for good without a hold.',
  family: 'level',
  group: 'trend',
  stage: 'signal',
  icon: 'M1 11h7l7-8',
  main: 'slope',
  defaultHold: 200,
  permanent: true,
  envelope: 'full',
  params,
  fit: (scale: MetricScale) => ({ slope: fittedMagnitude(scale) / scale.length / 2 }),
  apply({ slope }: FieldValues<typeof params>, { start, onsetEnd, holdEnd }: AnomalyContext): Overlay {
    const onset = onsetEnd - start;
    /** The sum of the envelope up to a sample of onset or hold. */
    const climbed = (sample: number) =>
      sample < onsetEnd
        ? ((sample - start + 1) * (sample - start + 2)) / (2 * (onset + 1))
        : onset / 2 + (sample - onsetEnd + 1);
    return (values, envelope, from) => {
      for (let i = 0; i < values.length; i++) {
        const sample = from + i;
        const left = sample < holdEnd ? 1 : (envelope[i] ?? 0);
        values[i] = (values[i] ?? 0) + slope * climbed(Math.min(sample, Math.max(holdEnd - 1, start))) * left;
      }
    };
  },
} as const satisfies AnomalyKindBase;
