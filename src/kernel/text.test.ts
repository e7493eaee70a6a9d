import { describe, expect, test } from 'vitest';
import { type CellForm, createKernel, type RowCells } from './index.ts';
import { spellNumber, spellTime } from './spell.oracle.ts';

const kernel = createKernel({ arenaBytes: 1 << 20 });
const DECIMALS = Array.from({ length: 16 }, (_, d) => d);
/** Values for each of 16 decimals. */
const VALUES = process.env.SOAK ? 625_000 : 12_500;

const EDGES = [
  0,
  -0,
  0.5,
  -0.5,
  1.5,
  2.5,
  -1e-9,
  5e-324,
  -5e-324,
  1.7976931348623157e308,
  1e21,
  1e22,
  1e23,
  123456789012345680000,
  1e-4,
  1e-5,
  1e-6,
  1e-7,
  0.1,
  1e15,
  999999999999999,
  999999999999999.9,
  1e16,
  -1e16,
  9999999999999998,
  Infinity,
  -Infinity,
  Number.NaN,
  2.2250738585072014e-308,
  1.005,
  4.35,
  99999999,
  100000000,
  99999999.5,
  1234.5678,
  9.5,
  99.95,
  0.999999,
  4.0,
  1e-5,
  12345e-20,
  2 ** 53,
  2 ** 63,
  1.1e-310,
  0.1 + 0.2,
  9.9999999e7,
  1e8 - 0.25,
];

/** Bits of all sorts, sizes of all sorts, ties, and numbers of few digits. */
function makeValues(count: number): Float64Array {
  const words = new BigUint64Array(2 * count);
  kernel.words(words, 77, 1n, 0);
  const bits = new DataView(new ArrayBuffer(8));
  return Float64Array.from({ length: count }, (_, i) => {
    const word = words[2 * i] ?? 0n;
    const choice = Number((words[2 * i + 1] ?? 0n) >> 40n);
    const unit = Number(word >> 11n) / 2 ** 53 - 0.5;
    const size = Math.floor(choice / 4);
    if (i < EDGES.length) return EDGES[i] ?? 0;
    switch (choice % 4) {
      case 0:
        bits.setBigUint64(0, word);
        return bits.getFloat64(0);
      case 1:
        return unit * 10 ** ((size % 40) - 20);
      case 2:
        return Math.round(unit * 20_000) / 2 ** (size % 12);
      default:
        return Math.round(unit * 1e9) / 10 ** (size % 10);
    }
  });
}

function linesOf(forms: readonly CellForm[], columns: readonly RowCells[], rows: number): string[] {
  const decoder = new TextDecoder();
  let text = '';
  const writer = kernel.rowWriter({ cells: forms, separator: ';', lineEnd: '\n' });
  writer.write(columns, rows, undefined, (bytes) => {
    text += decoder.decode(bytes);
  });
  return text.split('\n').slice(0, -1);
}

/** Cells that differ from what the plain rule spells, with the first few as a message. */
function differences(forms: readonly CellForm[], values: Float64Array, spell: (x: number, form: CellForm) => string) {
  const wrong: string[] = [];
  const step = 25_000;
  for (let first = 0; first < values.length; first += step) {
    const part = values.subarray(first, first + step);
    const lines = linesOf(
      forms,
      forms.map(() => ({ values: part })),
      part.length,
    );
    expect(lines.length).toBe(part.length);
    lines.forEach((line, row) => {
      const cells = line.split(';');
      forms.forEach((form, c) => {
        const x = part[row] ?? 0;
        const expected = spell(x, form);
        if (cells[c] !== expected) wrong.push(`${x} as ${JSON.stringify(form)}: ${cells[c]}, not ${expected}`);
      });
    });
  }
  return wrong.slice(0, 5);
}

const spell = (x: number, form: CellForm): string =>
  form.as === 'number' ? spellNumber(x, form.decimals, form.python === true) : '';

