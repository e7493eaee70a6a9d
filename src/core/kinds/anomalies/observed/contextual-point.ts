/** Anomaly "contextual-point": the mean of its neighbourhood + magnitude × the σ of its neighbourhood. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, Overlay } from '../kind.ts';

const params = {
  deviations: {
    type: 'number',
    label: 'Deviations',
    help: 'How many standard deviations of its neighbourhood the value lies from their mean; negative is below.',
    default: 5,
    unit: 'σ',
    step: 0.5,
  },
  radius: {
    type: 'number',
    label: 'Neighbours',
    help: 'How many clean samples on either side are its neighbourhood.',
    default: 25,
    min: 1,
    max: 4096,
    integer: true,
    unit: 'samples',
  },
} as const satisfies FieldTable;

export const contextualPoint = {
  id: 'contextual-point',
  label: 'Contextual point',
  help: 'A value that is odd only among its neighbours: it may be quite usual at another time of the day.',
  family: 'data',
  group: 'point',
  stage: 'observed',
  icon: 'M1 11c3-8 5-8 7-4s5 5 7-4M8 13v.01',
  main: 'deviations',
  defaultHold: 1,
  envelope: 'full',
  params,
  apply({ deviations, radius }: FieldValues<typeof params>, context: AnomalyContext): Overlay {
    let target: number | undefined;
    return (values, envelope) => {
      target ??= targetOf(deviations, radius, context);
      for (let i = 0; i < values.length; i++) {
        const value = values[i] ?? 0;
        values[i] = value + (target - value) * (envelope[i] ?? 0);
      }
    };
  },
} as const satisfies AnomalyKindBase;

/** Of the samples of the data within `radius` before its start and from its end on. */
function targetOf(deviations: number, radius: number, { start, end, samples, clean }: AnomalyContext): number {
  const windows = [
    [Math.max(0, start - radius), Math.min(start, samples)],
    [Math.max(0, end), Math.min(end + radius, samples)],
  ] as const;
  const values: number[] = [];
  for (const [from, to] of windows) {
    if (to <= from) continue;
    const window = new Float64Array(to - from);
    clean(from, window);
    values.push(...window);
  }
  // It fills the data: then it is its own neighbourhood.
  if (values.length === 0) {
    const own = new Float64Array(Math.min(radius, samples));
    clean(0, own);
    values.push(...own);
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length;
  return mean + deviations * Math.sqrt(variance);
}
