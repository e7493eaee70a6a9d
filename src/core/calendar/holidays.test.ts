/** Lists of public holidays against those of another program (fixtures/holidays.json says which). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HOLIDAY_LISTS, type HolidayList } from './holiday-lists.ts';
import { easterSunday, holidaysOf } from './holidays.ts';

const DAY = 86_400_000;
const isoDay = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
const reference: { readonly lists: Readonly<Record<string, Readonly<Record<string, string>>>> } = JSON.parse(
  readFileSync(new URL('./fixtures/holidays.json', import.meta.url), 'utf8'),
);

/** What the other program takes for a holiday and these lists do not: eves, days of one year, and days that not all have off. */
const ONLY_THERE: Partial<Record<HolidayList, RegExp>> = {
  FI: /^\d{4}-(12-24|06-(19|2[0-5]))$/,
  GB: /^(2022-06-03|2022-09-19|2023-05-08)$/,
  IT: /^20(1[5-9]|2\d|30)-11-0[1-7]$/,
  NL: /^20\d\d-(05-05|0[34]-\d\d)$/,
  PL: /^2018-11-12$/,
  SE: /^\d{4}-(12-(24|31)|06-(19|2[0-5]))$/,
};

describe('lists of public holidays', () => {
  it.each(HOLIDAY_LISTS)('%s', (list) => {
    const theirs = Object.entries(reference.lists[list] ?? {}).flatMap(([year, days]) =>
      days.split(' ').map((day) => `${year}-${day}`),
    );
    const daysIn = holidaysOf(list);
    const ours = Array.from({ length: 17 }, (_, index) => daysIn(2015 + index))
      .flat()
      .map(isoDay)
      .filter((day) => day > '2015' && day < '2031');
    expect(theirs.length).toBeGreaterThan(80);
    const only = ONLY_THERE[list];
    expect(theirs.filter((day) => !ours.includes(day) && !only?.test(day))).toEqual([]);
    const extra = ours.filter((day) => !theirs.includes(day));
    // A Spanish holiday on a Sunday is kept by each region on another day.
    const isSunday = (day: string) => new Date(day).getUTCDay() === 0;
    expect(list === 'ES' ? extra.filter((day) => !isSunday(day)) : extra).toEqual([]);
  });

  it('have Easter where the almanac has it', () => {
    expect([1970, 2000, 2008, 2024, 2038].map((year) => isoDay(easterSunday(year)))).toEqual([
      '1970-03-29',
      '2000-04-23',
      '2008-03-23',
      '2024-03-31',
      '2038-04-25',
    ]);
  });
});
