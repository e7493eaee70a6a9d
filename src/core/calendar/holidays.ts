/**
 * Public holidays by rules: what each list has in a year. Nationwide days only, by the law of 2000 and later; days that
 * were kept once (a funeral, a jubilee) are left out. Arithmetic alone: no clock, no library.
 */
import { dayOfDate, weekdayOf } from '../lib/days.ts';
import type { HolidayList } from './holiday-lists.ts';

/**
 * '12-25' a date · 'E+1' days from Easter Sunday · '11-thu-4' the fourth Thursday of November · '5-mon--1' the last Monday
 * of May · 'mon<5-24' the last Monday before 24 May, 'sat>10-31' the first Saturday from 31 October on.
 * Then: 'since' and 'until' a year, and what happens at a weekend.
 */
interface HolidayRule {
  readonly on: string;
  readonly since?: number;
  readonly until?: number;
  /** Years without it. */
  readonly not?: readonly number[];
  /**
   * At a weekend. us: the Friday before a Saturday, the Monday after a Sunday, beside the day itself. next: the first free
   * working day after it, beside the day itself. before-sunday: on the day before in place of a Sunday.
   */
  readonly moved?: 'us' | 'next' | 'before-sunday';
}

const days = (text: string): readonly HolidayRule[] => text.split(' ').map((on) => ({ on }));
const moved = (text: string, how: HolidayRule['moved'] & string): readonly HolidayRule[] =>
  text.split(' ').map((on) => ({ on, moved: how }));

const RULES: Readonly<Record<HolidayList, readonly HolidayRule[]>> = {
  AT: days('1-1 1-6 E+1 5-1 E+39 E+50 E+60 8-15 10-26 11-1 12-8 12-25 12-26'),
  BE: days('1-1 E+0 E+1 5-1 E+39 E+49 E+50 7-21 8-15 11-1 11-11 12-25'),
  // Days of the whole country.
  CA: [...days('E-2 7-1 9-mon-1'), ...moved('1-1 12-25', 'next')],
  // The five hundredth year of the Reformation was kept everywhere.
  DE: [...days('1-1 E-2 E+1 5-1 E+39 E+50 10-3 12-25 12-26'), { on: '10-31', since: 2017, until: 2017 }],
  DK: [...days('1-1 E-3 E-2 E+0 E+1 E+39 E+49 E+50 12-25 12-26'), { on: 'E+26', until: 2023 }],
  ES: days('1-1 1-6 E-2 5-1 8-15 10-12 11-1 12-6 12-8 12-25'),
  FI: days('1-1 1-6 E-2 E+0 E+1 5-1 E+39 E+49 sat>6-20 sat>10-31 12-6 12-25 12-26'),
  FR: days('1-1 E+1 5-1 5-8 E+39 E+50 7-14 8-15 11-1 11-11 12-25'),
  // England and Wales, with the years in which bank holidays were put elsewhere.
  GB: [
    ...moved('1-1', 'next'),
    ...days('E-2 E+1 8-mon--1'),
    { on: '5-mon-1', not: [2020] },
    { on: '5-8', since: 2020, until: 2020 },
    { on: '5-mon--1', not: [2012, 2022] },
    { on: '6-4', since: 2012, until: 2012 },
    { on: '6-2', since: 2022, until: 2022 },
    ...moved('12-25 12-26', 'next'),
  ],
  // Saint Francis again by the law of 2025.
  IT: [...days('1-1 1-6 E+0 E+1 4-25 5-1 6-2 8-15 11-1 12-8 12-25 12-26'), { on: '10-4', since: 2026 }],
  NL: [
    ...days('1-1 E+0 E+1 E+39 E+49 E+50 12-25 12-26'),
    { on: '4-30', until: 2013, moved: 'before-sunday' },
    { on: '4-27', since: 2014, moved: 'before-sunday' },
  ],
  NO: days('1-1 E-3 E-2 E+0 E+1 5-1 5-17 E+39 E+49 E+50 12-25 12-26'),
  PL: [
    ...days('1-1 E+0 E+1 5-1 5-3 E+49 E+60 8-15 11-1 11-11 12-25 12-26'),
    { on: '1-6', since: 2011 },
    { on: '12-24', since: 2025 },
  ],
  // Four days were taken away for three years.
  PT: [
    ...days('1-1 E-2 E+0 4-25 5-1 6-10 8-15 12-8 12-25'),
    ...days('E+60 10-5 11-1 12-1').map((rule) => ({ ...rule, not: [2013, 2014, 2015] })),
  ],
  SE: days('1-1 1-6 E-2 E+0 E+1 5-1 E+39 6-6 E+49 sat>6-20 sat>10-31 12-25 12-26'),
  'US-federal': [
    ...moved('1-1 7-4 11-11 12-25', 'us'),
    ...days('1-mon-3 2-mon-3 5-mon--1 9-mon-1 10-mon-2 11-thu-4'),
    { on: '6-19', since: 2021, moved: 'us' },
  ],
  TARGET: days('1-1 E-2 E+1 5-1 12-25 12-26'),
};

