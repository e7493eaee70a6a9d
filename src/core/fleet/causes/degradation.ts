/** A machine wears out, reading by reading, towards a fault. */
import type { Cause } from './cause.ts';
import { raise } from './effects.ts';

export const degradation = {
  id: 'degradation',
  label: 'Degradation',
  help: 'Wear rises slowly until the fault: the decline.',
  hue: 'warn',
  icon: 'M1 4l14 9',
  labelled: false,
  origin: 'random',
  arrival: 'decline',
  room: 'any',
  touches: ['cpu_percent', 'memory_percent', 'error_count', 'latency_p50', 'latency_p99'],
  effect(effects, place, reading, event, settings) {
    const level = settings.degradation.fault_level;
    raise(effects.wear, place, (level * (reading - event.start + 1)) / (event.end - event.start));
  },
} as const satisfies Cause;
