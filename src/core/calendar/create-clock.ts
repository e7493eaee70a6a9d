/** The local clock of a design's calendar, from the pinned tables. Knows no seasons. */
import { firstWhere } from '../lib/bisect.ts';
import { dateOfDay, dayNumber } from '../lib/days.ts';
import { HOLIDAY_LISTS } from './holiday-lists.ts';
import { holidaysOf } from './holidays.ts';
import { type LocalClock, PLAIN_CLOCK } from './local-clock.ts';
import { findZone } from './zone.ts';

export interface CalendarSource {
  readonly zone: string;
  /** Days such as 2024-12-25, and names of lists. */
  readonly holidays: readonly string[];
  readonly holiday_as: 'sunday' | number;
}

/** @param calendar checked; an unknown zone is a programming error */
export function createClock({ zone, holidays, holiday_as }: CalendarSource): LocalClock {
  const found = findZone(zone);
  if (!found) throw new Error(`there is no time zone ${zone}: the design was not checked`);
  return {
    spanAt: found.spanAt,
    nextHoliday: holidays.length === 0 ? PLAIN_CLOCK.nextHoliday : nextHolidayOf(holidays),
    holidayFactor: holiday_as === 'sunday' ? undefined : holiday_as,
  };
}

function nextHolidayOf(holidays: readonly string[]): (day: number) => number {
  const lists = HOLIDAY_LISTS.filter((list) => holidays.includes(list)).map(holidaysOf);
  const dates = holidays
    .map(dayNumber)
    .filter((day) => day !== undefined)
    .sort((a, b) => a - b);
  const known = new Map<number, readonly number[]>();
  const ruled = (year: number): readonly number[] => {
    const days = known.get(year) ?? lists.flatMap((daysIn) => daysIn(year)).sort((a, b) => a - b);
    known.set(year, days);
    return days;
  };
  return (day) => {
    const next = firstFrom(dates, day);
    if (lists.length === 0) return next;
    const { year } = dateOfDay(day);
    // Every list has a New Year's Day, which may be kept on the last day of the year before.
    return Math.min(next, firstFrom(ruled(year), day), firstFrom(ruled(year + 1), day));
  };
}

function firstFrom(days: readonly number[], day: number): number {
  return days[firstWhere(days.length, (place) => (days[place] ?? 0) >= day)] ?? Number.POSITIVE_INFINITY;
}
