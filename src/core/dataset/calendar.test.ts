/** Seasons by the local clock: days of 23 and 25 hours, months, leap years, holidays; and old designs as they were. */
import { describe, expect, it } from 'vitest';
import type { Calendar, Design, SeasonalitySpec } from '../design/types/design.ts';
import { createGenerator } from './create-generator.ts';
import { bitsOf, designOf, framed, generatorOf, kernel, metricOf, valuesOf } from './dataset.test-support.ts';
import type { Generator } from './metric/generator.ts';

const HOUR = 3_600_000;
const BERLIN: Calendar = { zone: 'Europe/Berlin', holidays: [], holiday_as: 'sunday' };

interface Case {
  readonly season: SeasonalitySpec;
  readonly start: string;
  readonly days: number;
  readonly calendar?: Calendar | undefined;
  readonly perHour?: number;
}

function hourly({ season, start, days, calendar, perHour = 1 }: Case): Design {
  const design = designOf([metricOf({ value: 0, seasonality: [season] })], {
    start: Date.parse(start),
    interval: perHour === 1 ? '1h' : '10m',
    num_samples: days * 24 * perHour,
  });
  return calendar ? { ...design, calendar } : design;
}

/** The value of each UTC instant. */
function valuesAt(design: Design): (time: string) => number | undefined {
  const values = valuesOf(design);
  return (time) =>
    values[(Date.parse(time) - design.general.start) / (HOUR * (design.general.interval === '1h' ? 1 : 1 / 6))];
}

/** 0 at local midnight, 23 in the last hour. */
const HOURS: SeasonalitySpec = {
  kind: 'daily-profile',
  mode: 'additive',
  curve: 'step',
  points: Array.from({ length: 24 }, (_, hour) => [hour, hour] as const),
};
const WEEKDAYS: SeasonalitySpec = {
  kind: 'weekly-profile',
  mode: 'additive',
  curve: 'step',
  points: [0, 1, 2, 3, 4, 5, 6].map((day) => [day, day] as const),
};

describe('a daily profile in local time', () => {
  it('leaves out the hour that the clocks leave out in spring', () => {
    const at = valuesAt(hourly({ season: HOURS, start: '2024-03-30T00:00:00Z', days: 3, calendar: BERLIN }));
    expect(at('2024-03-30T23:00:00Z')).toBe(0);
    expect(at('2024-03-31T00:00:00Z')).toBe(1);
    expect(at('2024-03-31T01:00:00Z')).toBe(3);
    expect(at('2024-03-31T21:00:00Z')).toBe(23);
    expect(at('2024-03-31T22:00:00Z')).toBe(0);
  });

  it('has the hour that comes twice in autumn twice', () => {
    const at = valuesAt(hourly({ season: HOURS, start: '2024-10-26T00:00:00Z', days: 3, calendar: BERLIN }));
    expect(at('2024-10-27T00:00:00Z')).toBe(2);
    expect(at('2024-10-27T01:00:00Z')).toBe(2);
    expect(at('2024-10-27T02:00:00Z')).toBe(3);
    expect(at('2024-10-27T22:00:00Z')).toBe(23);
    expect(at('2024-10-27T23:00:00Z')).toBe(0);
  });

  it('knows changes of half an hour, and zones of quarters', () => {
    const howe = { ...BERLIN, zone: 'Australia/Lord_Howe' };
    const at = valuesAt(hourly({ season: HOURS, start: '2024-04-06T00:00:00Z', days: 2, calendar: howe, perHour: 6 }));
    // 02:00 +11 becomes 01:30 +10:30.
    expect(at('2024-04-06T14:50:00Z')).toBe(1);
    expect(at('2024-04-06T15:00:00Z')).toBe(1);
    expect(at('2024-04-06T15:30:00Z')).toBe(2);
    const nepal = { ...BERLIN, zone: 'Asia/Kathmandu' };
    const there = valuesAt(
      hourly({ season: HOURS, start: '2024-04-06T00:00:00Z', days: 2, calendar: nepal, perHour: 6 }),
    );
    expect(there('2024-04-06T18:10:00Z')).toBe(23);
    expect(there('2024-04-06T18:20:00Z')).toBe(0);
  });

  it('is by UTC where the design has no calendar, and the same bits where its calendar is UTC', () => {
    const plain = hourly({ season: HOURS, start: '2024-03-30T00:00:00Z', days: 3 });
    const utc = { ...plain, calendar: { ...BERLIN, zone: 'UTC' } };
    expect(valuesAt(plain)('2024-03-31T01:00:00Z')).toBe(1);
    expect(bitsOf(valuesOf(utc))).toEqual(bitsOf(valuesOf(plain)));
  });
});

