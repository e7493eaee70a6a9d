/** Trend "piecewise": straight lines between points. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, TrendKindBase } from '../kind.ts';
import { createCurve } from '../curve.ts';
import { addInto } from '../../samples/arrays.ts';

const params = {
  points: {
    type: 'points',
    x: 'sample',
    label: 'Points',
    help: 'Sample and offset from the base value; constant before the first point and after the last.',
    default: [
      [0, 0],
      [1000, 10],
    ],
    minLength: 1,
    maxLength: 1000,
    unit: { of: 'metric' },
  },
} as const satisfies FieldTable;

export const piecewise = {
  id: 'piecewise',
  label: 'Piecewise',
  help: 'Goes in straight lines from point to point.',
  params,
  compile({ points }: FieldValues<typeof params>, { workspace }: ComponentContext) {
    const curve = createCurve(points, 'linear');
    return (from: number, out: Float64Array) =>
      workspace.lend(out.length, (values) => {
        for (let i = 0; i < values.length; i++) values[i] = from + i;
        curve(values);
        addInto(out, values);
      });
  },
} as const satisfies TrendKindBase;
