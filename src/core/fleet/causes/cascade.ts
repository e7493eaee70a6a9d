/** The machine is down because one that it depends on went down. */
import type { Cause } from './cause.ts';
import { failure } from './failure.ts';

export const cascade = {
  id: 'cascade',
  label: 'Cascade',
  help: 'A failure that spread from a machine that this one depends on.',
  hue: 'incident',
  icon: 'M2 2l4 4M6 2L2 6M6 6l4 4M10 10l4 4M14 10l-4 4',
  labelled: true,
  origin: 'random',
  arrival: 'spread',
  room: 'first',
  pinnedAs: 'failure',
  touches: failure.touches,
  outage: failure.outage,
  effect: failure.effect,
} as const satisfies Cause;
