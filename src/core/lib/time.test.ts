/** Durations and timestamps, exactly. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, isDuration, isoTime, parseDuration, spanLike, spanSamples, wholeSamples } from './time.ts';

describe('a duration', () => {
  it.each([
    ['250ms', 250],
    ['90s', 90_000],
    ['10m', 600_000],
    ['1.5h', 5_400_000],
    ['2d', 172_800_000],
    ['1.001s', 1001],
    ['0.29s', 290],
    ['-30s', -30_000],
    ['0s', 0],
  ])('%s is %d ms', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
    expect(isDuration(text)).toBe(true);
  });

  it.each(['', '10', 's', '10 s', '1e3s', '+1s', '1.s', '.5s', '1min', '1S', 'nans', '99999999999999999s'])(
    '%j is none',
    (text) => {
      expect(parseDuration(text)).toBeUndefined();
      expect(isDuration(text)).toBe(false);
    },
  );

  it('is written in the largest unit that keeps it whole, and read back the same', () => {
    expect([86_400_000, 5_400_000, 90_000, 1500, 0].map(formatDuration)).toEqual(['1d', '90m', '90s', '1500ms', '0s']);
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (ms) => parseDuration(formatDuration(ms)) === ms),
      { seed: 1 },
    );
  });
});

describe('a span', () => {
  it('is samples, or a duration by the interval', () => {
    expect(spanSamples('10s', 4000)).toBe(2.5);
    expect([wholeSamples('10s', 4000), wholeSamples('-10s', 4000), wholeSamples(7, 4000)]).toEqual([3, -3, 7]);
  });

  it('keeps its form when it gets another length', () => {
    expect(spanLike('1h', 30, 60_000)).toBe('30m');
    expect(spanLike(5, 30, 60_000)).toBe(30);
    expect(spanLike(undefined, 30, 60_000)).toBe(30);
  });
});

describe('a timestamp', () => {
  it.each([
    ['from year 1 to 9999', -62_135_596_800_000, 253_402_300_799_999],
    ['in every year that a date has', -8.64e15, 8.64e15],
  ])('is written as every calendar library writes it, %s', (_, min, max) => {
    fc.assert(
      fc.property(fc.integer({ min, max }), (ms) => {
        expect(isoTime(ms)).toBe(new Date(ms).toISOString());
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  it('is cut to the whole millisecond, towards 1970', () => {
    expect(isoTime(1.9)).toBe('1970-01-01T00:00:00.001Z');
    expect(isoTime(-1.9)).toBe('1969-12-31T23:59:59.999Z');
    expect(isoTime(-0.5)).toBe('1970-01-01T00:00:00.000Z');
  });

  it('is the plain number where there is no such date', () => {
    expect([8.64e15 + 1, -9e15, Number.NaN, Number.POSITIVE_INFINITY].map(isoTime)).toEqual([
      '8640000000000001',
      '-9000000000000000',
      'NaN',
      'Infinity',
    ]);
  });

  it.each([
    '2000-02-29T23:59:59.999Z',
    '1900-03-01T00:00:00.000Z',
    '2024-12-31T00:00:00.000Z',
    '1970-01-01T00:00:00.000Z',
  ])('%s is right', (text) => {
    expect(isoTime(Date.parse(text))).toBe(text);
  });
});
