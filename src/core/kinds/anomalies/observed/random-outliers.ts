/** Anomaly "random-outliers": some samples, each by chance, stand out by ± magnitude·e. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, MetricScale, Overlay } from '../kind.ts';
import { fittedMagnitude, magnitudeIn, magnitudeParams } from '../magnitude.ts';

const params = {
  ...magnitudeParams,
  share: {
    type: 'number',
    label: 'Share',
    help: 'Which part of the samples stands out: 0.05 is one in twenty.',
    default: 0.05,
    min: 0,
    max: 1,
    step: 0.01,
  },
  side: {
    type: 'choice',
    label: 'Side',
    help: 'Whether they stand out upwards, downwards, or either way by chance.',
    options: ['both', 'up', 'down'],
    default: 'both',
  },
} as const satisfies FieldTable;

export const randomOutliers = {
  id: 'random-outliers',
  label: 'Random outliers',
  help: 'Single samples here and there stand out, by three quarters to five quarters of the magnitude.',
  family: 'data',
  group: 'point',
  stage: 'observed',
  icon: 'M1 8h14M4 3v.01M8 13v.01M11 2v.01M3 13v.01M14 12v.01',
  main: 'magnitude',
  defaultHold: 100,
  envelope: 'full',
  params,
  fit: (scale: MetricScale) => ({ magnitude: fittedMagnitude(scale) }),
  apply(spec: FieldValues<typeof params>, context: AnomalyContext): Overlay {
    const size = magnitudeIn(spec, context);
    const { share, side } = spec;
    return (values, envelope, from) =>
      context.lend(values.length, (chance) => {
        context.stream.uniforms(chance, from);
        for (let i = 0; i < values.length; i++) {
          const u = chance[i] ?? 1;
          if (u >= share) continue;
          // What is left of the uniform, given that it is below the share, is a uniform again: side first, then size.
          const half = (2 * u) / share;
          const up = side === 'both' ? half < 1 : side === 'up';
          const far = 0.75 + 0.5 * (half < 1 ? half : half - 1);
          values[i] = (values[i] ?? 0) + (up ? size : -size) * far * (envelope[i] ?? 0);
        }
      });
  },
} as const satisfies AnomalyKindBase;
