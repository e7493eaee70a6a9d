/** Days of the calendar as numbers since 1970-01-01, by arithmetic alone. Knows no clock and no zone. */

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Proleptic Gregorian date of a day since 1970-01-01, counted in years that begin on 1 March. */
export function dateOfDay(day: number): CalendarDate {
  const sinceMarch0 = day + 719_468;
  const era = Math.floor(sinceMarch0 / 146_097);
  const dayOfEra = sinceMarch0 - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** Days from 1970-01-01 to a date; months beyond 12 or below 1 go into the years around. */
export function dayOfDate(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1;
  const shiftedYear = Math.floor((months - 2) / 12);
  const shifted = months - 2 - 12 * shiftedYear;
  const leaps = Math.floor(shiftedYear / 4) - Math.floor(shiftedYear / 100) + Math.floor(shiftedYear / 400);
  return 365 * shiftedYear + leaps + Math.floor((153 * shifted + 2) / 5) + day - 1 - 719_468;
}

/** 0 = Monday, of a day since 1970-01-01. */
export function weekdayOf(day: number): number {
  const rest = (day + 3) % 7;
  return rest < 0 ? rest + 7 : rest;
}

/** The number of a day written as 2024-12-25, or undefined where the text is none or the month has no such day. */
export function dayNumber(text: string): number | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) return undefined;
  const [, year = 0, month = 0, day = 0] = parts.map(Number);
  if (month < 1 || month > 12 || year < 1 || day < 1) return undefined;
  const number = dayOfDate(year, month, day);
  return dateOfDay(number).day === day ? number : undefined;
}
