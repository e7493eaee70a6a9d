/**
 * One value against its field: type, range, form. The one checker, with one wording, for files, links, forms, options
 * and flags. Values are plain: numbers, texts, flags, lists, objects.
 */
import { type FormulaFault, parseFormula } from '../lib/formula/formula.ts';
import { cutText } from '../lib/cut-text.ts';
import { nearestWord } from '../lib/nearest-word.ts';
import { isShare, parseShare } from '../lib/share.ts';
import { parseValueList } from '../lib/value-list.ts';
import { isDuration, spanSamples } from '../lib/time.ts';
import { type Fault, inside, listOf, numberFault, quote, rangeMessage, wrongTypeFault } from './fault.ts';
import {
  dayFault,
  durationFault,
  LAST_MS,
  shareOrTimeFault,
  spanFault,
  type SpanRules,
  timeFault,
  zoneFault,
} from './check-times.ts';
import type { FieldSpec, FieldTable, LengthRange, SpecOfType } from './spec.ts';

/** What a value means depends on. */
export interface CheckEnv {
  /** Milliseconds of a sample, for the least length of durations. */
  readonly intervalMs: number;
  /** Does not look for the nearest word, which costs time in a file full of errors. */
  readonly terse?: boolean;
}

/** What is wrong first, or undefined for a value that fits. */
export function check(spec: FieldSpec, value: unknown, env: CheckEnv): Fault | undefined {
  return faultsOf(spec, value, env)[0];
}

/** Everything that is wrong: of a list or table there may be several. */
export function faultsOf(spec: FieldSpec, value: unknown, env: CheckEnv): readonly Fault[] {
  switch (spec.type) {
    case 'number':
    case 'number?':
      return listOf(numberFault(spec, value));
    case 'span':
    case 'span?':
      return listOf(spanFault(spec, value, env));
    case 'choice':
    case 'choice?':
      return listOf(choiceFault(spec.options, value, env));
    case 'flag':
    case 'flag?':
      return typeof value === 'boolean' ? [] : [wrongTypeFault('true or false', value)];
    case 'numbers':
      return itemFaults(value, 'a list of numbers', { ...spec, things: 'numbers' }, (item) => numberFault(spec, item));
    case 'points':
      return pointsFaults(spec, value);
    case 'text':
      return listOf(textFault(spec, value));
    case 'texts':
      return textsFaults(spec, value);
    case 'words':
      return wordsFaults(spec, value);
    case 'shares':
      return sharesFaults(spec, value);
    case 'formula':
      return listOf(formulaFault(spec, value));
    case 'range':
      return pairFaults(value, 'a range such as [3, 6]', (item) => numberFault(spec, item), env);
    case 'span-range':
      return spanPairFaults(spec, value, 'a range such as ["30s", "10m"]', env);
    case 'ranges':
      return namedFaults(spec, value, 'a table of ranges such as { slope = [0.1, 0.5] }', (range) =>
        spanPairFaults({ fractional: true, minSamples: -LAST_MS }, range, 'a range such as [0.1, 0.5]', env),
      );
    case 'weights':
      return weightsFaults(spec, value, env);
    case 'share':
      return listOf(shareFault(spec, value));
    case 'window':
      return windowFaults(spec, value, env);
    case 'id':
      return listOf(idFault(value));
    case 'time':
      return listOf(timeFault(value));
    case 'duration':
      return listOf(durationFault(spec, value));
    case 'zone':
      return listOf(zoneFault(value));
    case 'days':
      return daysFaults(spec, value, env);
    case 'word-or-number':
      return listOf(typeof value === 'number' ? numberFault(spec, value) : wordOrNumberFault(spec, value, env));
    case 'share-or-time':
      return listOf(shareOrTimeFault(value));
    case 'table':
      return tableFaults(spec.fields, value, env);
    case 'tables':
      if (!Array.isArray(value)) return [wrongTypeFault('a list of tables', value)];
      if (value.length > spec.maxLength)
        return [{ code: 'too-many', message: `There are ${value.length} here; at most ${spec.maxLength} fit.` }];
      return value.flatMap((item, place) => tableFaults(spec.fields, item, env).map((fault) => inside(fault, place)));
  }
}

function choiceFault(options: readonly string[], value: unknown, env: CheckEnv): Fault | undefined {
  if (typeof value !== 'string') return wrongTypeFault(`one of ${listWords(options)}`, value);
  return options.includes(value) ? undefined : unknownWordFault('unknown-word', value, options, env.terse);
}

