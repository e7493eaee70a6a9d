/** Trend "logistic": an S-curve from 0 to a height. */
import type { ParamTable } from '../../params.ts';
import type { TrendKindBase } from '../kind.ts';

const params = {
  height: {
    type: 'number',
    label: 'Height',
    help: 'How far the level has moved when the curve is over; negative falls.',
    default: 10,
    unit: { of: 'metric' },
  },
  midpoint: {
    type: 'span',
    label: 'Midpoint',
    help: 'Where half of the height is reached, from the start of the data.',
    default: 500,
  },
  width: {
    type: 'span',
    label: 'Width',
    help: 'Time from 10 % to 90 % of the height.',
    default: 200,
    minSamples: 1,
    fractional: true,
  },
} as const satisfies ParamTable;

export const logistic = {
  id: 'logistic',
  label: 'S-curve',
  help: 'Moves from one level to another along an S-curve, such as a rollout.',
  params,
} as const satisfies TrendKindBase;
