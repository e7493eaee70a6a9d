/** The machine is down. */
import { ALL_COLUMNS, type Cause } from './cause.ts';
import { MODE, raise } from './effects.ts';

export const failure = {
  id: 'failure',
  label: 'Failure',
  help: 'The machine is down: no requests, no usage, no heartbeat.',
  hue: 'incident',
  icon: 'M4 4l8 8M12 4l-8 8',
  labelled: true,
  origin: 'random',
  arrival: 'strike',
  room: 'first',
  byHand: { usualReadings: 12, shaped: false },
  touches: ALL_COLUMNS,
  outage: ({ from, to }) => ({ start: from, end: to }),
  effect: (effects, place) => raise(effects.mode, place, MODE.down),
} as const satisfies Cause;
