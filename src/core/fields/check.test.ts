/** The one checker: every type of field, its faults and their places. */
import { describe, expect, it } from 'vitest';
import { check, faultsOf } from './check.ts';
import { nodeOf, type TableNode } from './node.ts';
import { readTable } from './read-table.ts';
import { createReporter } from './report.ts';
import type { FieldSpec, FieldTable } from './spec.ts';

const env = { intervalMs: 1000 };
const words = { label: '', help: '' };
const window = {
  from: { ...words, type: 'span', default: 0 },
  to: { ...words, type: 'span?' },
  name: { ...words, type: 'text', required: true, maxLength: 20 },
} as const satisfies FieldTable;
const fields = {
  labels: { ...words, type: 'words', minLength: 0, maxLength: 2, maxChars: 10, reserved: ['value'] },
  windows: { ...words, type: 'tables', maxLength: 2, fields: window },
  best: { ...words, type: 'table', fields: window },
  names: { ...words, type: 'texts', minLength: 1, maxLength: 3, maxChars: 5 },
} as const satisfies FieldTable;

describe('a value against its field', () => {
  it.each<[FieldSpec, unknown]>([
    [{ ...words, type: 'number', default: 1, min: 0, max: 9 }, 9],
    [{ ...words, type: 'span?' }, '10m'],
    [{ ...words, type: 'choice?', options: ['a', 'b'] }, 'b'],
    [{ ...words, type: 'duration', wholeMs: true }, '1.5s'],
    [
      { ...words, type: 'points', x: 'fraction', default: [], minLength: 0, maxLength: 3 },
      [
        [0, 1],
        [1, -1],
      ],
    ],
    [fields.labels, { team: 'shop', k8s_tier: '1' }],
    [fields.windows, [{ name: 'a' }, { name: 'b', from: '1h', to: 8000 }]],
    [fields.best, { name: 'a' }],
    [{ ...words, type: 'time' }, 0],
  ])('%j takes %j', (spec, value) => {
    expect(check(spec, value, env)).toBeUndefined();
  });

  it.each<[FieldSpec, unknown, string, RegExp, (readonly unknown[])?]>([
    [{ ...words, type: 'number', default: 1, min: 0, open: 'min' }, 0, 'out-of-range', /greater than 0, not 0/],
    [{ ...words, type: 'number?', integer: true }, 1.5, 'not-whole', /whole number, not 1.5/],
    [{ ...words, type: 'span', default: 1, minSamples: 1 }, '10ms', 'out-of-range', /at least 1 sample long/],
    [{ ...words, type: 'span?' }, '10 mins', 'bad-duration', /Did you mean "10m"/],
    [{ ...words, type: 'span?' }, true, 'wrong-type', /samples or a duration/],
    [{ ...words, type: 'duration', wholeMs: true }, '0s', 'out-of-range', /at least "1ms"/],
    [{ ...words, type: 'choice', options: ['linear'], default: 'linear' }, 'liner', 'unknown-word', /"linear"\?/],
    [
      { ...words, type: 'numbers', default: [], minLength: 1, maxLength: 3, max: 5 },
      [1, 9],
      'out-of-range',
      /most 5/,
      [1],
    ],
    [
      { ...words, type: 'text', maxLength: 20 },
      'cpu\u202Egnp.exe',
      'bad-text',
      /^Holds a mark that turns the direction of writing \(U\+202E, at character 4\); take it out\.$/,
    ],
    [{ ...words, type: 'text', maxLength: 20, long: true }, 'a\n\u2066b', 'bad-text', /U\+2066, at character 3/],
    [{ ...words, type: 'text', maxLength: 20 }, '\u200Fcpu', 'bad-text', /U\+200F/],
    [{ ...words, type: 'text', maxLength: 20 }, 'cpu\u061C', 'bad-text', /U\+061C/],
    [fields.names, ['a', 'b\u2069'], 'bad-text', /U\+2069/, [1]],
    [fields.labels, { team: '\u202Ax' }, 'bad-text', /U\+202A/, ['team']],
    [fields.labels, { '1a': 'x' }, 'bad-name', /no name/, ['1a']],
    [fields.labels, { constructor: 'x' }, 'bad-name', /no name/, ['constructor']],
    [fields.labels, { 'k8s.tier': 'x' }, 'bad-name', /letters, digits and _/, ['k8s.tier']],
    [fields.labels, { __name__: 'x' }, 'bad-name', /two underscores/, ['__name__']],
    [fields.labels, { Value: 'x' }, 'bad-name', /column or field of its own/, ['Value']],
    [fields.labels, { a: '' }, 'bad-text', /empty/, ['a']],
    [{ ...fields.labels, mostValues: 9 }, { a: '{3..1}' }, 'bad-values', /falls/, ['a']],
    [fields.labels, { a: 1 }, 'wrong-type', /text in quotes/, ['a']],
    [fields.labels, { a: '1', b: '2', c: '3' }, 'wrong-length', /0 to 2 names, not 3/],
    [fields.windows, [{ name: 'a' }, { name: 'b', form: 3 }], 'unknown-key', /`from`\?/, [1, 'form']],
    [fields.windows, [{}], 'missing-key', /`name` is missing/, [0]],
    [fields.windows, [{ name: 'a' }, { name: 'a' }, { name: 'a' }], 'too-many', /at most 2/],
    [fields.best, { name: 'a', to: -1 }, 'out-of-range', /negative/, ['to']],
    [fields.names, ['a', ''], 'bad-text', /empty/, [1]],
  ])('%j refuses %j', (spec, value, code, message, at = []) => {
    const fault = check(spec, value, env);
    expect(fault).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(fault?.at ?? []).toEqual(at);
  });

  it('refuses a whole number that is not kept exactly', () => {
    expect(check({ ...words, type: 'number?' }, 10n ** 20n, env)?.message).toMatch(/kept exactly/);
  });

  it('tells every fault of a list', () => {
    expect(faultsOf(fields.names, ['', 'toolong', 3], env).map(({ at }) => at)).toEqual([[0], [1], [2]]);
  });
});

describe('tables within tables', () => {
  const read = (value: object) => {
    const report = createReporter();
    const node = nodeOf(value, 'windows');
    const table: TableNode = node.type === 'table' ? node : { type: 'table', path: '', entries: new Map() };
    return { values: readTable(table, { fields }, { report, intervalMs: 1000 }), problems: report.errors() };
  };

  it('get their defaults, and keep the rest absent', () => {
    const { values, problems } = read({
      labels: { team: 'shop' },
      windows: [{ name: 'a' }],
      best: { name: 'b', to: 5 },
    });
    expect(problems).toEqual([]);
    expect(values).toEqual({
      labels: { team: 'shop' },
      windows: [{ name: 'a', from: 0 }],
      best: { name: 'b', from: 0, to: 5 },
    });
  });

  it('tell what is wrong where it stands', () => {
    const { problems } = read({ windows: [{ name: 'a', too: 1 }, { from: -1 }] });
    expect(problems.map(({ path, code }) => [path, code])).toEqual([
      ['windows.windows[0].too', 'unknown-key'],
      ['windows.windows[1].from', 'out-of-range'],
      ['windows.windows[1]', 'missing-key'],
    ]);
  });
});
