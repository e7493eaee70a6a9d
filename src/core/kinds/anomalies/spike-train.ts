/** Anomaly "spike-train": single-sample spikes of rising density. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, MetricScale, Overlay } from './kind.ts';
import { fittedMagnitude, magnitudeIn, magnitudeParams } from './magnitude.ts';

const params = {
  ...magnitudeParams,
  spikes: {
    type: 'number',
    label: 'Spikes',
    help: 'How many spikes; the gaps between them shrink towards the end.',
    default: 8,
    min: 1,
    max: 10000,
    integer: true,
  },
} as const satisfies FieldTable;

export const spikeTrain = {
  id: 'spike-train',
  label: 'Spike train',
  help: 'Single spikes that come ever more often.',
  family: 'level',
  stage: 'observed',
  icon: 'M1 13h2l1-9 1 9h3l1-9 1 9h1l1-9 1 9h2',
  main: 'magnitude',
  defaultHold: 100,
  envelope: 'full',
  params,
  fit: (scale: MetricScale) => ({ magnitude: fittedMagnitude(scale) }),
  /** Spike j of n stands at 1 − ((n − j)/n)² of the length: evenly shrinking gaps. Two on one sample are one. */
  apply(spec: FieldValues<typeof params>, context: AnomalyContext): Overlay {
    const size = magnitudeIn(spec, context);
    const length = context.end - context.start;
    const places = Array.from({ length: spec.spikes }, (_, spike) => {
      const left = (spec.spikes - spike) / spec.spikes;
      return context.start + Math.floor(length * (1 - left * left));
    });
    const samples = [...new Set(places)];
    return (values, envelope, from) => {
      for (const sample of samples) {
        const i = sample - from;
        if (i >= 0 && i < values.length) values[i] = (values[i] ?? 0) + size * (envelope[i] ?? 0);
      }
    };
  },
} as const satisfies AnomalyKindBase;