describe('numbers as text', () => {
  const values = makeValues(VALUES);

  test(`equal String(rounded), spelled plain: ${VALUES * 16} cells of 0 … 15 decimals`, () => {
    const forms = DECIMALS.map((decimals) => ({ as: 'number', decimals }) as const);
    expect(differences(forms, values, spell)).toEqual([]);
  });

  test('equal String(x) without decimals', () => {
    expect(differences([{ as: 'number' }], makeValues(4 * VALUES), spell)).toEqual([]);
  });

  test('equal repr(x) in the form of Python', () => {
    const forms: CellForm[] = [undefined, 0, 2, 6, 15].map((decimals) =>
      decimals === undefined ? { as: 'number', python: true } : { as: 'number', decimals, python: true },
    );
    expect(differences(forms, values, spell)).toEqual([]);
    const cases: [number, string][] = [
      [4, '4.0'],
      [1e-5, '1e-05'],
      [1e16, '1e+16'],
      [-0, '-0.0'],
      [123456.789, '123456.789'],
      [1e-4, '0.0001'],
      [1e22, '1e+22'],
      [9999999999999998, '9999999999999998.0'],
      [1.5e-7, '1.5e-07'],
      [1e100, '1e+100'],
      [Infinity, 'inf'],
    ];
    const column = { values: Float64Array.from(cases, ([x]) => x) };
    const lines = linesOf([{ as: 'number', python: true }], [column], cases.length);
    expect(lines).toEqual(cases.map(([, text]) => text));
    const rounded = linesOf(
      [{ as: 'number', python: true, decimals: 6 }],
      [{ values: Float64Array.of(0.00001, 3.0000001, -1e-7) }],
      3,
    );
    expect(rounded).toEqual(['1e-05', '3.0', '-0.0']);
  });

  test('read back as the very number that was rounded', () => {
    const rounded = values.filter(Number.isFinite);
    kernel.roundDecimals(rounded, 4);
    const lines = linesOf([{ as: 'number', decimals: 4 }], [{ values: rounded }], rounded.length);
    expect(lines.findIndex((line, i) => Number(line) !== rounded[i])).toBe(-1);
  });

  test('have the same spelling one by one', () => {
    expect(kernel.numberText(1234.5678, 2)).toBe('1234.57');
    expect(kernel.numberText(1e-9)).toBe('1e-9');
    expect(kernel.numberText(1e-9, 15)).toBe('0.000000001');
    expect(kernel.numberText(-0.001, 2)).toBe('0');
    expect(kernel.numberText(1e300, 2)).toBe(`1${'0'.repeat(300)}`);
    expect(kernel.numberText(Number.NaN)).toBe('');
    expect(() => kernel.numberText(1, 16)).toThrow(RangeError);
  });
});

describe('times as text', () => {
  const forms = ['iso', 'iso-tenth', 'space-tenth', 'epoch-s', 'epoch-ms'] as const;

  test('follow the calendar as far as Date does', () => {
    const uniforms = new Float64Array(40_000);
    kernel.uniforms(uniforms, 5, 5n, 0);
    const random = Array.from({ length: 20_000 }, (_, i) => {
      const size = 8.64 * 10 ** Math.floor(16 * (uniforms[2 * i] ?? 0));
      return Math.trunc(size * (2 * (uniforms[2 * i + 1] ?? 0) - 1));
    });
    const edges = [
      0,
      -1,
      1.9,
      -0.5,
      -1.9,
      8.64e15,
      -8.64e15,
      8.64e15 - 1,
      1 - 8.64e15,
      -62167219200000,
      -62167219200001,
      253402300799999,
      253402300800000,
      1709164800000,
      951782400000,
      4107542400000,
      1698944116000,
      Number.NaN,
    ];
    const values = Float64Array.from([...edges, ...random]);
    for (const form of forms) {
      const time = (x: number): string => spellTime(x, form);
      expect(differences([{ as: 'time', form }], values, time)).toEqual([]);
    }
  });

  test('look as the contract says', () => {
    const columns = forms.map(() => ({ values: Float64Array.of(1698944116000, 1698944116050, -1) }));
    expect(
      linesOf(
        forms.map((form) => ({ as: 'time', form })),
        columns,
        3,
      ),
    ).toEqual([
      '2023-11-02T16:55:16.000Z;2023-11-02T16:55:16.0Z;2023-11-02 16:55:16.0;1698944116;1698944116000',
      '2023-11-02T16:55:16.050Z;2023-11-02T16:55:16.0Z;2023-11-02 16:55:16.0;1698944116.05;1698944116050',
      '1969-12-31T23:59:59.999Z;1969-12-31T23:59:59.9Z;1969-12-31 23:59:59.9;-0.001;-1',
    ]);
  });

  test('are refused beyond the calendar', () => {
    for (const form of forms) {
      for (const ms of [8.64e15 + 1, -Infinity]) {
        expect(() => linesOf([{ as: 'time', form }], [{ values: Float64Array.of(ms) }], 1)).toThrow(/calendar/);
      }
    }
  });
});
