/** The fault that wear ends in, and the recovery from it. */
import type { Cause, CauseSettings } from './cause.ts';
import { raise } from './effects.ts';

export const degradationFault = {
  id: 'degradation_fault',
  label: 'Degradation fault',
  help: 'Wear has reached the fault level: errors and latency, then the recovery.',
  hue: 'warn',
  icon: 'M1 4l7 5v5h3V6h4',
  labelled: true,
  origin: 'random',
  arrival: 'worn',
  room: 'free',
  follows: 'degradation',
  touches: ['cpu_percent', 'memory_percent', 'error_count', 'latency_p50', 'latency_p99'],
  effect(effects, place, reading, event, settings) {
    raise(effects.wear, place, faultWear(reading - event.start, event.end - event.start, settings));
  },
} as const satisfies Cause;

/** Readings of the recovery that still have wear: it falls by recovery_rate at each, the first included. */
export function recoveryLength({ fault_level, recovery_rate }: CauseSettings['degradation']): number {
  return Math.ceil(fault_level / recovery_rate) - 1;
}

/** 1 during the fault, then down by recovery_rate a reading from the fault level. */
function faultWear(since: number, length: number, { degradation }: CauseSettings): number {
  const recovering = since - (length - recoveryLength(degradation));
  return recovering < 0 ? 1 : Math.max(0, degradation.fault_level - degradation.recovery_rate * (recovering + 1));
}
