/** Values as a person types them, in a form or on a command line, and back. More lenient than files: "1 h 30 min", "20,160". */
import { dayNumber } from '../lib/days.ts';
import { type Duration, formatDuration, isDuration, isoTime, parseDuration } from '../lib/time.ts';
import { durationText, groupedText } from '../lib/words.ts';
import { check, type CheckEnv, isRequired } from './check.ts';
import type { FieldSpec } from './spec.ts';
import type { ValueOf } from './values.ts';

export type Parsed<T> =
  | { readonly ok: true; readonly value: T | undefined }
  | { readonly ok: false; readonly message: string };

/** The value that a text means for a field, or what is wrong with it. No text is "left out", where that is possible. */
export function fromText<S extends FieldSpec>(spec: S, text: string, env: CheckEnv): Parsed<ValueOf<S>> {
  const isOptional = !('default' in spec) && !isRequired(spec);
  if (text.trim() === '' && isOptional) return { ok: true, value: undefined };
  const needed = text.trim() === '' ? NEEDED[spec.type] : undefined;
  if (needed !== undefined) return { ok: false, message: needed };
  const value = valueIn(spec, text);
  const fault = check(spec, value, env);
  // A value without fault is one of its field.
  return fault ? { ok: false, message: fault.message } : { ok: true, value: value as ValueOf<S> };
}

/** A value of a field as people say it, "7 h 23 min" and "10,000,000"; `fromText` reads the same value back. */
export function toText<S extends FieldSpec>(spec: S, value: ValueOf<S>): string {
  const known: unknown = value;
  if (typeof known === 'number' && spec.type === 'share-or-time') return isoTime(known);
  if (typeof known === 'number') return groupedText(known, 10_000);
  if (isPair(spec, known)) return rangeText(known);
  if (Array.isArray(known)) return known.join(spec.type === 'texts' || spec.type === 'days' ? '\n' : ', ');
  if (typeof known === 'object' && known !== null) {
    return Object.entries(known)
      .map(([name, item]) => `${name} = ${spec.type === 'ranges' && isPair(spec, item) ? rangeText(item) : item}`)
      .join('\n');
  }
  const isLength = spec.type === 'span' || spec.type === 'span?' || spec.type === 'duration';
  const ms = isLength ? parseDuration(String(known)) : undefined;
  return ms === undefined ? String(known) : durationText(ms);
}

const RANGED: readonly FieldSpec['type'][] = ['range', 'span-range', 'window', 'ranges'];

function isPair(spec: FieldSpec, value: unknown): value is readonly unknown[] {
  return RANGED.includes(spec.type) && Array.isArray(value);
}

/** "3 to 6", "30 s to 10 min". */
function rangeText(pair: readonly unknown[]): string {
  return pair
    .map((end) => (typeof end === 'string' ? durationText(parseDuration(end) ?? Number.NaN) : String(end)))
    .join(' to ');
}

const NEEDED: { readonly [T in FieldSpec['type']]?: string } = {
  number: 'A number is needed here.',
  span: 'A length is needed here, such as 10m or 20.',
  duration: 'A length is needed here, such as 30s, 5m or 1h.',
};

/** A text that fits no value stays a text, for the checker to refuse. */
function valueIn(spec: FieldSpec, text: string): unknown {
  const trimmed = text.trim();
  switch (spec.type) {
    case 'number':
    case 'number?':
      return numberIn(text) ?? trimmed;
    case 'span':
    case 'span?':
      return /^-?\d+(\.\d+)?$/.test(ungrouped(trimmed)) ? Number(ungrouped(trimmed)) : (durationIn(trimmed) ?? trimmed);
    case 'duration':
      return durationIn(trimmed) ?? trimmed;
    case 'flag':
    case 'flag?':
      return trimmed === 'true' ? true : trimmed === 'false' ? false : trimmed;
    case 'range':
    case 'span-range':
    case 'window':
      return /^[a-z]+$/i.test(trimmed) ? trimmed : rangeIn(text);
    case 'ranges':
      return namedIn(text, rangeIn);
    case 'weights':
      return namedIn(text, (part) => numberIn(part) ?? part);
    case 'numbers':
      return partsOf(text, /[,;\s]+/).map((part) => numberIn(part) ?? part);
    case 'texts':
      return partsOf(text, /\n/);
    case 'days':
      return partsOf(text, /[\n,;\s]+/);
    case 'word-or-number':
      return spec.options.includes(trimmed) ? trimmed : (numberIn(text) ?? trimmed);
    case 'share-or-time':
      return shareOrTimeIn(trimmed);
    case 'words':
      return Object.fromEntries(partsOf(text, /\n|[,;](?=[^,;\n=]*=)/).map((part) => pairIn(part)));
    case 'shares':
      return Object.fromEntries(
        partsOf(text, /[\n,;]/).map((part) => {
          const [name, share] = pairIn(part);
          return [name, numberIn(share) ?? share];
        }),
      );
    case 'text':
      return text;
    default:
      return trimmed;
  }
}

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{3}))?)?)?Z?$/i;

