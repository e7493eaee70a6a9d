/** Noise "logistic": a bell with heavier tails. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { NoiseKindBase } from '../kind.ts';

const params = {
  loc: { type: 'number', label: 'Mean', help: 'Centre of the noise.', default: 0, unit: { of: 'metric' } },
  scale: {
    type: 'number',
    label: 'Scale',
    help: 'Width; the standard deviation is 1.81 times as large.',
    default: 1,
    min: 0,
    unit: { of: 'metric' },
  },
} as const satisfies FieldTable;

export const logistic = {
  id: 'logistic',
  label: 'Logistic',
  help: 'A bell curve with somewhat more large deviations.',
  params,
  distribution: 'logistic',
  parameters({ loc, scale }: FieldValues<typeof params>): readonly [number, number] {
    return [loc, scale];
  },
  deviation({ scale }: FieldValues<typeof params>) {
    return (scale * Math.PI) / Math.sqrt(3);
  },
} as const satisfies NoiseKindBase;