/** A word that is not in a vocabulary, with the nearest that is. */
export function unknownWordFault(code: string, word: string, known: readonly string[], terse = false): Fault {
  const suggestion = terse ? undefined : nearestWord(word, known);
  const hint =
    suggestion === undefined ? `expected one of ${listWords(known.slice(0, 40))}.` : `did you mean "${suggestion}"?`;
  return { code, message: `${quote(word)} is not known here; ${hint}`, suggestion };
}

function listWords(words: readonly string[]): string {
  return words.map((word) => quote(word)).join(', ');
}

function lengthFault({ minLength, maxLength }: LengthRange, length: number, things: string): Fault | undefined {
  if (length >= minLength && length <= maxLength) return undefined;
  const expected = minLength === maxLength ? `${minLength}` : `${minLength} to ${maxLength}`;
  return { code: 'wrong-length', message: `Expected ${expected} ${things}, not ${length}.` };
}

function itemFaults(
  value: unknown,
  expected: string,
  range: LengthRange & { readonly things: string },
  faultOf: (item: unknown) => Fault | undefined,
): readonly Fault[] {
  if (!Array.isArray(value)) return [wrongTypeFault(expected, value)];
  const long = lengthFault(range, value.length, range.things);
  if (long) return [long];
  return value.flatMap((item: unknown, place) => listOf(faultOf(item)).map((fault) => inside(fault, place)));
}

/** Largest x of a kind of points; a day and a week run on into the next, so their end is left out. */
const POINT_END = {
  sample: { max: Number.MAX_SAFE_INTEGER },
  'hour-of-day': { max: 24, open: 'max' },
  'day-of-week': { max: 7, open: 'max' },
  'day-of-month': { min: 1, max: 32, open: 'max' },
  'month-of-year': { max: 12, open: 'max' },
  fraction: { max: 1 },
} as const;

function pointsFaults(spec: SpecOfType<'points'>, value: unknown): readonly Fault[] {
  if (!Array.isArray(value)) return [wrongTypeFault('a list of points such as [[0, 1], [10, 5]]', value)];
  const long = lengthFault(spec, value.length, 'points');
  if (long) return [long];
  let before: number | undefined;
  for (const [place, item] of value.entries()) {
    if (!Array.isArray(item) || item.length !== 2)
      return [inside(wrongTypeFault('a point such as [10, 5]', item), place)];
    const [x, y]: readonly unknown[] = item;
    const faults = [
      ...listOf(numberFault({ min: 0, ...POINT_END[spec.x] }, x)).map((fault) => inside(fault, 0)),
      ...listOf(numberFault({}, y)).map((fault) => inside(fault, 1)),
    ];
    if (faults.length > 0) return faults.map((fault) => inside(fault, place));
    if (before !== undefined && Number(x) <= before) {
      const message = `The first numbers of points must rise: ${String(x)} does not come after ${before}.`;
      return [{ code: 'not-rising', message, at: [place, 0] }];
    }
    before = Number(x);
  }
  return [];
}

function textFault(spec: SpecOfType<'text'>, value: unknown): Fault | undefined {
  if (typeof value !== 'string') return wrongTypeFault('text in quotes', value);
  const message =
    textMessage(value, spec.maxLength, spec.long) ?? (spec.required && value === '' ? 'May not be empty.' : undefined);
  return message === undefined ? undefined : { code: 'bad-text', message };
}

function textsFaults(spec: SpecOfType<'texts'>, value: unknown): readonly Fault[] {
  const range = { ...spec, things: 'names' };
  const faults = itemFaults(value, 'a list of names in quotes', range, (item) => nameFault(spec, item));
  return faults.length > 0 || !spec.distinct ? faults : twiceFaults(value);
}

/** A text that stands in a list before already. */
function twiceFaults(value: unknown): readonly Fault[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const twice = items.find((item, place) => items.indexOf(item) !== place);
  return typeof twice === 'string' ? [{ code: 'not-unique', message: `${quote(twice)} is listed twice.` }] : [];
}

function nameFault(spec: SpecOfType<'texts'>, value: unknown): Fault | undefined {
  if (typeof value !== 'string') return wrongTypeFault('a name in quotes', value);
  const message = value === '' ? 'May not be empty.' : textMessage(value, spec.maxChars);
  return message === undefined ? undefined : { code: 'bad-text', message };
}

