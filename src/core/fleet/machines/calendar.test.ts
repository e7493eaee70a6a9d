import { describe, expect, it } from 'vitest';
import { growthFactor, isWeekend, scheduledDrains, seasonFactor } from './calendar.ts';
import { MONDAY } from '../fleet.test-support.ts';
import { fleetDefaults } from '../config/resolve-fleet.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const defaults = fleetDefaults();
const temporal = { ...defaults.temporal_patterns, enable_diurnal: true, enable_weekly: true };

describe('day and week', () => {
  it('are 1 at the peak hour and the night factor twelve hours off', () => {
    for (const peak_hour of [0, 7, 14, 23]) {
      const at = (hours: number) => seasonFactor(MONDAY + hours * HOUR, { ...temporal, peak_hour }, Math.cos);
      expect(at(peak_hour)).toBe(1);
      expect(at((peak_hour + 12) % 24)).toBeCloseTo(temporal.night_load_factor, 12);
      expect(at((peak_hour + 6) % 24)).toBeCloseTo((1 + temporal.night_load_factor) / 2, 12);
    }
  });
  it('lower Saturday and Sunday alone', () => {
    const days = Array.from({ length: 7 }, (_, day) => isWeekend(MONDAY + day * DAY + 5 * HOUR));
    expect(days).toEqual([false, false, false, false, false, true, true]);
    expect(isWeekend(MONDAY - 1)).toBe(true);
    expect(seasonFactor(MONDAY + 5 * DAY + 14 * HOUR, temporal, Math.cos)).toBe(temporal.weekend_load_factor);
  });
  it('know the days before 1970', () => {
    expect(isWeekend(Date.UTC(1969, 11, 27, 12))).toBe(true);
    expect(isWeekend(Date.UTC(1969, 11, 29, 12))).toBe(false);
    expect(seasonFactor(Date.UTC(1969, 11, 29, 14), temporal, Math.cos)).toBe(1);
  });
  it('do nothing when they are off', () => {
    expect(seasonFactor(MONDAY + 3 * HOUR, defaults.temporal_patterns, Math.cos)).toBe(1);
  });
  it('grow in a straight line from first to last reading, and stay at 1 with one reading', () => {
    expect([0, 50, 100].map((t) => growthFactor(t, 0.5, 101))).toEqual([1, 1.25, 1.5]);
    expect(growthFactor(0, 0.5, 1)).toBe(1);
  });
});

describe('scheduled maintenance', () => {
  const grid = { startMs: MONDAY, intervalMs: 300_000, readings: 4 * 288 };
  const settings = { ...defaults, maintenance: { ...defaults.maintenance, enable: true } };

  it('drains every zone in turn, one after another between two and five', () => {
    const all = { ...settings, maintenance: { ...settings.maintenance, zones_per_night: 3 } };
    const nights = [0, 1, 2].map((zone) => scheduledDrains(zone, 0, all, grid));
    expect(nights.map((drains) => drains.length)).toEqual([4, 4, 4]);
    // 02:00, 03:00 and 04:00 are readings 24, 36 and 48 of each day.
    const first = nights
      .map((drains) => [drains[0]?.start, drains[0]?.end])
      .sort((a, b) => Number(a[0]) - Number(b[0]));
    expect(first).toEqual([
      [24, 36],
      [36, 48],
      [48, 60],
    ]);
  });
  it('takes the next zone each night when one zone a night drains', () => {
    const nights = [0, 1, 2].flatMap((zone) =>
      scheduledDrains(zone, 0, settings, grid).map((drain) => ({ zone, ...drain })),
    );
    nights.sort((a, b) => a.start - b.start);
    expect(nights.map(({ start, end }) => [start, end])).toEqual(
      [0, 1, 2, 3].map((day) => [day * 288 + 24, day * 288 + 60]),
    );
    const zones = nights.map(({ zone }) => zone);
    expect(zones.slice(1)).toEqual(zones.slice(0, -1).map((zone) => (zone + 1) % 3));
  });
  it('goes by the local hour, and past midnight', () => {
    const one = { ...settings, zones: ['only'], maintenance: { ...settings.maintenance, start_hour: 23, end_hour: 1 } };
    const drains = scheduledDrains(0, 2, one, grid);
    // Local 23:00 is 21:00 UTC: reading 252 of each day.
    expect(drains.map(({ start, end }) => [start, end])).toEqual(
      [0, 1, 2, 3].map((day) => [day * 288 + 252, day * 288 + 276]),
    );
  });
  it('is clipped to the data', () => {
    const one = { ...settings, zones: ['only'] };
    expect(scheduledDrains(0, 0, one, { ...grid, startMs: MONDAY + 3 * HOUR, readings: 12 })).toMatchObject([
      { start: 0, end: 12 },
    ]);
    expect(scheduledDrains(0, 0, one, { ...grid, startMs: MONDAY + 5 * HOUR, readings: 12 })).toEqual([]);
  });
});
