/** Trend "step": one jump of the level. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, TrendKindBase } from '../kind.ts';
import { wholeSamples } from '../../lib/time.ts';

const params = {
  at: {
    type: 'span',
    isPlace: true,
    label: 'At',
    help: 'First sample of the new level, from the start of the data.',
    default: 500,
  },
  height: {
    type: 'number',
    label: 'Height',
    help: 'How far the level jumps; negative falls.',
    default: 10,
    unit: { of: 'metric' },
  },
} as const satisfies FieldTable;

export const step = {
  id: 'step',
  label: 'Step',
  help: 'Jumps to another level at one place and stays there (part of normal operation, no label).',
  params,
  compile({ at, height }: FieldValues<typeof params>, { intervalMs }: ComponentContext) {
    const first = wholeSamples(at, intervalMs);
    return (from: number, out: Float64Array) => {
      for (let i = Math.max(0, first - from); i < out.length; i++) out[i] = (out[i] ?? 0) + height;
    };
  },
} as const satisfies TrendKindBase;
