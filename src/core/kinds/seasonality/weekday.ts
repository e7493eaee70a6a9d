/** Seasonality "weekday": one factor for each day of the UTC week. */
import type { ParamTable, ParamValues } from '../../fields/spec.ts';
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
} as const satisfies ParamTable;

export const weekday = {
  id: 'weekday',
  label: 'Weekday factor',
  help: 'A factor for each day of the week, such as quiet weekends.',
  params,
  swing: ({ factors }: ParamValues<typeof params>) => Math.max(...factors.map((factor) => Math.abs(factor - 1))),
  compile({ factors }: ParamValues<typeof params>, context: ComponentContext) {
    const shape = (phases: Float64Array) => {
      for (let i = 0; i < phases.length; i++) phases[i] = (factors[Math.floor(7 * (phases[i] ?? 0))] ?? 1) - 1;
    };
    return { cycle: weekCycle(context), shape, additiveScale: context.base };
  },
} as const satisfies SeasonalityKindBase;
