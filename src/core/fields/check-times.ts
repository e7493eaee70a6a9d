/** What is wrong with moments, lengths, days, zones and parts of the time axis. Knows no field but these. */
import { dayNumber } from '../lib/days.ts';
import { parseShare } from '../lib/share.ts';
import { isDuration, parseDuration, spanSamples } from '../lib/time.ts';
import { describeValue, type Fault, numberFault, quote, wrongTypeFault } from './fault.ts';
import type { SpecOfType } from './spec.ts';

/** 0001-01-01 and the last millisecond of 9999: what four digits of a year can write. */
const FIRST_MS = -62_135_596_800_000;
export const LAST_MS = 253_402_300_799_999;

export function timeFault(value: unknown): Fault | undefined {
  const wrong = (message: string): Fault => ({ code: 'bad-time', message });
  if (typeof value !== 'number' || !Number.isInteger(value))
    return wrong(`Expected a date and time such as 2023-11-02T16:55:16Z, not ${describeValue(value)}.`);
  return value >= FIRST_MS && value <= LAST_MS ? undefined : wrong('Years go from 1 to 9999.');
}

export function zoneFault(value: unknown): Fault | undefined {
  if (typeof value !== 'string')
    return wrongTypeFault('the name of a time zone in quotes, such as "Europe/Berlin"', value);
  if (/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/.test(value) && value.length <= 40) return undefined;
  const message = `${quote(value)} is no name of a time zone: write an area and a city, such as "Europe/Berlin", or "UTC".`;
  return { code: 'bad-zone', message };
}

/** @param unknownWord what is said of a word that is no name of a list */
export function dayFault(
  { names }: SpecOfType<'days'>,
  value: unknown,
  unknownWord: (word: string) => Fault,
): Fault | undefined {
  if (typeof value !== 'string')
    return wrongTypeFault('a day such as 2024-12-25, or the name of a list in quotes', value);
  if (names.includes(value) || dayNumber(value) !== undefined) return undefined;
  if (/^\d/.test(value))
    return { code: 'bad-day', message: `${quote(value)} is no day of the calendar; write it as 2024-12-25.` };
  return unknownWord(value);
}

const SHARE_WORDS = 'a share such as "70%", or a time such as 2023-11-02T16:55:16Z';

export function shareOrTimeFault(value: unknown): Fault | undefined {
  if (typeof value === 'number') return timeFault(value);
  if (typeof value !== 'string') return wrongTypeFault(SHARE_WORDS, value);
  const share = parseShare(value);
  if (share === undefined) return { code: 'bad-share', message: `${quote(value)} is no share: write ${SHARE_WORDS}.` };
  if (share > 0 && share <= 1) return undefined;
  return { code: 'out-of-range', message: `Must be more than 0% and at most 100%, not ${value}.` };
}

const SPAN_WORDS = 'a number of samples or a duration such as "10m" (ms, s, m, h, d)';
const DURATION_WORDS = 'a duration such as "10m" (ms, s, m, h, d)';

export type SpanRules = Pick<SpecOfType<'span'>, 'minSamples' | 'fractional'>;

export function spanFault(spec: SpanRules, value: unknown, env: { readonly intervalMs: number }): Fault | undefined {
  if (typeof value === 'string') {
    if (!isDuration(value)) return noDuration(value);
  } else if (typeof value === 'object' || typeof value === 'boolean') return wrongTypeFault(SPAN_WORDS, value);
  else {
    const fault = numberFault({ integer: spec.fractional !== true }, value);
    if (fault) return fault;
  }
  const samples = isDuration(value) || typeof value === 'number' ? spanSamples(value, env.intervalMs) : Number.NaN;
  const least = spec.minSamples ?? 0;
  if (samples >= least || Number.isNaN(samples)) return undefined;
  const message =
    least === 0 ? 'May not be negative.' : `Must be at least ${least} ${least === 1 ? 'sample' : 'samples'} long.`;
  return { code: 'out-of-range', message };
}

export function durationFault(spec: SpecOfType<'duration'>, value: unknown): Fault | undefined {
  if (typeof value !== 'string') return wrongTypeFault(DURATION_WORDS, value);
  const ms = parseDuration(value);
  if (ms === undefined) return noDuration(value);
  if (!spec.wholeMs || (ms >= 1 && Number.isInteger(ms))) return undefined;
  const message = `Must be a whole number of milliseconds, at least "1ms", not ${quote(value)}.`;
  return { code: 'out-of-range', message };
}

function noDuration(text: string): Fault {
  const tidy = text
    .replaceAll(/\s/g, '')
    .replace(/(?:ec(?:ond)?s?|in(?:ute)?s?|(?:ou)?rs?|ays?)$/i, '')
    .toLowerCase();
  const suggestion = parseDuration(tidy) === undefined ? undefined : tidy;
  const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
  const message = `${quote(text)} is no duration: write a number and one of ms, s, m, h, d, such as "90s".${hint}`;
  return { code: 'bad-duration', message, suggestion };
}
