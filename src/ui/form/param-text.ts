/** Texts of typed values and back: numbers and lengths. Places and times are in place-text.ts. Pure; knows no widgets. */
import type { NumberSpec, OptionalNumberSpec, OptionalSpanSpec, FieldUnit, SpanSpec } from '../../core/fields/spec.ts';
import {
  type Duration,
  formatDuration,
  isDuration,
  parseDuration,
  type Span,
  spanLike,
  spanSamples,
} from '../../core/lib/time.ts';
import { countText, lengthText } from '../words/number-text.ts';
import type { Parsed } from './typed-field.tsx';

/** What a form must know of the design to spell its values. */
export interface FormEnv {
  readonly startMs: number;
  readonly intervalMs: number;
  readonly samples: number;
  /** Unit of the metric that the form is about. */
  readonly unit: string | undefined;
}

export function numberText(value: number): string {
  return String(value);
}

type AnyNumberParam = Omit<NumberSpec, 'type' | 'default'> | OptionalNumberSpec;

/** Reads a number by its parameter's rules; an empty text is "left out" where that is allowed. */
export function parseNumber(text: string, spec: AnyNumberParam, optional: boolean): Parsed<number> {
  const trimmed = text
    .trim()
    .replace(/^\+/, '')
    .replace(/^−/, '-')
    .replaceAll(/(?<=\d)[,_ ](?=\d{3}\b)/g, '');
  if (trimmed === '')
    return optional ? { ok: true, value: undefined } : { ok: false, message: 'A number is needed here.' };
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : Number.NaN;
  if (!Number.isFinite(value)) return { ok: false, message: `“${text.trim()}” is not a number.` };
  return check(value, spec);
}

function check(value: number, spec: AnyNumberParam): Parsed<number> {
  const { min, max, open } = spec;
  if (spec.integer && !Number.isInteger(value)) return { ok: false, message: 'Must be a whole number.' };
  const openMin = open === 'min' || open === 'both';
  const openMax = open === 'max' || open === 'both';
  if (min !== undefined && (openMin ? value <= min : value < min)) {
    return { ok: false, message: `Must be ${openMin ? 'more than' : 'at least'} ${min}.` };
  }
  if (max !== undefined && (openMax ? value >= max : value > max)) {
    return { ok: false, message: `Must be ${openMax ? 'less than' : 'at most'} ${max}.` };
  }
  return { ok: true, value };
}

/** The next number for −/+: by the parameter's step, or by the value's own size; stays within the bounds. */
export function stepNumber(value: number | undefined, spec: AnyNumberParam, direction: 1 | -1, large: boolean): number {
  const from = value ?? spec.min ?? 0;
  const size = stepSize(from, spec) * (large ? 10 : 1);
  const next = Number((from + direction * size).toPrecision(12));
  const { min, max, open } = spec;
  if (min !== undefined && (open === 'min' || open === 'both' ? next <= min : next < min))
    return open === undefined ? min : from;
  if (max !== undefined && (open === 'max' || open === 'both' ? next >= max : next > max))
    return open === undefined ? max : from;
  return next;
}

function stepSize(value: number, spec: AnyNumberParam): number {
  if (spec.step !== undefined) return spec.step;
  const size = Math.abs(value);
  const own = size === 0 ? 1 : 10 ** Math.floor(Math.log10(size) - 0.3010299);
  const step = size === 0 && spec.max !== undefined && spec.max <= 1 ? 0.05 : own;
  return spec.integer ? Math.max(1, Math.round(step)) : step;
}

export function unitText(unit: FieldUnit | undefined, env: FormEnv): string | undefined {
  if (unit === undefined || typeof unit === 'string') return unit;
  if (env.unit === undefined) return unit.of === 'metric' ? undefined : 'a sample';
  return unit.of === 'metric' ? env.unit : `${env.unit} a sample`;
}

const WORDS: Readonly<Record<string, string>> = {
  ms: 'ms',
  s: 's',
  sec: 's',
  second: 's',
  seconds: 's',
  m: 'm',
  min: 'm',
  mins: 'm',
  minute: 'm',
  minutes: 'm',
  h: 'h',
  hr: 'h',
  hour: 'h',
  hours: 'h',
  d: 'd',
  day: 'd',
  days: 'd',
};

/** "10m", "1 h 30 min", "90 s" → a duration; undefined if it is none. */
export function readDuration(text: string): Duration | undefined {
  const parts = [...text.matchAll(/(-?\d+(?:\.\d+)?)\s*([a-z]+)/gi)];
  if (parts.length === 0 || text.replaceAll(/(-?\d+(?:\.\d+)?)\s*([a-z]+)/gi, '').trim() !== '') return undefined;
  const plain = text.replaceAll(' ', '');
  if (isDuration(plain)) return plain;
  let total = 0;
  for (const [, amount = '', word = ''] of parts) {
    const unit = WORDS[word.toLowerCase()];
    const ms = unit === undefined ? undefined : parseDuration(`${amount}${unit}`);
    if (ms === undefined) return undefined;
    total += ms;
  }
  return formatDuration(Math.round(total));
}

