/** Seasonality "weekday": one factor for each day of the week. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, SeasonalityKindBase } from '../kind.ts';
import { weekCycle } from './clock-cycle.ts';

const params = {
  factors: {
    type: 'numbers',
    label: 'Factors',
    help: 'One factor a day. Multiplicative: on the whole level. Additive: on the base value only, what it changes is added.',
    default: [1, 1, 1, 1, 1, 0.6, 0.5],
    minLength: 7,
    maxLength: 7,
    names: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  },
} as const satisfies FieldTable;

export const weekday = {
  id: 'weekday',
  label: 'Weekday factor',
  help: 'A factor for each day of the week, such as quiet weekends; by the local clock where the design has a calendar, else by UTC.',
  params,
  byCalendar: true,
  relative: true,
  swing: ({ factors }: FieldValues<typeof params>) => Math.max(...factors.map((factor) => Math.abs(factor - 1))),
  compile({ factors }: FieldValues<typeof params>, context: ComponentContext) {
    const shape = (phases: Float64Array) => {
      for (let i = 0; i < phases.length; i++) phases[i] = (factors[Math.floor(7 * (phases[i] ?? 0))] ?? 1) - 1;
    };
    return { cycle: weekCycle(context), shape, additiveScale: context.base };
  },
} as const satisfies SeasonalityKindBase;
