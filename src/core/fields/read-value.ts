/** One value against its field: type, range, form. Knows no design. */
import type { FieldSpec, SpecOfType, TextsSpec } from './spec.ts';
import { parseDuration, spanSamples, type Span } from '../lib/time.ts';
import { nearestWord } from '../lib/nearest-word.ts';
import { describeNode, type LeafNode, type Node } from './node.ts';
import type { Reporter } from './report.ts';
import { readTime } from './read-time.ts';

export interface ReadContext {
  readonly report: Reporter;
  /** Milliseconds of a sample, for the length of durations. */
  readonly intervalMs: number;
}

type Read = (node: Node, context: ReadContext) => unknown;

/** The value of a field, or undefined after reporting what is wrong with it. */
export function readValue(spec: FieldSpec, node: Node, context: ReadContext): unknown {
  return readerOf(spec)(node, context);
}

function readerOf(spec: FieldSpec): Read {
  switch (spec.type) {
    case 'number':
    case 'number?':
      return (node, { report }) => readNumber(spec, node, report);
    case 'span':
    case 'span?':
      return (node, context) => readSpan(spec, node, context);
    case 'choice':
    case 'choice?':
      return (node, { report }) => readChoice(spec, node, report);
    case 'flag':
    case 'flag?':
      return (node, { report }) => {
        if (node.type === 'leaf' && typeof node.value === 'boolean') return node.value;
        return wrongType(node, 'true or false', report);
      };
    case 'numbers':
      return (node, { report }) => readNumbers(spec, node, report);
    case 'points':
      return (node, { report }) => readPoints(spec, node, report);
    case 'text':
      return (node, { report }) => readText(spec, node, report);
    case 'texts':
      return (node, { report }) => readTexts(spec, node, report);
    case 'id':
      return (node, { report }) => readId(node, report);
    case 'time':
      return (node, { report }) => readTime(node, report);
    case 'duration':
      return (node, { report }) => readDuration(node, report);
  }
}

/** Reports that something else was expected. @param expected 'a number', 'text such as "up"' */
export function wrongType(node: Node, expected: string, report: Reporter): undefined {
  const found =
    node.type === 'leaf' && typeof node.value === 'string'
      ? `the text ${JSON.stringify(node.value.slice(0, 40))}`
      : describeNode(node);
  report.error('wrong-type', node, `Expected ${expected}, not ${found}.`);
}

interface NumberRange {
  readonly min?: number;
  readonly max?: number;
  readonly open?: 'min' | 'max' | 'both';
  readonly integer?: boolean;
}

function readNumber(range: NumberRange, node: Node, report: Reporter): number | undefined {
  const value = node.type === 'leaf' ? node.value : undefined;
  if (typeof value === 'bigint') {
    report.error(
      'out-of-range',
      node,
      `${value} is larger than the largest whole number that is kept exactly, ${Number.MAX_SAFE_INTEGER}.`,
    );
    return undefined;
  }
  if (typeof value !== 'number') return wrongType(node, range.integer ? 'a whole number' : 'a number', report);
  if (!Number.isFinite(value)) {
    report.error('not-finite', node, 'Infinite values and nan cannot be used here; write a number.');
    return undefined;
  }
  if (range.integer && !Number.isInteger(value)) {
    report.error('not-whole', node, `Expected a whole number, not ${value}.`);
    return undefined;
  }
  const message = rangeMessage(value, range);
  if (message === undefined) return value;
  report.error('out-of-range', node, message);
  return undefined;
}

/** What is wrong with a number's size, or undefined. */
export function rangeMessage(value: number, { min, max, open }: NumberRange): string | undefined {
  if (min !== undefined && (open === 'min' || open === 'both') && value <= min)
    return `Must be greater than ${min}, not ${value}.`;
  if (max !== undefined && (open === 'max' || open === 'both') && value >= max)
    return `Must be less than ${max}, not ${value}.`;
  if (min !== undefined && value < min) return `Must be at least ${min}, not ${value}.`;
  if (max !== undefined && value > max) return `Must be at most ${max}, not ${value}.`;
  return undefined;
}

const SPAN_WORDS = 'a number of samples or a duration such as "10m" (ms, s, m, h, d)';

function readSpan(
  spec: SpecOfType<'span' | 'span?'>,
  node: Node,
  { report, intervalMs }: ReadContext,
): Span | undefined {
  if (node.type !== 'leaf') return wrongType(node, SPAN_WORDS, report);
  const span =
    typeof node.value === 'string'
      ? readDuration(node, report)
      : readNumber({ integer: !spec.fractional }, node, report);
  if (span === undefined) return undefined;
  const samples = spanSamples(span, intervalMs);
  const least = spec.minSamples ?? 0;
  if (samples >= least || Number.isNaN(samples)) return span;
  report.error(
    'out-of-range',
    node,
    least === 0 ? 'May not be negative.' : `Must be at least ${least} ${least === 1 ? 'sample' : 'samples'} long.`,
  );
  return undefined;
}

function readDuration(node: Node, report: Reporter): (Span & string) | undefined {
  const text = node.type === 'leaf' && typeof node.value === 'string' ? node.value : undefined;
  if (text === undefined) return wrongType(node, 'a duration such as "10m" (ms, s, m, h, d)', report);
  if (parseDuration(text) !== undefined) return text as Span & string;
  const tidy = text
    .replaceAll(/\s/g, '')
    .replace(/(?:ec(?:ond)?s?|in(?:ute)?s?|(?:ou)?rs?|ays?)$/i, '')
    .toLowerCase();
  const suggestion = parseDuration(tidy) === undefined ? undefined : tidy;
  const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
  report.error(
    'bad-duration',
    node,
    `${quote(text)} is no duration: write a number and one of ms, s, m, h, d, such as "90s".${hint}`,
    { suggestion },
  );
  return undefined;
}