type AnySpanParam = Omit<SpanSpec, 'type' | 'default'> | OptionalSpanSpec;

/** Reads a length: "10m", "1 h 30 min", or samples. */
export function parseSpan(text: string, spec: AnySpanParam, env: FormEnv, optional: boolean): Parsed<Span> {
  const trimmed = text.trim();
  if (trimmed === '')
    return optional
      ? { ok: true, value: undefined }
      : { ok: false, message: 'A length is needed here, such as 10m or 20.' };
  const samples = /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : undefined;
  const value = samples ?? readDuration(trimmed);
  if (value === undefined) return { ok: false, message: 'Write a length such as 10m or 1.5h, or a number of samples.' };
  return checkSpan(value, spec, env);
}

function checkSpan(value: Span, spec: AnySpanParam, env: FormEnv): Parsed<Span> {
  const least = spec.minSamples ?? 0;
  if (typeof value === 'number' && spec.fractional !== true && !Number.isInteger(value)) {
    return { ok: false, message: 'Samples are whole numbers; write a length such as 90s otherwise.' };
  }
  if (spanSamples(value, env.intervalMs) < least) {
    return {
      ok: false,
      message:
        least === 0
          ? 'Must not be negative.'
          : `Must be at least ${least} ${least === 1 ? 'sample' : 'samples'} (${lengthText(least * env.intervalMs)}).`,
    };
  }
  return { ok: true, value };
}

/** The same length in the other form: "= 70 samples", "= 35 min". */
export function spanHint(value: Span | undefined, env: FormEnv): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number') return lengthText(value * env.intervalMs);
  return `${countText(Math.round(spanSamples(value, env.intervalMs)))} samples`;
}

/** Reads a duration that must have a unit: "30s". */
export function parseDurationText(text: string, optional: boolean): Parsed<Duration> {
  const trimmed = text.trim();
  if (trimmed === '' && optional) return { ok: true, value: undefined };
  const value = readDuration(trimmed);
  if (value === undefined) return { ok: false, message: 'Write a length with its unit: 500ms, 30s, 5m, 1h or 1d.' };
  const ms = parseDuration(value) ?? 0;
  return ms >= 1 && Number.isInteger(ms)
    ? { ok: true, value }
    : { ok: false, message: 'Must be a whole number of milliseconds, at least 1.' };
}

const LADDER_MS = [
  1, 5, 10, 50, 100, 500, 1000, 5000, 10_000, 30_000, 60_000, 300_000, 600_000, 1_800_000, 3_600_000, 10_800_000,
  21_600_000, 86_400_000,
] as const;

/** The next length for −/+: a round step of about a tenth of it, never below the least. */
export function stepSpan(
  value: Span | undefined,
  spec: AnySpanParam,
  env: FormEnv,
  direction: 1 | -1,
  large: boolean,
): Span {
  const least = spec.minSamples ?? 0;
  const samples = value === undefined ? 0 : spanSamples(value, env.intervalMs);
  const step = stepSamples(samples, typeof value === 'string', env) * (large ? 10 : 1);
  return spanLike(value, Math.max(least, Number((samples + direction * step).toPrecision(12))), env.intervalMs);
}

function stepSamples(samples: number, asDuration: boolean, env: FormEnv): number {
  if (!asDuration) return Math.max(1, 10 ** Math.floor(Math.log10(Math.max(1, Math.abs(samples))) - 0.3010299));
  const wanted = (Math.abs(samples) * env.intervalMs) / 8;
  const step = LADDER_MS.findLast((ms) => ms <= wanted) ?? LADDER_MS[0];
  return Math.max(env.intervalMs, Math.round(step / env.intervalMs) * env.intervalMs) / env.intervalMs;
}

/** "0.5, −0.2" → numbers. */
export function parseNumbers(
  text: string,
  minLength: number,
  maxLength: number,
  spec: AnyNumberParam,
): Parsed<readonly number[]> {
  const values: number[] = [];
  for (const part of text.split(/[,;\s]+/).filter((word) => word !== '')) {
    const read = parseNumber(part, spec, false);
    if (!read.ok) return read;
    if (read.value !== undefined) values.push(read.value);
  }
  if (values.length < minLength)
    return { ok: false, message: `At least ${minLength} ${minLength === 1 ? 'number is' : 'numbers are'} needed.` };
  if (values.length > maxLength) return { ok: false, message: `At most ${maxLength} numbers are possible.` };
  return { ok: true, value: values };
}
