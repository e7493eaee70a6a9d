/** Process "counter": a sum of increments that are never negative. */
import type { ParamTable } from '../../params.ts';
import type { ProcessKindBase } from '../kind.ts';

const params = {
  rate: {
    type: 'number',
    label: 'Rate',
    help: 'Mean increment from sample to sample.',
    default: 1,
    min: 0,
    unit: { of: 'metric-per-sample' },
  },
  variation: {
    type: 'number',
    label: 'Variation',
    help: '0 = always the same increment; 1 = exponentially distributed increments.',
    default: 0.5,
    min: 0,
    max: 1,
    step: 0.05,
  },
  wrap: {
    type: 'number?',
    label: 'Wraps at',
    help: 'Starts again from 0 on reaching this count.',
    min: 0,
    open: 'min',
    unit: { of: 'metric' },
  },
} as const satisfies ParamTable;

export const counter = {
  id: 'counter',
  label: 'Counter',
  help: 'Only ever counts upwards, such as bytes sent.',
  params,
} as const satisfies ProcessKindBase;
