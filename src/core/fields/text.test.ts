/** Texts of a form and of a command line. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldSpec } from './spec.ts';
import { formatDuration, spanSamples } from '../lib/time.ts';
import { fromText, toText } from './text.ts';

const ENV = { intervalMs: 2000 };
const NUMBER = { type: 'number', label: 'N', help: '', default: 0 } as const;
const LIST = { type: 'numbers', label: 'N', help: '', default: [], minLength: 1, maxLength: 2 } as const;
const SPAN = { type: 'span', label: 'S', help: '', default: 0 } as const;

describe('numbers', () => {
  it.each([
    ['42', 42],
    [' +180 ', 180],
    ['−3.5', -3.5],
    ['1e-5', 1e-5],
    ['20,160', 20_160],
    ['.5', 0.5],
  ])('reads %j', (text, value) => {
    expect(fromText(NUMBER, text, ENV)).toEqual({ ok: true, value });
  });

  it.each(['abc', '1,5', '0x10', 'Infinity', '--1', '1e999'])('refuses %j', (text) => {
    expect(fromText(NUMBER, text, ENV)).toMatchObject({ ok: false });
  });

  it('says which bound is passed, and whether it is in itself allowed', () => {
    expect(fromText({ ...NUMBER, min: 0, open: 'min' }, '0', ENV)).toEqual({
      ok: false,
      message: 'Must be greater than 0, not 0.',
    });
    expect(fromText({ ...NUMBER, min: 0 }, '-1', ENV)).toEqual({ ok: false, message: 'Must be at least 0, not -1.' });
    expect(fromText({ ...NUMBER, max: 15 }, '16', ENV)).toEqual({ ok: false, message: 'Must be at most 15, not 16.' });
    expect(fromText({ ...NUMBER, integer: true }, '1.5', ENV)).toEqual({
      ok: false,
      message: 'Expected a whole number, not 1.5.',
    });
  });

  it('takes an empty text for "left out" only where that is possible', () => {
    expect(fromText({ type: 'number?', label: '', help: '' }, '', ENV)).toEqual({ ok: true, value: undefined });
    expect(fromText(NUMBER, '', ENV)).toMatchObject({ ok: false });
  });

  it('reads back every number that it shows', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const read = fromText(NUMBER, String(value), ENV);
        // Minus zero is spelled as zero.
        expect(read.ok && read.value === value).toBe(true);
      }),
      { seed: 7 },
    );
  });

  it('reads lists, and says how many are needed', () => {
    expect(fromText(LIST, '0.5, -0.2', ENV)).toEqual({ ok: true, value: [0.5, -0.2] });
    expect(fromText(LIST, '', ENV)).toEqual({ ok: false, message: 'Expected 1 to 2 numbers, not 0.' });
    expect(fromText(LIST, '1 2 3', ENV)).toEqual({ ok: false, message: 'Expected 1 to 2 numbers, not 3.' });
  });
});

describe('lengths', () => {
  it.each([
    ['20', 20],
    ['10m', '10m'],
    ['10 min', '10m'],
    ['1.5h', '1.5h'],
    ['1 h 30 min', '90m'],
    ['2 days', '2d'],
  ])('reads %j', (text, value) => {
    expect(fromText(SPAN, text, ENV)).toEqual({ ok: true, value });
  });

  it.each(['ten', '10 parsecs', '1h x', '-5', '2.5'])('refuses %j', (text) => {
    expect(fromText(SPAN, text, ENV)).toMatchObject({ ok: false });
  });

  it('takes part of a sample only where that means something', () => {
    expect(fromText({ ...SPAN, fractional: true }, '2.5', ENV)).toEqual({ ok: true, value: 2.5 });
  });

  it('measures durations by the interval', () => {
    expect(fromText({ ...SPAN, minSamples: 1 }, '1s', ENV)).toMatchObject({ ok: false });
    expect(fromText({ ...SPAN, minSamples: 1 }, '2s', ENV)).toEqual({ ok: true, value: '2s' });
  });

  it('asks a duration for its unit', () => {
    expect(fromText({ type: 'duration', label: '', help: '', default: '1s', wholeMs: true }, '30s', ENV)).toEqual({
      ok: true,
      value: '30s',
    });
    expect(fromText({ type: 'duration', label: '', help: '', default: '1s', wholeMs: true }, '30', ENV)).toMatchObject({
      ok: false,
    });
    expect(fromText({ type: 'duration', label: '', help: '', default: '1s', wholeMs: true }, '0s', ENV)).toMatchObject({
      ok: false,
    });
  });
});

describe('other values', () => {
  it.each<[FieldSpec, string, unknown]>([
    [{ type: 'flag', label: '', help: '', default: false }, 'true', true],
    [{ type: 'choice', label: '', help: '', options: ['a', 'b'], default: 'a' }, ' b ', 'b'],
    [{ type: 'text', label: '', help: '', default: '', maxLength: 9 }, ' as is ', ' as is '],
    [{ type: 'texts', label: '', help: '', minLength: 1, maxLength: 3, maxChars: 9 }, 'a\n\n b ', ['a', 'b']],
    [
      { type: 'words', label: '', help: '', minLength: 0, maxLength: 3, maxChars: 9 },
      'a=1, b = x=y',
      { a: '1', b: 'x=y' },
    ],
  ])('%j reads %j', (spec, text, value) => {
    expect(fromText(spec, text, ENV)).toEqual({ ok: true, value });
  });
});

describe('ranges, and tables of numbers', () => {
  const RANGE = { type: 'range', label: '', help: '', min: -5 } as const;
  const SPANS = { type: 'span-range', label: '', help: '', minSamples: 1 } as const;
  const WEIGHTS = {
    type: 'weights',
    label: '',
    help: '',
    names: ['spike', 'dip'],
    min: 0,
    open: 'min',
    minLength: 1,
    maxLength: 9,
  } as const;
  const RANGES = { type: 'ranges', label: '', help: '', minLength: 1, maxLength: 9 } as const;
  const PART = { type: 'window', label: '', help: '', words: ['train', 'test'] } as const;

  it.each<[FieldSpec, string, unknown]>([
    [RANGE, '3 to 6', [3, 6]],
    [RANGE, '-3, 6', [-3, 6]],
    [RANGE, '4', [4, 4]],
    [SPANS, '30 s to 10 min', ['30s', '10m']],
    [PART, 'test', 'test'],
    [PART, '2h to 5h', ['2h', '5h']],
    [WEIGHTS, 'spike = 2, dip = 1', { spike: 2, dip: 1 }],
    [RANGES, 'slope = 0.1 to 0.5\nshift = 1h to 2h', { slope: [0.1, 0.5], shift: ['1h', '2h'] }],
  ])('%j reads %j', (spec, text, value) => {
    const read = fromText(spec, text, ENV);
    expect(read).toEqual({ ok: true, value });
    if (read.ok && read.value !== undefined) expect(fromText(spec, toText(spec, read.value), ENV)).toEqual(read);
  });

  it.each<[FieldSpec, string, RegExp]>([
    [RANGE, '6 to 3', /6 is above 3/],
    [RANGE, '-9 to 3', /at least -5/],
    [RANGE, '1, 2, 3', /Expected 2 values, not 3/],
    [SPANS, '1s to 5m', /at least 1 sample/],
    [PART, 'tset', /did you mean "test"/],
    [WEIGHTS, 'spike = 0', /greater than 0/],
    [WEIGHTS, 'spyke = 1', /did you mean "spike"/],
    [{ type: 'share', label: '', help: '', min: 0, max: 1, open: 'both' }, '100%', /less than 100, not 100 %/],
  ])('%j refuses %j', (spec, text, message) => {
    const read = fromText(spec, text, ENV);
    expect(read.ok ? '' : read.message).toMatch(message);
  });
});

describe('what a field shows', () => {
  const LAG = { ...SPAN, minSamples: -1e12 };
  const TEXTS = { type: 'texts', label: '', help: '', minLength: 1, maxLength: 3, maxChars: 9 } as const;
  const WORDS = { type: 'words', label: '', help: '', minLength: 0, maxLength: 3, maxChars: 9 } as const;

  it('are durations in words and numbers in groups', () => {
    const lengths = ['26620s', '350m', '1.5h', '-90s', 20_160] as const;
    expect(lengths.map((length) => toText(SPAN, length))).toEqual([
      '7 h 23 min 40 s',
      '5 h 50 min',
      '1 h 30 min',
      '−1 min 30 s',
      '20,160',
    ]);
    expect(toText(NUMBER, 10_000_000_000)).toBe('10,000,000,000');
  });

  it('is read back as the same length, number or list', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e10, max: 1e10 }), (ms) => {
        const read = fromText(LAG, toText(LAG, formatDuration(ms)), ENV);
        expect(read.ok && read.value !== undefined && spanSamples(read.value, 1)).toBe(ms === 0 ? 0 : ms);
        expect(fromText(NUMBER, toText(NUMBER, ms), ENV)).toEqual({ ok: true, value: ms });
      }),
      { seed: 4 },
    );
    expect(fromText(LIST, toText(LIST, [10_000, 5]), ENV)).toEqual({ ok: true, value: [10_000, 5] });
    expect(fromText(TEXTS, toText(TEXTS, ['a, b', 'c']), ENV)).toEqual({ ok: true, value: ['a, b', 'c'] });
    const aside = { a: 'x, y', b: '2' };
    expect(fromText(WORDS, toText(WORDS, aside), ENV)).toEqual({ ok: true, value: aside });
    expect(fromText(WORDS, toText(WORDS, { a: '1', b: 'x=y' }), ENV)).toEqual({
      ok: true,
      value: { a: '1', b: 'x=y' },
    });
  });
});
