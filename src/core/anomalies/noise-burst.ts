/** Anomaly "noise-burst": extra gaussian noise with standard deviation magnitude·e. */
import type { ParamTable } from '../params.ts';
import type { AnomalyKindBase } from './kind.ts';
import { magnitudeParams } from './magnitude-params.ts';

const params = {
  ...magnitudeParams,
} as const satisfies ParamTable;

export const noiseBurst = {
  id: 'noise-burst',
  label: 'Noise burst',
  help: 'Adds extra gaussian noise.',
  family: 'spread',
  stage: 'noise',
  icon: 'M1 8h3l1-4 1 8 2-10 2 11 1-8 1 3h3',
  main: 'magnitude',
  defaultHold: 30,
  envelope: 'full',
  params,
} as const satisfies AnomalyKindBase;
