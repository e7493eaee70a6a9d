/** Trend "exponential": the base value grows by a factor every period. */
import type { ParamTable } from '../../params.ts';
import type { TrendKindBase } from '../kind.ts';

const params = {
  factor: {
    type: 'number',
    label: 'Factor',
    help: 'The base value is multiplied by this every period: 2 doubles, 0.5 halves.',
    default: 2,
    min: 0,
    open: 'min',
  },
  period: {
    type: 'span',
    label: 'Every',
    help: 'Time in which the base value is multiplied by the factor once.',
    default: 1000,
    minSamples: 1,
    fractional: true,
  },
} as const satisfies ParamTable;

export const exponential = {
  id: 'exponential',
  label: 'Exponential',
  help: 'Multiplies the base value by a factor in every period, such as doubling each day.',
  params,
} as const satisfies TrendKindBase;
