/**
 * Cycles that go by the clock: the day, the week, the month, the year. In a design with a calendar the clock is the
 * local one, so that a day of a change has 23 or 25 hours; else it is that of UTC.
 */
import { type LocalClock, PLAIN_CLOCK } from '../../calendar/local-clock.ts';
import { dateOfDay, dayOfDate, weekdayOf } from '../../lib/days.ts';
import type { ComponentContext, Cycle } from '../kind.ts';

const DAY_MS = 86_400_000;
// 1970-01-01 was a Thursday, three days after a Monday.
const MONDAY = -3 * DAY_MS;

/** Part of local time in which the places of a cycle follow one line: (local − zero) / period. All in milliseconds. */
interface Turn {
  readonly zero: number;
  readonly period: number;
  /** Where another one begins. */
  readonly until: number;
}

/** Phase 0 is midnight. */
export function dayCycle(context: ComponentContext): Cycle {
  return clockCycle(context, () => ({ zero: 0, period: DAY_MS, until: Number.POSITIVE_INFINITY }));
}

/** Phase 0 is Monday midnight. A holiday that is taken for a Sunday has the places of one. */
export function weekCycle(context: ComponentContext): Cycle {
  const clock = context.clock ?? PLAIN_CLOCK;
  const period = 7 * DAY_MS;
  return clockCycle(context, (local) => {
    if (clock.holidayFactor !== undefined) return { zero: MONDAY, period, until: Number.POSITIVE_INFINITY };
    const day = Math.floor(local / DAY_MS);
    const holiday = clock.nextHoliday(day);
    if (holiday > day) return { zero: MONDAY, period, until: holiday * DAY_MS };
    return { zero: MONDAY + (weekdayOf(day) - 6) * DAY_MS, period, until: (day + 1) * DAY_MS };
  });
}

/** Days of the longest month: a place of 1/31 is the second day of every month. */
export const MONTH_DAYS = 31;

/** Phase 0 is the first of the month. */
export function monthCycle(context: ComponentContext): Cycle {
  return clockCycle(context, (local) => {
    const { start, end } = monthAround(local);
    return { zero: start, period: MONTH_DAYS * DAY_MS, until: end };
  });
}

/** Phase 1, which is never reached, is the end of the month. */
export function monthEndCycle(context: ComponentContext): Cycle {
  return clockCycle(context, (local) => {
    const { end } = monthAround(local);
    return { zero: end - MONTH_DAYS * DAY_MS, period: MONTH_DAYS * DAY_MS, until: end };
  });
}

/** Phase 0 is the first of January; each month is a twelfth, whatever its length. */
export function yearCycle(context: ComponentContext): Cycle {
  return clockCycle(context, (local) => {
    const { start, end, month } = monthAround(local);
    return { zero: start - (month - 1) * (end - start), period: 12 * (end - start), until: end };
  });
}

function monthAround(local: number): { readonly start: number; readonly end: number; readonly month: number } {
  const { year, month } = dateOfDay(Math.floor(local / DAY_MS));
  return { start: dayOfDate(year, month, 1) * DAY_MS, end: dayOfDate(year, month + 1, 1) * DAY_MS, month };
}

/**
 * Waves with a free period of a whole number of days keep the hour of the local clock: their time is the local time since
 * the first sample. Undefined where the design has no calendar, or the period is no number of days.
 */
export function wholeDaysCycle(context: ComponentContext, periodMs: number, phase: number): Cycle | undefined {
  const { clock, startMs } = context;
  if (!clock || periodMs % DAY_MS !== 0) return undefined;
  const zero = startMs + clock.spanAt(startMs).offset;
  return { ...clockCycle(context, () => ({ zero, period: periodMs, until: Number.POSITIVE_INFINITY })), phase };
}

/** A cycle of pieces, or a plain one where one piece is all of the data. */
function clockCycle(
  { startMs, intervalMs, samples, clock = PLAIN_CLOCK }: ComponentContext,
  turnAt: (localMs: number) => Turn,
): Cycle {
  const pieceAt = (sample: number) => {
    const ms = startMs + sample * intervalMs;
    const span = clock.spanAt(ms);
    const turn = turnAt(ms + span.offset);
    const untilMs = Math.min(span.until, turn.until - span.offset);
    return {
      until: Math.ceil((untilMs - startMs) / intervalMs),
      origin: startMs + span.offset - turn.zero,
      period: turn.period,
    };
  };
  const { origin, period, until } = pieceAt(0);
  const plain = { origin, step: intervalMs, period, phase: 0 };
  return until >= samples ? plain : { ...plain, pieceAt };
}

/** Whether samples of [from, to) are on a holiday, by the local day; calls `mark` with each stretch that is. */
export function forEachHoliday(
  clock: LocalClock,
  { startMs, intervalMs }: Pick<ComponentContext, 'startMs' | 'intervalMs'>,
  from: number,
  to: number,
  mark: (from: number, to: number) => void,
): void {
  for (let at = from; at < to; ) {
    const ms = startMs + at * intervalMs;
    const span = clock.spanAt(ms);
    const day = Math.floor((ms + span.offset) / DAY_MS);
    const holiday = clock.nextHoliday(day);
    const localEnd = holiday > day ? holiday * DAY_MS : (day + 1) * DAY_MS;
    const end = Math.min(to, Math.ceil((Math.min(span.until, localEnd - span.offset) - startMs) / intervalMs));
    if (holiday === day) mark(at, end);
    at = end;
  }
}
