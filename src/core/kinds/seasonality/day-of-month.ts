/** Seasonality "day-of-month": a curve over the days of the month. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, SeasonalityKindBase } from '../kind.ts';
import { createCurve } from '../curve.ts';
import { MONTH_DAYS, monthCycle } from './clock-cycle.ts';
import { CURVE_FIELD } from './profile-curve.ts';

const params = {
  points: {
    type: 'points',
    x: 'day-of-month',
    label: 'Points',
    help: 'Day of the month (1 is the start of the first day, to below 32) and value; beyond the first and the last point it is level, and it starts again with every month. Additive: in the unit of the metric. Multiplicative: a fraction of the level.',
    default: [
      [1, 6],
      [3, 0],
      [14, 0],
      [15, 3],
      [17, 0],
    ],
    minLength: 1,
    maxLength: 186,
  },
  curve: CURVE_FIELD,
} as const satisfies FieldTable;

export const dayOfMonth = {
  id: 'day-of-month',
  label: 'Day of the month',
  help: 'A curve over the days of the month, such as pay days; by the local clock where the design has a calendar, else by UTC.',
  params,
  byCalendar: true,
  swing: ({ points }: FieldValues<typeof params>) => Math.max(...points.map(([, y]) => Math.abs(y))),
  compile({ points, curve }: FieldValues<typeof params>, context: ComponentContext) {
    const profile = createCurve(points, curve);
    const shape = (phases: Float64Array) => {
      for (let i = 0; i < phases.length; i++) phases[i] = 1 + MONTH_DAYS * (phases[i] ?? 0);
      profile(phases);
    };
    return { cycle: monthCycle(context), shape };
  },
} as const satisfies SeasonalityKindBase;
