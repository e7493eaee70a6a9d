/** Anomaly "spike-train": single-sample spikes of rising density. */
import type { ParamTable } from '../params.ts';
import type { AnomalyKindBase } from './kind.ts';
import { magnitudeParams } from './magnitude-params.ts';

const params = {
  ...magnitudeParams,
  spikes: {
    type: 'number',
    label: 'Spikes',
    help: 'How many spikes; the gaps between them shrink towards the end.',
    default: 8,
    min: 1,
    max: 10000,
    integer: true,
  },
} as const satisfies ParamTable;

export const spikeTrain = {
  id: 'spike-train',
  label: 'Spike train',
  help: 'Single spikes that come ever more often.',
  family: 'level',
  stage: 'observed',
  icon: 'M1 13h2l1-9 1 9h3l1-9 1 9h1l1-9 1 9h2',
  main: 'magnitude',
  defaultHold: 100,
  envelope: 'full',
  params,
} as const satisfies AnomalyKindBase;
