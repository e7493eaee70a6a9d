/** Trend "polynomial": a power series over the fraction of the data. */
import type { ParamTable } from '../../params.ts';
import type { TrendKindBase } from '../kind.ts';

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
} as const satisfies ParamTable;

export const polynomial = {
  id: 'polynomial',
  label: 'Polynomial',
  help: 'A curve of low degree over the whole data.',
  params,
} as const satisfies TrendKindBase;
