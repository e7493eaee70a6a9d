/** Seasonality "sawtooth": rises from −amplitude to +amplitude over the share width of a cycle, then falls back. */
import type { ParamTable } from '../../params.ts';
import type { SeasonalityKindBase } from '../kind.ts';
import { periodParams } from './common-params.ts';

const params = {
  ...periodParams,
  width: {
    type: 'number',
    label: 'Width',
    help: 'Share of the cycle that rises; 1 is a sawtooth, 0 a falling one, 0.5 a triangle.',
    default: 1,
    min: 0,
    max: 1,
    step: 0.05,
  },
} as const satisfies ParamTable;

export const sawtooth = {
  id: 'sawtooth',
  label: 'Sawtooth',
  help: 'Rises steadily and falls back, such as a queue that is emptied.',
  params,
} as const satisfies SeasonalityKindBase;
