/**
 * Durations, timestamps and the sample grid. Knows no clock: every function is arithmetic on its arguments.
 */

import { dateOfDay } from './days.ts';

/** A duration as the file writes it: a number and one of ms, s, m, h, d ("90s", "1.5h"). */
export type Duration = `${number}${'ms' | 's' | 'm' | 'h' | 'd'}`;

/** A length or place on the time axis: samples as a number, or a duration from the start. Kept as the person wrote it. */
export type Span = number | Duration;

const UNIT_MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Milliseconds of a duration text, or undefined if it is not one. Exact: "1.001s" is 1001 ms. */
export function parseDuration(text: string): number | undefined {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,9}))?(ms|s|m|h|d)$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', unit] = match;
  const ms = (Number(whole + fraction) * UNIT_MS[unit as keyof typeof UNIT_MS]) / Number(`1e${fraction.length}`);
  return sign === '-' && ms !== 0 ? -ms : ms;
}

export function isDuration(value: unknown): value is Duration {
  return typeof value === 'string' && parseDuration(value) !== undefined;
}

/** The duration in the largest unit that states it as a whole number. @param ms integer milliseconds */
export function formatDuration(ms: number): Duration {
  for (const unit of ['d', 'h', 'm', 's'] as const) {
    if (ms !== 0 && ms % UNIT_MS[unit] === 0) return `${ms / UNIT_MS[unit]}${unit}`;
  }
  return ms === 0 ? '0s' : `${ms}ms`;
}

/** A span in samples, not rounded. */
export function spanSamples(span: Span, intervalMs: number): number {
  return typeof span === 'number' ? span : (parseDuration(span) ?? Number.NaN) / intervalMs;
}

/** A span in whole samples, half away from zero. */
export function wholeSamples(span: Span, intervalMs: number): number {
  const samples = spanSamples(span, intervalMs);
  return samples < 0 ? -Math.floor(-samples + 0.5) : Math.floor(samples + 0.5);
}

/** The same place or length in the form that `like` has (samples stay samples, durations durations). */
export function spanLike(like: Span | undefined, samples: number, intervalMs: number): Span {
  return typeof like === 'string' ? formatDuration(Math.floor(samples * intervalMs + 0.5)) : samples;
}

/** Most milliseconds from 1970 that a date has, either way. */
const MOST_MS = 8.64e15;

/**
 * ISO 8601 in UTC, `2023-11-02T16:55:16.000Z`, without the host's calendar: letter by letter what `Date` writes, years
 * outside 0 to 9999 with a sign and six digits (`+012345-01-01T…`). Never throws: what no date has (beyond 275,000
 * years, not finite) is the plain number.
 * @param epochMs milliseconds since 1970; a fraction is cut off
 */
export function isoTime(epochMs: number): string {
  if (!(Math.abs(epochMs) <= MOST_MS)) return String(epochMs);
  const whole = Math.trunc(epochMs);
  const days = Math.floor(whole / UNIT_MS.d);
  const ms = whole - days * UNIT_MS.d;
  const { year, month, day } = dateOfDay(days);
  const hours = Math.floor(ms / UNIT_MS.h);
  const minutes = Math.floor(ms / UNIT_MS.m) % 60;
  const seconds = Math.floor(ms / UNIT_MS.s) % 60;
  const date = `${yearText(year)}-${padded(month, 2)}-${padded(day, 2)}`;
  return `${date}T${padded(hours, 2)}:${padded(minutes, 2)}:${padded(seconds, 2)}.${padded(ms % 1000, 3)}Z`;
}

function yearText(year: number): string {
  if (year >= 0 && year <= 9999) return padded(year, 4);
  return `${year < 0 ? '-' : '+'}${padded(Math.abs(year), 6)}`;
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
