/** Memory climbs until the process is restarted. */
import { ALL_COLUMNS, type Cause } from './cause.ts';
import { MODE, raise } from './effects.ts';

export const memoryLeak = {
  id: 'memory_leak',
  label: 'Memory leak',
  help: 'Memory climbs until the process is restarted: its last reading is one of no service.',
  hue: 'spread',
  icon: 'M1 13L11 4v9h4',
  labelled: true,
  origin: 'random',
  arrival: 'run',
  room: 'free',
  runs: {
    setting: 'memory_leak_probability',
    label: 'Memory leaks',
    help: 'Chance that a given reading lies in a memory leak: their share of the readings.',
    probability: 0.01,
    lengths: { least: 30, most: 90 },
  },
  byHand: { usualReadings: 60, shaped: true },
  touches: ALL_COLUMNS,
  // A leak that ran its course ends in a reading of restart.
  outage: ({ to, end }) => (to === end ? { start: to - 1, end: to } : undefined),
  effect(effects, place, reading, event) {
    const length = event.end - event.start;
    // The last reading is the restart, unless the machine went down before.
    if (reading === event.end - 1) raise(effects.mode, place, MODE.restarting);
    raise(effects.leak, place, length > 1 ? Math.min(1, (reading - event.start + 1) / (length - 1)) : 1);
    raise(effects.leakTop, place, 0.93 + 0.07 * event.strength);
  },
} as const satisfies Cause;
