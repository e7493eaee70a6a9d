/** Seasonality "daily-profile": a curve over the hours of the day. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, SeasonalityKindBase } from '../kind.ts';
import { createCurve } from '../curve.ts';
import { dayCycle } from './clock-cycle.ts';
import { CURVE_FIELD } from './profile-curve.ts';

const params = {
  points: {
    type: 'points',
    x: 'hour-of-day',
    label: 'Points',
    help: 'Hour of the day (0 to below 24) and value; the curve runs on into the next day. Additive: in the unit of the metric. Multiplicative: a fraction of the level.',
    default: [
      [4, -5],
      [9, 3],
      [14, 6],
      [20, 2],
    ],
    minLength: 1,
    maxLength: 288,
  },
  curve: CURVE_FIELD,
} as const satisfies FieldTable;

export const dailyProfile = {
  id: 'daily-profile',
  label: 'Daily profile',
  help: 'A curve over the hours of the day, by the local clock where the design has a calendar, else by UTC.',
  params,
  byCalendar: true,
  swing: ({ points }: FieldValues<typeof params>) => Math.max(...points.map(([, y]) => Math.abs(y))),
  compile({ points, curve }: FieldValues<typeof params>, context: ComponentContext) {
    const profile = createCurve(points, curve, 24);
    const shape = (phases: Float64Array) => {
      for (let i = 0; i < phases.length; i++) phases[i] = 24 * (phases[i] ?? 0);
      profile(phases);
    };
    return { cycle: dayCycle(context), shape };
  },
} as const satisfies SeasonalityKindBase;
