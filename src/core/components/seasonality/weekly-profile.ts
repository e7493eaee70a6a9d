/** Seasonality "weekly-profile": a curve over the days of the UTC week. */
import type { ParamTable } from '../../params.ts';
import type { SeasonalityKindBase } from '../kind.ts';

const params = {
  points: {
    type: 'points',
    x: 'day-of-week',
    label: 'Points',
    help: 'Day of the week (UTC, 0 = Monday 00:00, to below 7) and value; the curve runs on into the next week. Additive: in the unit of the metric. Multiplicative: a fraction of the level.',
    default: [
      [0.5, 2],
      [4.5, 3],
      [5.5, -4],
      [6.5, -5],
    ],
    minLength: 1,
    maxLength: 336,
  },
  curve: {
    type: 'choice',
    label: 'Curve',
    help: 'How the points are joined; a smooth curve never goes beyond two neighbours.',
    options: ['smooth', 'linear', 'step'],
    default: 'smooth',
  },
} as const satisfies ParamTable;

export const weeklyProfile = {
  id: 'weekly-profile',
  label: 'Weekly profile',
  help: 'A curve over the days of the week, by the UTC clock.',
  params,
} as const satisfies SeasonalityKindBase;
