/** Seasonality "month-end": the last days of every month, however long it is. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, SeasonalityKindBase } from '../kind.ts';
import { MONTH_DAYS, monthEndCycle } from './clock-cycle.ts';

const params = {
  amplitude: {
    type: 'number',
    label: 'Amplitude',
    help: 'Height at the end of the month. Additive: in the unit of the metric. Multiplicative: a fraction of the level, 0.2 = +20 %.',
    default: 1,
  },
  days: {
    type: 'number',
    label: 'Days',
    help: 'How many days before the end it begins.',
    default: 2,
    min: 0,
    open: 'min',
    max: 28,
    unit: 'days',
  },
  shape: {
    type: 'choice',
    label: 'Shape',
    help: 'step: at full height all of these days. ramp: rises to its height at the end.',
    options: ['step', 'ramp'],
    default: 'step',
  },
} as const satisfies FieldTable;

export const monthEnd = {
  id: 'month-end',
  label: 'Month end',
  help: 'The last days of every month, such as the closing of the books; by the local clock where the design has a calendar, else by UTC.',
  params,
  byCalendar: true,
  swing: ({ amplitude }: FieldValues<typeof params>) => Math.abs(amplitude),
  compile({ amplitude, days, shape }: FieldValues<typeof params>, context: ComponentContext) {
    // The same quotient as the place of that moment, so that its sample is the first.
    const begin = (MONTH_DAYS - days) / MONTH_DAYS;
    const wave = (phases: Float64Array) => {
      for (let i = 0; i < phases.length; i++) {
        const place = phases[i] ?? 0;
        const height = shape === 'step' ? 1 : (place - begin) / (1 - begin);
        phases[i] = place < begin ? 0 : amplitude * height;
      }
    };
    return { cycle: monthEndCycle(context), shape: wave };
  },
} as const satisfies SeasonalityKindBase;
