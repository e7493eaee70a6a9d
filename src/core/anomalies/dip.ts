/** Anomaly "dip": x − magnitude·e on the observed value. */
import type { ParamTable } from '../params.ts';
import type { AnomalyKindBase } from './kind.ts';
import { magnitudeParams } from './magnitude-params.ts';

const params = {
  ...magnitudeParams,
} as const satisfies ParamTable;

export const dip = {
  id: 'dip',
  label: 'Dip',
  help: 'Pushes the values down for a moment.',
  family: 'level',
  stage: 'observed',
  icon: 'M1 4h4l3 10 3-10h4',
  main: 'magnitude',
  defaultHold: 1,
  envelope: 'full',
  params,
} as const satisfies AnomalyKindBase;
