/** The registry of kinds of seasonality. Adding one: one file, one line here. */
import type { SeasonalityKindBase } from '../kind.ts';
import { dailyProfile } from './daily-profile.ts';
import { dayOfMonth } from './day-of-month.ts';
import { monthEnd } from './month-end.ts';
import { pulse } from './pulse.ts';
import { sawtooth } from './sawtooth.ts';
import { sine } from './sine.ts';
import { square } from './square.ts';
import { triangle } from './triangle.ts';
import { weekday } from './weekday.ts';
import { weeklyProfile } from './weekly-profile.ts';
import { yearProfile } from './year-profile.ts';

export const SEASONALITIES = [
  sine,
  square,
  sawtooth,
  triangle,
  pulse,
  dailyProfile,
  weeklyProfile,
  weekday,
  dayOfMonth,
  monthEnd,
  yearProfile,
] as const satisfies readonly SeasonalityKindBase[];

export type SeasonalityKind = (typeof SEASONALITIES)[number];
