/** Something takes the processor for a while. */
import type { Cause } from './cause.ts';
import { raise } from './effects.ts';

export const cpuSpike = {
  id: 'cpu_spike',
  label: 'CPU spike',
  help: 'The processor is nearly full for some readings; latency rises with it.',
  hue: 'level',
  icon: 'M1 13h4l3-10 3 10h4',
  labelled: true,
  origin: 'random',
  arrival: 'run',
  room: 'free',
  runs: {
    setting: 'cpu_spike_probability',
    label: 'CPU spikes',
    help: 'Chance that a given reading lies in a CPU spike: their share of the readings.',
    probability: 0.02,
    lengths: { least: 4, most: 16 },
  },
  byHand: { usualReadings: 10, shaped: true },
  touches: ['cpu_percent', 'error_count', 'latency_p50', 'latency_p99'],
  effect(effects, place, reading, event) {
    raise(effects.spike, place, spikeShape(reading - event.start, event.end - event.start));
    raise(effects.spikeTop, place, 0.9 + 0.1 * event.strength);
  },
} as const satisfies Cause;

/** Up over the first quarter, down over the last: min(1, (k + 1)/(n/4 + 1), (n − k)/(n/4 + 1)). */
function spikeShape(since: number, length: number): number {
  const edge = length / 4 + 1;
  return Math.min(1, (since + 1) / edge, (length - since) / edge);
}
