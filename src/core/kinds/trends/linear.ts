/** Trend "linear": a straight line through sample 0. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { TrendKindBase } from '../kind.ts';

const params = {
  slope: {
    type: 'number',
    label: 'Slope',
    help: 'Change from one sample to the next; negative falls.',
    default: 0.01,
    unit: { of: 'metric-per-sample' },
  },
} as const satisfies FieldTable;

export const linear = {
  id: 'linear',
  label: 'Linear',
  help: 'Rises or falls by the same amount from sample to sample.',
  params,
  compile({ slope }: FieldValues<typeof params>) {
    return (from: number, out: Float64Array) => {
      for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + slope * (from + i);
    };
  },
} as const satisfies TrendKindBase;