/** Marks that turn the direction of writing: with them a name shows letters in another order than it has. */
const DIRECTION_MARK = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** What is wrong with a text, or undefined. */
export function textMessage(text: string, maxLength: number, long = false): string | undefined {
  if (text.length > maxLength) return `Is ${text.length} characters long; at most ${maxLength} fit.`;
  // Tabs and line ends only where a text may be long; other control characters nowhere.
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  const refused = long ? /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/ : /[\u0000-\u001F\u007F]/;
  if (refused.test(text))
    return long ? 'May not hold control characters.' : 'Must be one line without control characters.';
  const mark = DIRECTION_MARK.exec(text)?.[0];
  if (mark !== undefined) {
    const code = mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `Holds a mark that turns the direction of writing (U+${code}, at character ${text.indexOf(mark) + 1}); take it out.`;
  }
  return !/[\uD800-\uDFFF]/u.test(text) ? undefined : 'Holds half a character (a lone surrogate).';
}

/** Names that reach the prototype of an object in some program that reads our files. */
export const REFUSED_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Two of something, the first not above the second. */
function pairFaults(
  value: unknown,
  expected: string,
  faultOf: (item: unknown) => Fault | undefined,
  env: CheckEnv,
): readonly Fault[] {
  const faults = itemFaults(value, expected, { minLength: 2, maxLength: 2, things: 'values' }, faultOf);
  if (faults.length > 0 || !Array.isArray(value)) return faults;
  const [low, high] = value.map((item: unknown) =>
    isDuration(item) || typeof item === 'number' ? spanSamples(item, env.intervalMs) : 0,
  );
  if ((low ?? 0) <= (high ?? 0)) return [];
  const message = `The first of a range is the least: ${String(value[0])} is above ${String(value[1])}.`;
  return [{ code: 'contradiction', message }];
}

function spanPairFaults(rules: SpanRules, value: unknown, expected: string, env: CheckEnv): readonly Fault[] {
  return pairFaults(value, expected, (item) => spanFault(rules, item, env), env);
}

/** A table of things by name. */
function namedFaults(
  spec: LengthRange,
  value: unknown,
  expected: string,
  faultsIn: (item: unknown, name: string) => readonly Fault[],
): readonly Fault[] {
  if (!isTable(value)) return [wrongTypeFault(expected, value)];
  const entries = Object.entries(value);
  const long = lengthFault(spec, entries.length, 'names');
  if (long) return [long];
  return entries.flatMap(([name, item]) => faultsIn(item, name).map((fault) => inside(fault, name)));
}

function weightsFaults(spec: SpecOfType<'weights'>, value: unknown, env: CheckEnv): readonly Fault[] {
  return namedFaults(spec, value, 'a table of numbers such as { spike = 2, dip = 1 }', (item, name) =>
    spec.names === undefined || spec.names.includes(name)
      ? listOf(numberFault(spec, item))
      : [{ ...unknownWordFault('unknown-word', name, spec.names, env.terse), ofName: true }],
  );
}

function shareFault(spec: SpecOfType<'share'>, value: unknown): Fault | undefined {
  if (!isShare(value)) return wrongTypeFault('a share such as "2%"', value);
  const { min, max, open } = spec;
  const range = { min: 100 * min, max: 100 * max, ...(open ? { open } : {}) };
  const message = rangeMessage(100 * (parseShare(value) ?? 0), range);
  return message === undefined ? undefined : { code: 'out-of-range', message: message.replace(/\.$/, ' %.') };
}

function windowFaults(spec: SpecOfType<'window'>, value: unknown, env: CheckEnv): readonly Fault[] {
  if (typeof value === 'string') return listOf(choiceFault(spec.words, value, env));
  return spanPairFaults({}, value, `one of ${listWords(spec.words)}, or from where to where, ["2h", "5h"]`, env);
}

function wordsFaults(spec: SpecOfType<'words'>, value: unknown): readonly Fault[] {
  if (!isTable(value)) return [wrongTypeFault('a table of texts such as { team = "shop" }', value)];
  const entries = Object.entries(value);
  const long = lengthFault(spec, entries.length, 'names');
  if (long) return [long];
  return entries.flatMap(([name, text]) => {
    const unfit = wordNameMessage(name, spec.reserved);
    if (unfit !== undefined) return [{ code: 'bad-name', message: unfit, at: [name], ofName: true }];
    if (typeof text !== 'string') return [inside(wrongTypeFault('text in quotes', text), name)];
    const message = text === '' ? 'May not be empty.' : textMessage(text, spec.maxChars);
    if (message !== undefined) return [{ code: 'bad-text', message, at: [name] }];
    const list = spec.mostValues === undefined ? undefined : parseValueList(text, spec.mostValues);
    return !list || list.ok ? [] : [{ code: 'bad-values', message: list.message, at: [name] }];
  });
}