function readChoice(spec: SpecOfType<'choice' | 'choice?'>, node: Node, report: Reporter): string | undefined {
  const word = node.type === 'leaf' ? node.value : undefined;
  if (typeof word !== 'string') return wrongType(node, `one of ${listWords(spec.options)}`, report);
  if (spec.options.includes(word)) return word;
  reportUnknownWord('unknown-word', word, spec.options, node, report);
  return undefined;
}

/** Reports a word that is not in a vocabulary, with the nearest that is. */
export function reportUnknownWord(
  code: string,
  word: string,
  known: readonly string[],
  node: Node,
  report: Reporter,
): void {
  const suggestion = report.isFull('error') ? undefined : nearestWord(word, known);
  const hint =
    suggestion === undefined ? `expected one of ${listWords(known.slice(0, 40))}.` : `did you mean "${suggestion}"?`;
  report.error(code, node, `${quote(word)} is not known here; ${hint}`, { suggestion });
}

function readNumbers(spec: SpecOfType<'numbers'>, node: Node, report: Reporter): readonly number[] | undefined {
  if (node.type !== 'list') return wrongType(node, 'a list of numbers', report);
  if (!lengthFits(spec, node.items.length, 'numbers', node, report)) return undefined;
  const values = node.items.map((item) => readNumber(spec, item, report));
  return values.every((value) => value !== undefined) ? values : undefined;
}

function lengthFits(
  spec: { minLength: number; maxLength: number },
  length: number,
  things: string,
  node: Node,
  report: Reporter,
): boolean {
  if (length >= spec.minLength && length <= spec.maxLength) return true;
  const expected = spec.minLength === spec.maxLength ? `${spec.minLength}` : `${spec.minLength} to ${spec.maxLength}`;
  report.error('wrong-length', node, `Expected ${expected} ${things}, not ${length}.`);
  return false;
}

/** Largest x of a kind of points; a day and a week run on into the next, so their end is left out. */
const POINT_END = {
  sample: { max: Number.MAX_SAFE_INTEGER },
  'hour-of-day': { max: 24, open: 'max' },
  'day-of-week': { max: 7, open: 'max' },
  fraction: { max: 1 },
} as const;

function readPoints(
  spec: SpecOfType<'points'>,
  node: Node,
  report: Reporter,
): readonly (readonly [number, number])[] | undefined {
  if (node.type !== 'list') return wrongType(node, 'a list of points such as [[0, 1], [10, 5]]', report);
  if (!lengthFits(spec, node.items.length, 'points', node, report)) return undefined;
  const points: (readonly [number, number])[] = [];
  for (const item of node.items) {
    const [first, second] = item.type === 'list' && item.items.length === 2 ? item.items : [];
    if (!first || !second) return wrongType(item, 'a point such as [10, 5]', report);
    const x = readNumber({ min: 0, ...POINT_END[spec.x] }, first, report);
    const y = readNumber({}, second, report);
    if (x === undefined || y === undefined) return undefined;
    const before = points.at(-1);
    if (before && x <= before[0]) {
      report.error(
        'not-rising',
        first,
        `The first numbers of points must rise: ${x} does not come after ${before[0]}.`,
      );
      return undefined;
    }
    points.push([x, y]);
  }
  return points;
}

function readText(spec: SpecOfType<'text'>, node: Node, report: Reporter): string | undefined {
  const text = node.type === 'leaf' && typeof node.value === 'string' ? node.value : undefined;
  if (text === undefined) return wrongType(node, 'text in quotes', report);
  const message =
    textMessage(text, spec.maxLength, spec.long) ?? (spec.required && text === '' ? 'May not be empty.' : undefined);
  if (message === undefined) return text;
  report.error('bad-text', node, message);
  return undefined;
}

/** What is wrong with a text, or undefined. */
export function textMessage(text: string, maxLength: number, long = false): string | undefined {
  if (text.length > maxLength) return `Is ${text.length} characters long; at most ${maxLength} fit.`;
  // Tabs and line ends only where a text may be long; other control characters nowhere.
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  const refused = long ? /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/ : /[\u0000-\u001F\u007F]/;
  if (refused.test(text))
    return long ? 'May not hold control characters.' : 'Must be one line without control characters.';
  return !/[\uD800-\uDFFF]/u.test(text) ? undefined : 'Holds half a character (a lone surrogate).';
}

function readTexts(spec: TextsSpec, node: Node, report: Reporter): readonly string[] | undefined {
  if (node.type !== 'list') return wrongType(node, 'a list of names in quotes', report);
  const { length } = node.items;
  if (length < spec.minLength || length > spec.maxLength) {
    report.error('wrong-length', node, `Expected ${spec.minLength} to ${spec.maxLength} names, not ${length}.`);
    return undefined;
  }
  const texts = node.items.map((item) => {
    const text = item.type === 'leaf' && typeof item.value === 'string' ? item.value : undefined;
    if (text === undefined) return wrongType(item, 'a name in quotes', report);
    const message = text === '' ? 'May not be empty.' : textMessage(text, spec.maxChars);
    if (message !== undefined) report.error('bad-text', item, message);
    return text;
  });
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

function readId(node: LeafNode | Node, report: Reporter): string | undefined {
  const id = node.type === 'leaf' && typeof node.value === 'string' ? node.value : undefined;
  if (id === undefined) return wrongType(node, 'an id in quotes', report);
  if (/^[A-Za-z0-9_-]{1,64}$/.test(id)) return id;
  report.error('bad-id', node, `${quote(id)} is no id: use 1 to 64 letters, digits, - and _.`);
  return undefined;
}

export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

function listWords(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}
