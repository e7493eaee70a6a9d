/** Seasonality "sine": amplitude·sin(2π(t/period + phase)). */
import type { ParamTable } from '../../params.ts';
import type { SeasonalityKindBase } from '../kind.ts';
import { periodParams } from './common-params.ts';

const params = {
  ...periodParams,
} as const satisfies ParamTable;

export const sine = {
  id: 'sine',
  label: 'Sine',
  help: 'A smooth wave.',
  params,
} as const satisfies SeasonalityKindBase;
