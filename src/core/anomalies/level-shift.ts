/** Anomaly "level-shift": x + magnitude·e, permanent if recovery_time is absent. */
import type { ParamTable } from '../params.ts';
import type { AnomalyKindBase } from './kind.ts';
import { magnitudeParams } from './magnitude-params.ts';

const params = {
  ...magnitudeParams,
} as const satisfies ParamTable;

export const levelShift = {
  id: 'level-shift',
  label: 'Level shift',
  help: 'Moves the signal to another level; for good without a recovery.',
  family: 'level',
  stage: 'signal',
  icon: 'M1 12h7V4h7',
  main: 'magnitude',
  defaultHold: 50,
  permanent: true,
  envelope: 'full',
  params,
} as const satisfies AnomalyKindBase;
