/** Anomaly "flip": the waves are multiplied by 1 − 2e. */
import type { ParamTable } from '../params.ts';
import type { AnomalyKindBase } from './kind.ts';

const params = {} as const satisfies ParamTable;

export const flip = {
  id: 'flip',
  label: 'Flip',
  help: 'Turns the seasons upside down.',
  family: 'shape',
  stage: 'time',
  icon: 'M1 8c2-6 4-6 6 0M9 8c2 6 4 6 6 0M8 2v12',
  defaultHold: 100,
  envelope: 'full',
  params,
} as const satisfies AnomalyKindBase;
