/** Seasonality "square": +amplitude for the share duty of a cycle, then −amplitude. */
import type { ParamTable } from '../../params.ts';
import type { SeasonalityKindBase } from '../kind.ts';
import { periodParams } from './common-params.ts';

const params = {
  ...periodParams,
  duty: {
    type: 'number',
    label: 'Duty',
    help: 'Share of the cycle at the high level.',
    default: 0.5,
    min: 0,
    max: 1,
    step: 0.05,
  },
} as const satisfies ParamTable;

export const square = {
  id: 'square',
  label: 'Square',
  help: 'Switches between a high and a low level.',
  params,
} as const satisfies SeasonalityKindBase;
