/** Anomaly "contextual": the clean value of another time in place of the observed one. */
import type { ParamTable } from '../params.ts';
import type { AnomalyKindBase } from './kind.ts';

const params = {
  shift: {
    type: 'span',
    label: 'Taken from',
    help: 'How much earlier the values are taken from (later, where the data had not begun yet).',
    default: 50,
    minSamples: 1,
  },
} as const satisfies ParamTable;

export const contextual = {
  id: 'contextual',
  label: 'Contextual',
  help: 'Shows perfectly normal values, but those of another time.',
  family: 'shape',
  stage: 'observed',
  icon: 'M2 11a6 6 0 1 1 12 0M8 11V7l3 2',
  defaultHold: 30,
  envelope: 'full',
  params,
} as const satisfies AnomalyKindBase;
