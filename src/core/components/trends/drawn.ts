/** Trend "drawn": a smooth curve through points that never overshoots them. */
import type { ParamTable } from '../../params.ts';
import type { TrendKindBase } from '../kind.ts';

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
} as const satisfies ParamTable;

export const drawn = {
  id: 'drawn',
  label: 'Drawn',
  help: 'A smooth curve through the points that you draw; between two points it never goes beyond them.',
  params,
} as const satisfies TrendKindBase;
