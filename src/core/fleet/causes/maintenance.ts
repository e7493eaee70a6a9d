/** Planned work: requests are led away, then come back. */
import { ALL_COLUMNS, type Cause } from './cause.ts';
import { raise } from './effects.ts';

export const maintenance = {
  id: 'maintenance',
  label: 'Maintenance',
  help: 'Planned work: the machine is drained of requests, and comes back. No anomaly.',
  hue: 'data',
  icon: 'M1 4h3l2 9h4l2-9h3',
  labelled: false,
  origin: 'schedule',
  arrival: 'night',
  room: 'first',
  byHand: { usualReadings: 24, shaped: false },
  touches: ALL_COLUMNS.filter((column) => column !== 'disk_percent'),
  drains: true,
  effect(effects, place, reading, event) {
    raise(effects.drain, place, drainShape(reading - event.start, event.end - event.start));
  },
} as const satisfies Cause;

/** Drains over the first sixth, comes back over the last; all of it at least in the middle reading. */
function drainShape(since: number, length: number): number {
  const edge = Math.floor(length / 6) + 1;
  return Math.min(1, (since + 1) / edge, (length - since) / edge);
}
