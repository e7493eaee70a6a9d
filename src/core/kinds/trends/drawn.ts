/** Trend "drawn": a smooth curve through points that never overshoots them. */
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
      [300, 8],
      [700, 2],
      [1000, 10],
    ],
    minLength: 1,
    maxLength: 1000,
    unit: { of: 'metric' },
  },
} as const satisfies FieldTable;

export const drawn = {
  id: 'drawn',
  label: 'Drawn',
  help: 'A smooth curve through the points that you draw; between two points it never goes beyond them.',
  params,
  compile({ points }: FieldValues<typeof params>, { workspace }: ComponentContext) {
    const curve = createCurve(points, 'smooth');
    return (from: number, out: Float64Array) =>
      workspace.lend(out.length, (values) => {
        for (let i = 0; i < values.length; i++) values[i] = from + i;
        curve(values);
        addInto(out, values);
      });
  },
} as const satisfies TrendKindBase;
