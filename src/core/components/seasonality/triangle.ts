/** Seasonality "triangle": a sine made of straight lines: 0, +amplitude, 0, −amplitude, 0. */
import type { ParamTable } from '../../params.ts';
import type { SeasonalityKindBase } from '../kind.ts';
import { periodParams } from './common-params.ts';

const params = {
  ...periodParams,
} as const satisfies ParamTable;

export const triangle = {
  id: 'triangle',
  label: 'Triangle',
  help: 'Rises and falls in straight lines.',
  params,
} as const satisfies SeasonalityKindBase;