describe('a wave of whole days', () => {
  const wave: SeasonalitySpec = {
    kind: 'pulse',
    period: '1d',
    amplitude: 1,
    phase: 0,
    width: 1 / 24,
    mode: 'additive',
  };
  it('keeps the hour of the local clock, and that of UTC without a calendar', () => {
    const local = valuesAt(hourly({ season: wave, start: '2024-03-30T08:00:00Z', days: 3, calendar: BERLIN }));
    expect([local('2024-03-30T08:00:00Z'), local('2024-03-31T07:00:00Z'), local('2024-03-31T08:00:00Z')]).toEqual([
      1, 1, 0,
    ]);
    const plain = valuesAt(hourly({ season: wave, start: '2024-03-30T08:00:00Z', days: 3 }));
    expect([plain('2024-03-31T07:00:00Z'), plain('2024-03-31T08:00:00Z')]).toEqual([0, 1]);
  });

  it('of 12 hours, or of samples, goes on through the change', () => {
    for (const period of ['12h', 24] as const) {
      const design = hourly({ season: { ...wave, period }, start: '2024-03-30T08:00:00Z', days: 3, calendar: BERLIN });
      const { calendar: _calendar, ...plain } = design;
      expect(bitsOf(valuesOf(design))).toEqual(bitsOf(valuesOf(plain)));
    }
  });
});

describe('weekdays', () => {
  it('begin at local midnight', () => {
    const at = valuesAt(hourly({ season: WEEKDAYS, start: '2024-06-01T00:00:00Z', days: 7, calendar: BERLIN }));
    // Sunday 2 June 22:00 UTC is Monday 00:00 in Berlin.
    expect([at('2024-06-02T21:00:00Z'), at('2024-06-02T22:00:00Z')]).toEqual([6, 0]);
  });

  it('of holidays are Sundays', () => {
    const holidays = ['2024-10-01', 'DE'];
    const season: SeasonalitySpec = { kind: 'weekday', factors: [1, 2, 3, 4, 5, 6, 7], mode: 'multiplicative' };
    for (const [wave, value] of [
      [WEEKDAYS, 0],
      [season, 1],
    ] as const) {
      const design = hourly({
        season: wave,
        start: '2024-09-30T00:00:00Z',
        days: 5,
        calendar: { ...BERLIN, holidays },
      });
      const at = valuesAt({ ...design, metrics: design.metrics.map((metric) => ({ ...metric, value })) });
      const noon = (day: string) => (at(`2024-${day}T10:00:00Z`) ?? 0) - value;
      // Tuesday 1 October by its date, Thursday 3 October by the list.
      expect(['09-30', '10-01', '10-02', '10-03', '10-04'].map(noon)).toEqual([0, 6, 2, 6, 4]);
      expect((at('2024-10-02T22:00:00Z') ?? 0) - value).toBe(6);
    }
  });
});

describe('holidays that are a factor', () => {
  it('multiply metrics with a season of the calendar, and no others', () => {
    const calendar: Calendar = { ...BERLIN, holidays: ['2024-10-01'], holiday_as: 0.25 };
    const design = hourly({
      season: { ...WEEKDAYS, points: [[0, 0]] },
      start: '2024-09-30T00:00:00Z',
      days: 3,
      calendar,
    });
    const withValue = { ...design, metrics: design.metrics.map((metric) => ({ ...metric, value: 8 })) };
    const at = valuesAt(withValue);
    expect([
      at('2024-09-30T21:00:00Z'),
      at('2024-09-30T22:00:00Z'),
      at('2024-10-01T21:00:00Z'),
      at('2024-10-01T22:00:00Z'),
    ]).toEqual([8, 2, 2, 8]);
    const plain = { ...withValue, metrics: withValue.metrics.map((metric) => ({ ...metric, seasonality: [] })) };
    expect(new Set(valuesOf(plain))).toEqual(new Set([8]));
  });
});

