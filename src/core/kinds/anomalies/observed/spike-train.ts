/** Anomaly "spike-train": single-sample spikes of rising density. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, MetricScale, Overlay } from '../kind.ts';
import { fittedMagnitude, magnitudeIn, magnitudeParams } from '../magnitude.ts';

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
  group: 'point',
  stage: 'observed',
  icon: 'M1 13h2l1-9 1 9h3l1-9 1 9h1l1-9 1 9h2',
  main: 'magnitude',
  defaultHold: 100,
  envelope: 'full',
  params,
  fit: (scale: MetricScale) => ({ magnitude: fittedMagnitude(scale) }),
  needs: ({ spikes }: FieldValues<typeof params>) => ({
    samples: spikes,
    message: `${spikes} spikes need as many samples; make it longer, or lower \`spikes\`.`,
  }),
  apply(spec: FieldValues<typeof params>, context: AnomalyContext): Overlay {
    const size = magnitudeIn(spec, context);
    const samples = placesOf(spec.spikes, context.start, context.end - context.start);
    return (values, envelope, from) => {
      for (const sample of samples) {
        const i = sample - from;
        if (i >= 0 && i < values.length) values[i] = (values[i] ?? 0) + size * (envelope[i] ?? 0);
      }
    };
  },
} as const satisfies AnomalyKindBase;

/**
 * Spike j of n stands at 1 − ((n − j)/n)² of the length: evenly shrinking gaps. Where two would share a sample the
 * earlier one moves to the sample before, so that there are as many as asked; never more than there are samples.
 */
function placesOf(asked: number, start: number, length: number): readonly number[] {
  const spikes = Math.min(asked, length);
  const places: number[] = [];
  let free = length - 1;
  for (let spike = spikes - 1; spike >= 0; spike--) {
    const left = (spikes - spike) / spikes;
    const place = Math.min(Math.floor(length * (1 - left * left)), free);
    places.unshift(start + place);
    free = place - 1;
  }
  return places;
}
