/** Seasonality "year-profile": a curve over the months of the year. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, SeasonalityKindBase } from '../kind.ts';
import { createCurve } from '../curve.ts';
import { yearCycle } from './clock-cycle.ts';
import { CURVE_FIELD } from './profile-curve.ts';

const params = {
  points: {
    type: 'points',
    x: 'month-of-year',
    label: 'Points',
    help: 'Month of the year (0 is the start of January, 11.8 about Christmas, to below 12) and value; the curve runs on into the next year. Additive: in the unit of the metric. Multiplicative: a fraction of the level.',
    default: [
      [0.5, -4],
      [6.5, 2],
      [10.8, 8],
      [11.5, 6],
    ],
    minLength: 1,
    maxLength: 366,
  },
  curve: CURVE_FIELD,
} as const satisfies FieldTable;

export const yearProfile = {
  id: 'year-profile',
  label: 'Year profile',
  help: 'A curve over the months of the year, each a twelfth whatever its length, so that a date keeps its place in leap years; by the local clock where the design has a calendar, else by UTC.',
  params,
  byCalendar: true,
  swing: ({ points }: FieldValues<typeof params>) => Math.max(...points.map(([, y]) => Math.abs(y))),
  compile({ points, curve }: FieldValues<typeof params>, context: ComponentContext) {
    const profile = createCurve(points, curve, 12);
    const shape = (phases: Float64Array) => {
      for (let i = 0; i < phases.length; i++) phases[i] = 12 * (phases[i] ?? 0);
      profile(phases);
    };
    return { cycle: yearCycle(context), shape };
  },
} as const satisfies SeasonalityKindBase;
