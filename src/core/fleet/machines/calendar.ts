/** What the clock does to a fleet: day, week, growth, and the nights on which zones drain. Knows no random numbers. */
import type { Kernel } from '../../../kernel/index.ts';
import type { FleetSettings, FleetTemporalSettings } from '../config/settings.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const TURN = 2 * Math.PI;

/** First reading, and the time between readings. */
export interface TimeGrid {
  readonly startMs: number;
  readonly intervalMs: number;
  readonly readings: number;
}

/** Milliseconds since local midnight, 0 … 86,399,999. */
export function msOfDay(localMs: number): number {
  return localMs - Math.floor(localMs / DAY_MS) * DAY_MS;
}

/** Days since 1970-01-01, local. */
export function dayNumber(localMs: number): number {
  return Math.floor(localMs / DAY_MS);
}

/** Saturday or Sunday (1970-01-01 was a Thursday). */
export function isWeekend(localMs: number): boolean {
  const weekday = (((dayNumber(localMs) + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

/**
 * Day factor × week factor at a local time, 0 to 1.
 * Day: night + (1 − night)·(1 + cos(2π(h − peak_hour)/24))/2, which is 1 at peak_hour and night twelve hours off.
 */
export function seasonFactor(localMs: number, temporal: FleetTemporalSettings, cos: Kernel['cos']): number {
  let factor = 1;
  if (temporal.enable_diurnal) {
    const night = temporal.night_load_factor;
    const phase = (msOfDay(localMs) - temporal.peak_hour * HOUR_MS) / DAY_MS;
    factor = night + ((1 - night) * (1 + cos(TURN * phase))) / 2;
  }
  return temporal.enable_weekly && isWeekend(localMs) ? factor * temporal.weekend_load_factor : factor;
}

/** 1 at the first reading, 1 + growth at the last, straight between. */
export function growthFactor(reading: number, growth: number, readings: number): number {
  return readings > 1 ? 1 + (growth * reading) / (readings - 1) : 1;
}

/** Readings [start, end) in which a zone drains, and the night's number. */
export interface Drain {
  readonly night: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The scheduled drains of one zone over the whole data, in order, clipped to it. In night d the zones
 * d·k, d·k + 1, … d·k + k − 1 (modulo their number; k = zones_per_night) share [start_hour, end_hour) in turn.
 * A reading belongs to the slot in which its timestamp lies. A window that ends before it starts goes past midnight.
 */
export function scheduledDrains(
  zone: number,
  utcOffset: number,
  settings: FleetSettings,
  grid: TimeGrid,
): readonly Drain[] {
  const { maintenance, zones } = settings;
  if (!maintenance.enable) return [];
  const perNight = Math.min(maintenance.zones_per_night, zones.length);
  const spanHours = maintenance.end_hour - maintenance.start_hour;
  const slotMs = ((spanHours > 0 ? spanHours : spanHours + 24) * HOUR_MS) / perNight;
  const localStart = grid.startMs + utcOffset * HOUR_MS;
  const readingAt = (localMs: number) =>
    Math.min(grid.readings, Math.max(0, Math.ceil((localMs - localStart) / grid.intervalMs)));
  const drains: Drain[] = [];
  const lastNight = dayNumber(localStart + (grid.readings - 1) * grid.intervalMs);
  for (let night = dayNumber(localStart) - 1; night <= lastNight; night++) {
    const first = (((night * perNight) % zones.length) + zones.length) % zones.length;
    const turn = (zone - first + zones.length) % zones.length;
    if (turn >= perNight) continue;
    const from = night * DAY_MS + maintenance.start_hour * HOUR_MS + turn * slotMs;
    const start = readingAt(from);
    const end = readingAt(from + slotMs);
    if (start < end) drains.push({ night, start, end });
  }
  return drains;
}