describe('months and years', () => {
  it('begin a day of the month at local midnight, in short months and leap years too', () => {
    const season: SeasonalitySpec = {
      kind: 'day-of-month',
      mode: 'additive',
      curve: 'step',
      points: Array.from({ length: 31 }, (_, day) => [day + 1, day + 1] as const),
    };
    const at = valuesAt(hourly({ season, start: '2024-02-01T00:00:00Z', days: 65, calendar: BERLIN }));
    expect([
      at('2024-02-28T22:00:00Z'),
      at('2024-02-28T23:00:00Z'),
      at('2024-02-29T22:00:00Z'),
      at('2024-02-29T23:00:00Z'),
    ]).toEqual([28, 29, 29, 1]);
    expect([at('2024-03-30T23:00:00Z'), at('2024-03-31T21:00:00Z'), at('2024-03-31T22:00:00Z')]).toEqual([31, 31, 1]);
  });

  it('end with the last days of each month', () => {
    const season: SeasonalitySpec = { kind: 'month-end', mode: 'additive', amplitude: 1, days: 2, shape: 'step' };
    const design = hourly({ season, start: '2023-02-01T00:00:00Z', days: 400 });
    const values = valuesOf(design);
    const days = [...values].flatMap((value, hour) =>
      value === 1 ? [new Date(design.general.start + hour * HOUR).toISOString().slice(0, 10)] : [],
    );
    const ends = Array.from({ length: 13 }, (_, month) =>
      [-1, 0].map((day) => new Date(Date.UTC(2023, 2 + month, day)).toISOString().slice(0, 10)),
    ).flat();
    expect([...new Set(days)]).toEqual(ends);
    expect(days.length).toBe(24 * ends.length);
  });

  it('rise to the end of the month on a ramp', () => {
    const season: SeasonalitySpec = { kind: 'month-end', mode: 'additive', amplitude: 10, days: 2, shape: 'ramp' };
    const at = valuesAt(hourly({ season, start: '2024-02-01T00:00:00Z', days: 40 }));
    expect(at('2024-02-27T23:00:00Z')).toBe(0);
    expect(at('2024-02-29T00:00:00Z')).toBeCloseTo(5, 12);
    expect(at('2024-03-01T00:00:00Z')).toBe(0);
  });

  it('of a year are twelve equal parts, so that a date keeps its place in a leap year', () => {
    const season: SeasonalitySpec = {
      kind: 'year-profile',
      mode: 'additive',
      curve: 'step',
      points: Array.from({ length: 12 }, (_, month) => [month, month] as const),
    };
    const design = hourly({ season, start: '2023-01-01T00:00:00Z', days: 731 });
    const values = valuesOf(design);
    for (let hour = 0; hour < values.length; hour += 5)
      expect(values[hour]).toBe(new Date(design.general.start + hour * HOUR).getUTCMonth());
  });
});

describe('a design with a calendar', () => {
  const seasons: readonly SeasonalitySpec[] = [
    HOURS,
    WEEKDAYS,
    { kind: 'month-end', mode: 'additive', amplitude: 7, days: 3, shape: 'ramp' },
  ];
  const base = designOf(
    [metricOf({ key: 'local', value: 3, seasonality: seasons }), metricOf({ key: 'plain', value: 5 })],
    { start: Date.parse('2024-03-25T00:00:00Z'), interval: '10m', num_samples: 6000 },
  );
  const berlin: Design = { ...base, calendar: { ...BERLIN, holidays: ['DE'], holiday_as: 0.5 } };

  it('has the same bits in any window by itself', () => {
    const whole = valuesOf(berlin);
    framed(() => {
      for (const [from, to] of [
        [0, 1],
        [889, 905],
        [1000, 4000],
        [5990, 6000],
      ] as const) {
        const part = new Float64Array(to - from);
        generatorOf(berlin).evaluate(0, from, part);
        expect(bitsOf(part)).toEqual(bitsOf(whole.slice(from, to)));
      }
    });
  });

  it('whose calendar is changed gives what a fresh one gives, and metrics without a season stay as they were', () => {
    const after: Design = { ...berlin, calendar: { zone: 'America/New_York', holidays: [], holiday_as: 'sunday' } };
    framed(() => {
      const previous = generatorOf(berlin);
      const before = [0, 1].map((index) => valuesIn(previous, index));
      const next = createGenerator(after, kernel, { previous });
      expect(bitsOf(valuesIn(next, 0))).toEqual(bitsOf(valuesOf(after)));
      expect(bitsOf(valuesIn(next, 0))).not.toEqual(bitsOf(before[0] ?? new Float64Array(0)));
      expect(bitsOf(valuesIn(next, 1))).toEqual(bitsOf(before[1] ?? new Float64Array(0)));
    });
  });
});

function valuesIn(generator: Generator, index: number): Float64Array {
  const values = new Float64Array(generator.samples);
  generator.evaluate(index, 0, values);
  return values;
}
