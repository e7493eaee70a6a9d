/** Texts of places on the time axis and of timestamps, and back. Pure; knows no widgets. */
import { type Span, spanLike, spanSamples } from '../../core/lib/time.ts';
import { clockText } from '../words/number-text.ts';
import { durationIn, type Parsed } from '../../core/fields/text.ts';
import type { FormEnv } from './param-text.ts';

/** Reads a UTC date, with or without a clock. */
export function parseTime(text: string): Parsed<number> {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d{1,3})?))?)?Z?$/.exec(text.trim());
  if (!match) return { ok: false, message: 'Write a date and time in UTC, such as 2024-05-01 09:30.' };
  const ms = dateTimeMs(match[1] ?? '', match[2] ?? '0', match[3] ?? '0', match[4] ?? '0');
  return ms === undefined ? { ok: false, message: 'There is no such date or time.' } : { ok: true, value: ms };
}

function dateTimeMs(date: string, hours: string, minutes: string, seconds: string): number | undefined {
  const day = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(day) || !new Date(day).toISOString().startsWith(date)) return undefined;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) >= 60) return undefined;
  return day + (Number(hours) * 60 + Number(minutes)) * 60_000 + Math.round(Number(seconds) * 1000);
}

const DAY_MS = 86_400_000;

/** A place as the clock says it: "14:20:00", with the date where the data have more than one day. */
export function placeText(value: Span, env: FormEnv): string {
  const sample = spanSamples(value, env.intervalMs);
  return clockText(env.startMs + Math.round(sample * env.intervalMs), spansDays(env));
}

function spansDays(env: FormEnv): boolean {
  const end = env.startMs + (env.samples - 1) * env.intervalMs;
  return Math.floor(env.startMs / DAY_MS) !== Math.floor(end / DAY_MS);
}

/** Reads a place: clock, date and clock, a length from the start ("8h"), or a sample. Keeps the form of `like`. */
export function parsePlace(text: string, like: Span | undefined, env: FormEnv, least = 0): Parsed<Span> {
  const trimmed = text.trim();
  const clock = /^(?:(\d{4}-\d{2}-\d{2})[T ])?(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d{1,3})?))?Z?$/.exec(trimmed);
  let value: Span | undefined;
  if (clock) {
    const ms = clockMs(clock, like, env);
    if (ms === undefined) return { ok: false, message: 'There is no such time.' };
    value = spanLike(like, Math.round((ms - env.startMs) / env.intervalMs), env.intervalMs);
  } else if (/^-?\d+$/.test(trimmed)) value = Number(trimmed);
  else value = durationIn(trimmed);
  if (value === undefined)
    return { ok: false, message: 'Write a time (14:20), a length from the start (8h), or a sample.' };
  const sample = spanSamples(value, env.intervalMs);
  if (sample < least) return { ok: false, message: 'That is before the data begin.' };
  if (sample >= env.samples)
    return { ok: false, message: `That is after the data end (${placeText(env.samples - 1, env)}).` };
  return { ok: true, value };
}

function clockMs(clock: RegExpExecArray, like: Span | undefined, env: FormEnv): number | undefined {
  const [, date, hours = '', minutes = '', seconds = '0'] = clock;
  // A clock alone: on the day of the present value, else the first one in the data.
  const near = like === undefined ? env.startMs : env.startMs + spanSamples(like, env.intervalMs) * env.intervalMs;
  const here = dateTimeMs(date ?? new Date(near).toISOString().slice(0, 10), hours, minutes, seconds);
  return date === undefined && here !== undefined && here < env.startMs ? here + DAY_MS : here;
}

/** One sample further; `large`: ten. */
export function stepPlace(value: Span | undefined, env: FormEnv, direction: 1 | -1, large: boolean): Span {
  const sample = value === undefined ? 0 : spanSamples(value, env.intervalMs);
  const next = Math.min(Math.max(0, sample + direction * (large ? 10 : 1)), env.samples - 1);
  return spanLike(value, next, env.intervalMs);
}