/** "70", "70 %" and "0.5%" are shares; a text that begins as a date is a time in UTC. */
function shareOrTimeIn(text: string): unknown {
  const share = /^(\d+(?:\.\d+)?)\s*%?$/.exec(text)?.[1];
  if (share !== undefined) return `${share}%`;
  const [, date = '', hours = 0, minutes = 0, seconds = 0, ms = 0] = MOMENT.exec(text) ?? [];
  const day = dayNumber(date);
  if (day === undefined) return text;
  return (((day * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(ms);
}

function partsOf(text: string, between: RegExp): readonly string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** "3 to 6", "3, 6", "30s to 10m"; one value is both ends. */
function rangeIn(text: string): unknown {
  const ends = partsOf(text, /\s+to\s+|[,;]\s|[…]/).map((part) => numberIn(part) ?? durationIn(part) ?? part);
  return ends.length === 1 ? [ends[0], ends[0]] : ends;
}

function namedIn(text: string, read: (part: string) => unknown): unknown {
  return Object.fromEntries(
    partsOf(text, /\n|[,;](?=[^,;\n=]*=)/).map((part) => {
      const [name, value] = pairIn(part);
      return [name, read(value)];
    }),
  );
}

function pairIn(part: string): readonly [name: string, text: string] {
  const at = part.indexOf('=');
  return at === -1 ? [part, ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
}

/** "20,160" → "20160", with the file's minus. */
function ungrouped(text: string): string {
  return text.replace(/^−/, '-').replaceAll(/(?<=\d)[,_ ](?=\d{3}\b)/g, '');
}

function numberIn(text: string): number | undefined {
  const tidy = ungrouped(text.trim().replace(/^\+/, ''));
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(tidy) ? Number(tidy) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

const UNITS: Readonly<Record<string, string>> = {
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

const PART = /(\d+(?:\.\d+)?)\s*([a-z]+)/gi;

/** "10m", "1 h 30 min", "90 s" → a duration; undefined if it is none. */
export function durationIn(text: string): Duration | undefined {
  const [, sign = '', length = ''] = /^([-−]?)(.*)$/s.exec(text.trim()) ?? [];
  const parts = [...length.matchAll(PART)];
  if (parts.length === 0 || length.replaceAll(PART, '').trim() !== '') return undefined;
  const plain = `${sign === '' ? '' : '-'}${length.replaceAll(' ', '')}`;
  if (isDuration(plain)) return plain;
  let total = 0;
  for (const [, amount = '', word = ''] of parts) {
    const unit = UNITS[word.toLowerCase()];
    const ms = unit === undefined ? undefined : parseDuration(`${amount}${unit}`);
    if (ms === undefined) return undefined;
    total += ms;
  }
  return formatDuration(Math.round(sign === '' ? total : -total));
}

/** What a field takes, in words: 'a whole number from 1 up to 9'. */
export function describeField(spec: FieldSpec): string {
  switch (spec.type) {
    case 'number':
    case 'number?': {
      const least = spec.open === 'min' || spec.open === 'both' ? 'above' : 'from';
      const most = spec.open === 'max' || spec.open === 'both' ? 'below' : 'up to';
      const low = spec.min === undefined ? '' : ` ${least} ${spec.min}`;
      const high = spec.max === undefined ? '' : ` ${most} ${spec.max}`;
      return `${spec.integer === true ? 'a whole number' : 'a number'}${low}${high}`;
    }
    case 'choice':
    case 'choice?':
      return `one of ${spec.options.join(', ')}`;
    case 'flag':
    case 'flag?':
      return 'true or false';
    case 'shares':
      return 'a table of numbers';
    case 'text':
      return `a text of at most ${spec.maxLength} characters`;
    case 'span':
    case 'span?':
      return 'samples or a duration';
    case 'zone':
      return 'the name of a time zone';
    case 'days':
      return `days such as 2024-12-25, and names of lists: ${spec.names.join(', ')}`;
    case 'word-or-number':
      return `${spec.options.join(', ')} or a number`;
    case 'share-or-time':
      return 'a share such as 70%, or a time';
    default:
      return `${spec.type === 'id' ? 'an' : 'a'} ${spec.type}`;
  }
}
