/** Test support: random valid values of any field, from its table. */
import fc from 'fast-check';
import { rangeMessage } from '../fields/fault.ts';
import type { FieldSpec, FieldTable } from '../fields/spec.ts';
import { formatDuration } from '../lib/time.ts';

export interface Setting {
  readonly plain: boolean;
  readonly intervalMs: number;
  readonly samples: number;
}
type Arbitrary = fc.Arbitrary<unknown>;

/** What is made once and used again: making an arbitrary costs far more than drawing from it. */
function remembered<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}

const LINES = new Map<string, fc.Arbitrary<string>>();

export function lineOfText(maxLength: number, long = false): fc.Arbitrary<string> {
  const name = `${maxLength} ${long}`;
  const line = LINES.get(name) ?? newLineOfText(maxLength, long);
  LINES.set(name, line);
  return line;
}

function newLineOfText(maxLength: number, long: boolean): fc.Arbitrary<string> {
  // oxlint-disable-next-line no-control-regex -- the characters that no text may hold
  const refused = long ? /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/ : /[\u0000-\u001F\u007F]/;
  return fc
    .string({ unit: 'grapheme', maxLength: Math.min(maxLength, 30) })
    .filter((text) => text.length <= maxLength && !refused.test(text));
}

function arbitraryNumber(
  spec: {
    readonly min?: number;
    readonly max?: number;
    readonly open?: 'min' | 'max' | 'both';
    readonly integer?: boolean;
  },
  plain: boolean,
): fc.Arbitrary<number> {
  const low = Math.max(
    spec.min ?? Number.NEGATIVE_INFINITY,
    plain ? Math.min(-1000, spec.max ?? -1000) : -Number.MAX_VALUE,
  );
  const high = Math.min(spec.max ?? Number.POSITIVE_INFINITY, plain ? Math.max(1000, low + 1000) : Number.MAX_VALUE);
  const openMin = spec.open === 'min' || spec.open === 'both';
  const openMax = spec.open === 'max' || spec.open === 'both';
  const whole = fc.integer({
    min: Math.max(Math.ceil(low) + (openMin ? 1 : 0), -1e9),
    max: Math.min(Math.floor(high), 1e9),
  });
  if (spec.integer) return whole;
  const few = fc
    .double({ min: low, max: high, noNaN: true, noDefaultInfinity: true })
    .map((value) => Number(value.toPrecision(3)));
  const any = fc.double({
    min: low,
    max: high,
    minExcluded: openMin,
    maxExcluded: openMax,
    noNaN: true,
    noDefaultInfinity: true,
  });
  const number = plain ? few : fc.oneof(few, any);
  return number.filter((value) => Number.isFinite(value) && rangeMessage(value, spec) === undefined);
}

function arbitrarySpan(
  spec: Extract<FieldSpec, { type: 'span' | 'span?' }>,
  { intervalMs, samples, plain }: Setting,
): Arbitrary {
  const least = Math.ceil(Math.max(spec.minSamples ?? 0, -samples));
  const whole = fc.integer({ min: least, max: Math.max(least, samples - 1) });
  const durations = whole.map((length) => formatDuration(length * intervalMs));
  const odd = plain || least > 0 ? durations : fc.constantFrom('1.5h', '0.25m', '10ms', '0s', '00012s');
  const fractions = spec.fractional ? whole.map((length) => length + 0.5) : whole;
  return fc.oneof(whole, durations, fractions, odd);
}

function arbitraryPoints(spec: Extract<FieldSpec, { type: 'points' }>, { samples, plain }: Setting): Arbitrary {
  const end = {
    sample: samples + 100,
    'hour-of-day': 23.75,
    'day-of-week': 6.75,
    'day-of-month': 30.5,
    'month-of-year': 11.5,
    fraction: 1,
  }[spec.x];
  const xs = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), {
    minLength: spec.minLength,
    maxLength: Math.min(spec.maxLength, 8),
  });
  return xs.chain((places) =>
    fc.tuple(
      ...places
        .sort((a, b) => a - b)
        .map((place) =>
          fc.tuple(fc.constant((spec.x === 'day-of-month' ? 1 : 0) + (place * end) / 100), arbitraryNumber({}, plain)),
        ),
    ),
  );
}

/** Types whose values depend on the design's length and interval. */
const OF_SETTING: readonly FieldSpec['type'][] = ['span', 'span?', 'points', 'table', 'tables'];
const ANY: Setting = { plain: false, intervalMs: 1000, samples: 1 };
const PLAIN: Setting = { ...ANY, plain: true };
const PLAIN_FIELDS = remembered((spec: FieldSpec) => newField(spec, PLAIN));
const ANY_FIELDS = remembered((spec: FieldSpec) => newField(spec, ANY));
const FIELDS = remembered((setting: Setting) => remembered((spec: FieldSpec) => newField(spec, setting)));

