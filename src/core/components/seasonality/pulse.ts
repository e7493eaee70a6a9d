/** Seasonality "pulse": amplitude for the share width of a cycle, 0 for the rest. */
import type { ParamTable } from '../../params.ts';
import type { SeasonalityKindBase } from '../kind.ts';
import { periodParams } from './common-params.ts';

const params = {
  ...periodParams,
  width: {
    type: 'number',
    label: 'Width',
    help: 'Share of the cycle during which the pulse is on.',
    default: 0.1,
    min: 0,
    max: 1,
    step: 0.05,
  },
} as const satisfies ParamTable;

export const pulse = {
  id: 'pulse',
  label: 'Pulse',
  help: 'A job that runs for a part of every cycle: on for a while, then nothing.',
  params,
} as const satisfies SeasonalityKindBase;
