/** The link is full. */
import type { Cause } from './cause.ts';
import { raise } from './effects.ts';

export const networkSaturation = {
  id: 'network_saturation',
  label: 'Network saturation',
  help: 'Traffic stands at the limit of the link; latency and errors rise.',
  hue: 'shape',
  icon: 'M1 12h2l2-7h6l2 7h2M5 2h6',
  labelled: true,
  origin: 'random',
  arrival: 'run',
  room: 'free',
  runs: {
    setting: 'network_saturation_probability',
    label: 'Network saturation',
    help: 'Chance that a given reading lies in a network saturation: their share of the readings.',
    probability: 0.01,
    lengths: { least: 6, most: 24 },
  },
  byHand: { usualReadings: 15, shaped: true },
  touches: ['network_in_mbps', 'network_out_mbps', 'error_count', 'latency_p50', 'latency_p99'],
  effect(effects, place, _reading, event) {
    raise(effects.saturation, place, 0.5 + 0.5 * event.strength);
  },
} as const satisfies Cause;
