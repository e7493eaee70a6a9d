/** Trend "polynomial": a power series over the fraction of the data. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, TrendKindBase } from '../kind.ts';

const params = {
  coefficients: {
    type: 'numbers',
    label: 'Coefficients',
    help: 'c1, c2, … of c1·f + c2·f² + …, where f goes from 0 at the first sample to 1 at the end of the data.',
    default: [0, 10],
    minLength: 1,
    maxLength: 8,
    unit: { of: 'metric' },
  },
} as const satisfies FieldTable;

export const polynomial = {
  id: 'polynomial',
  label: 'Polynomial',
  help: 'A curve of low degree over the whole data.',
  params,
  /** Horner's scheme over f = i / samples. */
  compile({ coefficients }: FieldValues<typeof params>, { samples }: ComponentContext) {
    const falling = coefficients.toReversed();
    return (from: number, out: Float64Array) => {
      for (let i = 0; i < out.length; i++) {
        const fraction = (from + i) / samples;
        let sum = 0;
        for (const coefficient of falling) sum = (sum + coefficient) * fraction;
        out[i] = (out[i] ?? 0) + sum;
      }
    };
  },
} as const satisfies TrendKindBase;
