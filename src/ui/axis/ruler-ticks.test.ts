import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepMs, tickStep } from '../../core/lib/time-steps.ts';
import { dayText, rulerTicks, tickTimes } from './ruler-ticks.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (iso: string) => Date.parse(iso);
const labels = (from: string, to: string, gapMs: number) =>
  rulerTicks(at(from), at(to), gapMs).map((tick) => tick.label);

describe('steps of the ruler', () => {
  it.each([
    [0.4, { ms: 1 }],
    [3, { ms: 5 }],
    [700, { ms: 1000 }],
    [16_000, { ms: 30_000 }],
    [40 * 60_000, { ms: HOUR }],
    [7 * HOUR, { ms: 12 * HOUR }],
    [3 * DAY, { ms: 7 * DAY }],
    [20 * DAY, { months: 1 }],
    [100 * DAY, { months: 6 }],
    [300 * DAY, { months: 12 }],
    [40 * 365 * DAY, { months: 600 }],
  ])('of at least %d ms are %o', (minMs, step) => {
    expect(tickStep(minMs)).toEqual(step);
  });

  it('are never shorter than asked for and at most five times as long, up to years', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e12, noNaN: true }), (minMs) => {
        const length = stepMs(tickStep(minMs));
        expect(length).toBeGreaterThanOrEqual(minMs * 0.999);
        expect(length).toBeLessThanOrEqual(minMs * 5);
      }),
      { seed: 21 },
    );
  });
});

describe('ticks', () => {
  it('stand on round times of day and name the day at midnight', () => {
    expect(labels('2023-11-02T22:10:00Z', '2023-11-03T01:20:00Z', HOUR)).toEqual(['23:00', '3 Nov', '01:00']);
  });

  it('show seconds and milliseconds where they matter', () => {
    expect(labels('2023-11-02T10:00:00Z', '2023-11-02T10:00:20Z', 9000)).toEqual(['10:00:00', '10:00:10', '10:00:20']);
    expect(labels('2023-11-02T10:00:00.000Z', '2023-11-02T10:00:00.400Z', 200)).toEqual([
      '00:00.000',
      '00:00.200',
      '00:00.400',
    ]);
  });

  it('follow the calendar over months, leap years and year ends', () => {
    expect(labels('2023-12-15T00:00:00Z', '2024-03-02T00:00:00Z', 25 * DAY)).toEqual(['2024', 'Feb', 'Mar']);
    expect(labels('1999-06-01T00:00:00Z', '2002-06-01T00:00:00Z', 300 * DAY)).toEqual(['2000', '2001', '2002']);
  });

  it('of weeks stand on Mondays', () => {
    const times = tickTimes(at('2024-02-01T00:00:00Z'), at('2024-03-10T00:00:00Z'), { ms: 7 * DAY });
    expect(times.map((ms) => new Date(ms).getUTCDay())).toEqual([1, 1, 1, 1, 1]);
  });

  it('rise, lie inside the window and are as far apart as their step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 10, max: 1e11 }), (from, span) => {
        const step = tickStep(span / 7);
        const times = tickTimes(from, from + span, step);
        expect(times.length).toBeLessThanOrEqual(9);
        for (const [index, ms] of times.entries()) {
          expect(ms).toBeGreaterThanOrEqual(from);
          expect(ms).toBeLessThanOrEqual(from + span);
          if ('ms' in step && index > 0) expect(ms - (times[index - 1] ?? 0)).toBe(step.ms);
        }
      }),
      { seed: 22 },
    );
  });
});

it('a day is named with its year', () => {
  expect(dayText(at('2024-02-29T23:59:59Z'))).toBe('29 Feb 2024');
});
