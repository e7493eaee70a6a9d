/** Seasonality "weekly-profile": a curve over the days of the week. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, SeasonalityKindBase } from '../kind.ts';
import { createCurve } from '../curve.ts';
import { weekCycle } from './clock-cycle.ts';
import { CURVE_FIELD } from './profile-curve.ts';

const params = {
  points: {
    type: 'points',
    x: 'day-of-week',
    label: 'Points',
    help: 'Day of the week (0 = Monday 00:00, to below 7) and value; the curve runs on into the next week. Additive: in the unit of the metric. Multiplicative: a fraction of the level.',
    default: [
      [0.5, 2],
      [4.5, 3],
      [5.5, -4],
      [6.5, -5],
    ],
    minLength: 1,
    maxLength: 336,
  },
  curve: CURVE_FIELD,
} as const satisfies FieldTable;

export const weeklyProfile = {
  id: 'weekly-profile',
  label: 'Weekly profile',
  help: 'A curve over the days of the week, by the local clock where the design has a calendar, else by UTC.',
  params,
  byCalendar: true,
  swing: ({ points }: FieldValues<typeof params>) => Math.max(...points.map(([, y]) => Math.abs(y))),
  compile({ points, curve }: FieldValues<typeof params>, context: ComponentContext) {
    const profile = createCurve(points, curve, 7);
    const shape = (phases: Float64Array) => {
      for (let i = 0; i < phases.length; i++) phases[i] = 7 * (phases[i] ?? 0);
      profile(phases);
    };
    return { cycle: weekCycle(context), shape };
  },
} as const satisfies SeasonalityKindBase;
