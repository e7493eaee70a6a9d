/** Waves with a free period: their common parameters, and their cycle counted from sample 0. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import { spanSamples } from '../../lib/time.ts';
import type { ComponentContext, Cycle } from '../kind.ts';
import { wholeDaysCycle } from './clock-cycle.ts';

export const periodParams = {
  period: {
    type: 'span',
    label: 'Period',
    help: 'Length of one cycle; need not be a whole number of samples. A number of days keeps the hour of the local clock where the design has a calendar.',
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
} as const satisfies FieldTable;

/**
 * A period in samples is counted in samples, a duration in milliseconds: both exact for any index. A duration of whole days
 * keeps the hour of the local clock where the design has a calendar.
 */
export function freeCycle({ period, phase }: FieldValues<typeof periodParams>, context: ComponentContext): Cycle {
  if (typeof period === 'number') return { origin: 0, step: 1, period, phase };
  const periodMs = spanSamples(period, 1);
  return wholeDaysCycle(context, periodMs, phase) ?? { origin: 0, step: context.intervalMs, period: periodMs, phase };
}
