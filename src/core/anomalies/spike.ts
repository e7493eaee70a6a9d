/** Anomaly "spike": x + magnitude·e on the observed value. */
import type { ParamTable } from '../params.ts';
import type { AnomalyKindBase } from './kind.ts';
import { magnitudeParams } from './magnitude-params.ts';

const params = {
  ...magnitudeParams,
} as const satisfies ParamTable;

export const spike = {
  id: 'spike',
  label: 'Spike',
  help: 'Pushes the values up for a moment.',
  family: 'level',
  stage: 'observed',
  icon: 'M1 12h4l3-10 3 10h4',
  main: 'magnitude',
  defaultHold: 1,
  envelope: 'full',
  params,
} as const satisfies AnomalyKindBase;
