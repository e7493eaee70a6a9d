/** Parameters that every wave with a free period has. */
import type { ParamTable } from '../../params.ts';

export const periodParams = {
  period: {
    type: 'span',
    label: 'Period',
    help: 'Length of one cycle; need not be a whole number of samples.',
    default: 100,
    minSamples: 1,
    fractional: true,
  },
  amplitude: {
    type: 'number',
    label: 'Amplitude',
    help: 'Height of the wave. Additive: in the unit of the metric. Multiplicative: a fraction of the level, 0.2 = ±20 %.',
    default: 1,
  },
  phase: {
    type: 'number',
    label: 'Phase',
    help: 'Part of a cycle (0 to 1) by which the wave is ahead at the first sample.',
    default: 0,
    min: 0,
    max: 1,
    unit: 'cycles',
    step: 0.05,
  },
} as const satisfies ParamTable;
