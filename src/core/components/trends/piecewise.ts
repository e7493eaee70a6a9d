/** Trend "piecewise": straight lines between points. */
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
      [1000, 10],
    ],
    minLength: 1,
    maxLength: 1000,
    unit: { of: 'metric' },
  },
} as const satisfies ParamTable;

export const piecewise = {
  id: 'piecewise',
  label: 'Piecewise',
  help: 'Goes in straight lines from point to point.',
  params,
} as const satisfies TrendKindBase;