function sharesFaults(spec: SpecOfType<'shares'>, value: unknown): readonly Fault[] {
  if (!isTable(value)) return [wrongTypeFault('a table of numbers such as { weather = 0.5 }', value)];
  const entries = Object.entries(value);
  const long = lengthFault(spec, entries.length, 'names');
  if (long) return [long];
  return entries.flatMap(([name, share]) => listOf(numberFault(spec, share)).map((fault) => inside(fault, name)));
}

function formulaFault(spec: SpecOfType<'formula'>, value: unknown): Fault | undefined {
  if (typeof value !== 'string') return wrongTypeFault('a formula in quotes', value);
  const message = textMessage(value, spec.maxLength, true);
  if (message !== undefined) return { code: 'bad-text', message };
  const parsed = parseFormula(value);
  return 'fault' in parsed ? { code: 'bad-formula', ...withinText(value, parsed.fault) } : undefined;
}

/** A message about characters of a text, with their place in it. */
export function withinText(
  text: string,
  { message, from, to }: FormulaFault,
): Pick<Fault, 'message' | 'within'> & { readonly message: string } {
  const before = text.slice(0, from).split('\n');
  const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  return { message: `At ${place} of the formula: ${message}`, within: { from, to } };
}

function wordNameMessage(name: string, reserved: readonly string[] = []): string | undefined {
  if (!/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name) || REFUSED_NAMES.has(name))
    return `${quote(name)} is no name: use 1 to 64 letters, digits and _, no digit first.`;
  if (name.startsWith('__'))
    return `${quote(name)} is no name: those that begin with two underscores belong to the programs that store them.`;
  if (reserved.includes(name.toLowerCase()))
    return `${quote(name)} cannot be a name here: it is a column or field of its own; choose another.`;
  return undefined;
}

function idFault(value: unknown): Fault | undefined {
  if (typeof value !== 'string') return wrongTypeFault('an id in quotes', value);
  if (/^[A-Za-z0-9_@-]{1,96}(\/[1-9][0-9]{0,4})?$/.test(value)) return undefined;
  return {
    code: 'bad-id',
    message: `${quote(value)} is no id: use 1 to 96 letters, digits, -, _ and @, and of a repeat its number, as in backup/3.`,
  };
}

function daysFaults(spec: SpecOfType<'days'>, value: unknown, env: CheckEnv): readonly Fault[] {
  const unknownWord = (word: string) => unknownWordFault('unknown-word', word, spec.names, env.terse);
  const range = { minLength: 0, maxLength: spec.maxLength, things: 'days' };
  const faults = itemFaults(value, 'a list of days such as [2024-12-25, "DE"]', range, (item) =>
    dayFault(spec, item, unknownWord),
  );
  return faults.length > 0 ? faults : twiceFaults(value);
}

function wordOrNumberFault(
  { options }: SpecOfType<'word-or-number'>,
  value: unknown,
  env: CheckEnv,
): Fault | undefined {
  if (typeof value !== 'string') return wrongTypeFault(`one of ${listWords(options)}, or a number`, value);
  return options.includes(value) ? undefined : unknownWordFault('unknown-word', value, options, env.terse);
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('getTime' in value);
}

function tableFaults(fields: FieldTable, value: unknown, env: CheckEnv): readonly Fault[] {
  if (!isTable(value)) return [wrongTypeFault('a table', value)];
  const entries = new Map<string, unknown>(Object.entries(value));
  const unknown = [...entries.keys()].filter((name) => !Object.hasOwn(fields, name));
  return [
    ...unknown.map((name) => ({ ...unknownKeyFault(name, Object.keys(fields), env.terse), at: [name] })),
    ...Object.entries(fields).flatMap(([name, spec]) => {
      const item = entries.get(name);
      if (item !== undefined) return faultsOf(spec, item, env).map((fault) => inside(fault, name));
      return isRequired(spec) ? [missingFault(name)] : [];
    }),
  ];
}

export function isRequired(spec: FieldSpec): boolean {
  return 'required' in spec && spec.required === true;
}

export function missingFault(name: string): Fault {
  return { code: 'missing-key', message: `\`${name}\` is missing.`, ofName: true };
}

/** @param explained what a person may have meant, as a whole sentence, in place of the nearest word */
export function unknownKeyFault(key: string, known: readonly string[], terse = false, explained?: string): Fault {
  const suggestion = terse || explained !== undefined ? undefined : nearestWord(key, known);
  const hint =
    explained ?? (suggestion === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean \`${suggestion}\`?`);
  return { code: 'unknown-key', message: `\`${cutText(key)}\` is not known here. ${hint}`, suggestion, ofName: true };
}
