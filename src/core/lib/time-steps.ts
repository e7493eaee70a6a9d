/** Round lengths of time, from milliseconds to years: what rulers tick by and new things last. Knows no pixels. */
import { niceStep } from './nice-steps.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A step of fixed length, or of whole calendar months (12 = a year). */
export type TickStep = { readonly ms: number } | { readonly months: number };

const FIXED_STEPS = [
  1,
  2,
  5,
  10,
  20,
  50,
  100,
  200,
  500,
  ...[1, 2, 5, 10, 15, 30].map((count) => count * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR),
  ...[1, 2, 7, 14].map((count) => count * DAY),
];
const MONTH_STEPS = [1, 3, 6];
/** Mean length of a month of the Gregorian calendar. */
const MONTH = 30.436875 * DAY;

/** The smallest sensible step of at least `minMs` milliseconds. */
export function tickStep(minMs: number): TickStep {
  const fixed = FIXED_STEPS.find((step) => step >= minMs);
  if (fixed !== undefined) return { ms: fixed };
  const months = MONTH_STEPS.find((step) => step * MONTH >= minMs);
  if (months !== undefined) return { months };
  const years = minMs / (12 * MONTH);
  return { months: 12 * niceStep(Math.max(years, 1)) };
}

/** Length of a step for comparing it with pixels (a month counts with its mean length). */
export function stepMs(step: TickStep): number {
  return 'ms' in step ? step.ms : step.months * MONTH;
}
