/** Anomaly "ramp": x + slope·(i − at), reset at the end. */
import type { ParamTable } from '../params.ts';
import type { AnomalyKindBase } from './kind.ts';

const params = {
  slope: {
    type: 'number',
    label: 'Slope',
    help: 'Change from one sample to the next; negative falls.',
    default: 0.1,
    unit: { of: 'metric-per-sample' },
  },
} as const satisfies ParamTable;

export const ramp = {
  id: 'ramp',
  label: 'Ramp (leak)',
  help: 'Climbs steadily and falls back at the end, such as a memory leak until the restart.',
  family: 'level',
  stage: 'signal',
  icon: 'M1 13h3l9-9v9h2',
  main: 'slope',
  defaultHold: 100,
  envelope: 'full',
  params,
} as const satisfies AnomalyKindBase;