/** A valid value of a field. */
export function ofField(spec: FieldSpec, setting: Setting): Arbitrary {
  if (OF_SETTING.includes(spec.type)) return FIELDS(setting)(spec);
  return (setting.plain ? PLAIN_FIELDS : ANY_FIELDS)(spec);
}

function newField(spec: FieldSpec, setting: Setting): Arbitrary {
  switch (spec.type) {
    case 'number':
      return fc.oneof(
        { weight: 1, arbitrary: fc.constant(spec.default) },
        { weight: 4, arbitrary: arbitraryNumber(spec, setting.plain) },
      );
    case 'number?':
      return arbitraryNumber(spec, setting.plain);
    case 'span':
    case 'span?':
      return arbitrarySpan(spec, setting);
    case 'choice':
    case 'choice?':
      return fc.constantFrom(...spec.options);
    case 'flag':
    case 'flag?':
      return fc.boolean();
    case 'numbers':
      return fc.array(arbitraryNumber(spec, setting.plain), {
        minLength: spec.minLength,
        maxLength: Math.min(spec.maxLength, 8),
      });
    case 'points':
      return arbitraryPoints(spec, setting);
    case 'text':
      return lineOfText(spec.maxLength, spec.long).filter((text) => text !== '' || !spec.required);
    case 'id':
      return fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
    case 'time':
      return fc.integer({ min: 0, max: 4_102_444_800_000 });
    case 'range':
      return fc.tuple(arbitraryNumber(spec, setting.plain), arbitraryNumber(spec, setting.plain)).map(inOrder);
    case 'span-range':
    case 'window':
    case 'ranges':
    case 'weights':
    case 'share':
      // Of rules of placement alone, whose values depend on each other: arbitrary-scatter.test-support.ts.
      return fc.constant(undefined);
    case 'words':
      return fc.dictionary(
        fc.stringMatching(/^[a-z]{1,8}$/).filter((name) => spec.reserved?.includes(name) !== true),
        lineOfText(spec.maxChars).filter((text) => text !== ''),
        { minKeys: spec.minLength, maxKeys: Math.min(spec.maxLength, 4), noNullPrototype: true },
      );
    case 'shares':
      return fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), arbitraryNumber(spec, setting.plain), {
        minKeys: spec.minLength,
        maxKeys: Math.min(spec.maxLength, 3),
        noNullPrototype: true,
      });
    case 'formula':
      return fc.constantFrom('t', '2 * t + 1', 'sin(t / 10)');
    case 'table':
      return ofTable(spec.fields, setting);
    case 'tables':
      return fc.array(ofTable(spec.fields, setting), { maxLength: Math.min(spec.maxLength, 3) });
    case 'texts':
      return fc.array(
        lineOfText(spec.maxChars).filter((text) => text !== ''),
        { minLength: spec.minLength, maxLength: Math.min(spec.maxLength, 8) },
      );
    case 'duration':
      return fc.constantFrom('1s', '10m', '1.5h');
    case 'zone':
      return fc.constantFrom(
        'UTC',
        'Europe/Berlin',
        'America/New_York',
        'Australia/Lord_Howe',
        'Asia/Kathmandu',
        'Etc/GMT+5',
      );
    case 'days':
      return fc.uniqueArray(fc.constantFrom('2024-02-29', '1999-12-25', '2030-07-04', '2050-01-01', ...spec.names), {
        maxLength: 4,
      });
    case 'word-or-number':
      return fc.oneof(fc.constantFrom(...spec.options), arbitraryNumber(spec, setting.plain));
    case 'share-or-time':
      return fc.constantFrom('70%', '12.5%', '0.01%', '100%');
  }
}

const inOrder = ([a, b]: readonly [number, number]) => [Math.min(a, b), Math.max(a, b)];

const TABLES = remembered((setting: Setting) => remembered((table: FieldTable) => newTable(table, setting)));

/** Values of a table: fields with a default or required ones always, the others now and then. */
export function ofTable(table: FieldTable, setting: Setting): fc.Arbitrary<Record<string, unknown>> {
  return TABLES(setting)(table);
}

function newTable(table: FieldTable, setting: Setting): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(table);
  const required = fields
    .filter(([, spec]) => 'default' in spec || spec.type === 'id' || ('required' in spec && spec.required))
    .map(([name]) => name);
  return fc.record(Object.fromEntries(fields.map(([name, spec]) => [name, ofField(spec, setting)])), {
    requiredKeys: required,
    noNullPrototype: true,
  });
}
