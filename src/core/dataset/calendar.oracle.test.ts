/** Seasons by the local clock against the machine's own Intl, which is no part of the program: whole years in many zones. */
import { describe, expect, it } from 'vitest';
import type { SeasonalitySpec } from '../design/types/design.ts';
import { designOf, metricOf, valuesOf } from './dataset.test-support.ts';

const HOUR = 3_600_000;
const ZONES = [
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Europe/London',
  'Pacific/Auckland',
];

/** Steps at whole places, so that the value is the place. */
const steps = (kind: 'daily-profile' | 'weekly-profile' | 'day-of-month' | 'year-profile', count: number, first = 0) =>
  ({
    kind,
    mode: 'additive',
    curve: 'step',
    points: Array.from({ length: count }, (_, place) => [first + place, first + place] as const),
  }) satisfies SeasonalitySpec;

/** What each season says in the words of Intl. */
const SEASONS = {
  hour: steps('daily-profile', 24),
  weekday: steps('weekly-profile', 7),
  day: steps('day-of-month', 31, 1),
  month: steps('year-profile', 12),
};
const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function expected(zone: string): (ms: number) => Record<keyof typeof SEASONS, number> {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    weekday: 'short',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
  });
  return (ms) => {
    const parts = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
    return {
      hour: Number(parts['hour']),
      weekday: WEEK.indexOf(parts['weekday'] ?? ''),
      day: Number(parts['day']),
      month: Number(parts['month']) - 1,
    };
  };
}

describe.each(ZONES)('seasons in %s', (zone) => {
  it.each([1975, 1996, 2023, 2036])('have the hour, weekday, day and month of Intl all through %i', (year) => {
    const start = Date.UTC(year, 0, 1);
    const samples = 380 * 24;
    const of = expected(zone);
    const places = Array.from({ length: samples }, (_, hour) => of(start + hour * HOUR));
    for (const name of ['hour', 'weekday', 'day', 'month'] as const) {
      const design = {
        ...designOf([metricOf({ value: 0, seasonality: [SEASONS[name]] })], {
          start,
          interval: '1h',
          num_samples: samples,
        }),
        calendar: { zone, holidays: [], holiday_as: 'sunday' as const },
      };
      const values = [...valuesOf(design)];
      const wrong = values.findIndex((value, hour) => value !== places[hour]?.[name]);
      expect([name, wrong, values[wrong]]).toEqual([name, -1, undefined]);
    }
  });
});