/**
 * Days since 1970-01-01 on which a list has a holiday in a year; a day that is moved out of the year counts to the year it
 * comes from.
 */
export function holidaysOf(list: HolidayList): (year: number) => readonly number[] {
  const rules = RULES[list].map((rule) => ({ ...rule, dayIn: dayRule(rule.on) }));
  return (year) => {
    const actual = rules.flatMap(({ since = year, until = year, not, moved: how, dayIn }) => {
      if (year < since || year > until || not?.includes(year)) return [];
      const day = dayIn(year);
      return [{ how, day: how === 'before-sunday' && weekdayOf(day) === 6 ? day - 1 : day }];
    });
    const found = new Set(actual.map(({ day }) => day));
    for (const { day, how } of actual) {
      const weekday = weekdayOf(day);
      if (weekday < 5) continue;
      if (how === 'us') found.add(weekday === 5 ? day - 1 : day + 1);
      if (how === 'next') found.add(firstFree(day, found));
    }
    return [...found].sort((a, b) => a - b);
  };
}

function firstFree(after: number, taken: ReadonlySet<number>): number {
  let day = after + 1;
  while (weekdayOf(day) >= 5 || taken.has(day)) day++;
  return day;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function dayRule(rule: string): (year: number) => number {
  const easter = /^E([+-]\d+)$/.exec(rule)?.[1];
  if (easter !== undefined) return (year) => easterSunday(year) + Number(easter);
  const near = /^(\w{3})([<>])(\d+)-(\d+)$/.exec(rule);
  if (near) {
    const [, name = '', way, month, day] = near;
    return (year) => {
      const date = dayOfDate(year, Number(month), Number(day));
      const ahead = (WEEKDAYS.indexOf(name) - weekdayOf(date) + 7) % 7;
      return way === '>' ? date + ahead : date + ahead - 7;
    };
  }
  const [, month, name = '', count] = /^(\d+)-([a-z]{3})-(-?\d)$/.exec(rule) ?? [];
  if (month !== undefined) return (year) => nthWeekday(year, Number(month), WEEKDAYS.indexOf(name), Number(count));
  const [plainMonth = 1, day = 1] = rule.split('-').map(Number);
  return (year) => dayOfDate(year, plainMonth, day);
}

/** The count-th such weekday of a month; −1 is the last. */
function nthWeekday(year: number, month: number, weekday: number, count: number): number {
  const first = dayOfDate(year, count > 0 ? month : month + 1, 1);
  const ahead = (weekday - weekdayOf(first) + 7) % 7;
  return first + ahead + 7 * (count > 0 ? count - 1 : count);
}

/** Gregorian Easter (J. Meeus, Astronomical Algorithms, 1991, chapter 8, after Nature, 1876). */
export function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayOfDate(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}
