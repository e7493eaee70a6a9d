import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKernel, type RowCells, type RowLayout } from './index.ts';

const kernel = createKernel({ arenaBytes: 1 << 20 });

function write(layout: RowLayout, columns: readonly RowCells[], rows: number, skipped?: Uint8Array): string {
  const decoder = new TextDecoder();
  let text = '';
  kernel.rowWriter(layout).write(columns, rows, skipped, (bytes) => {
    text += decoder.decode(bytes, { stream: true });
  });
  return text + decoder.decode();
}

const layout = (...cells: RowLayout['cells']): RowLayout => ({ cells, separator: ',', lineEnd: '\n' });

describe('a row writer', () => {
  test('writes cells of every form', () => {
    const columns = [
      { values: Float64Array.of(0, 1000) },
      { values: Float64Array.of(1.25, -3) },
      { values: Float64Array.of(7, -8) },
      { values: Float64Array.of(0, 1) },
      { values: Float64Array.of(1, 0) },
      { values: Float64Array.of(1, 0), texts: ['', 'Größe 🌡'] },
    ];
    const all = layout(
      { as: 'time', form: 'iso' },
      { as: 'number', decimals: 1 },
      { as: 'integer' },
      { as: 'flag', words: true },
      { as: 'flag', words: false },
      { as: 'text' },
    );
    expect(write(all, columns, 2)).toBe(
      '1970-01-01T00:00:00.000Z,1.2,7,false,1,Größe 🌡\n1970-01-01T00:00:01.000Z,-3,-8,true,0,\n',
    );
  });

  test('leaves marked and NaN cells empty, and marked rows out', () => {
    const columns = [
      { values: Float64Array.of(1, Number.NaN, 3, 4) },
      { values: Float64Array.of(5, 6, 7, 8), empty: Uint8Array.of(0, 0, 1, 0) },
    ];
    const two = { cells: [{ as: 'number' }, { as: 'integer' }], separator: '\t', lineEnd: '\r\n' } as const;
    expect(write(two, columns, 4, Uint8Array.of(0, 0, 0, 1))).toBe('1\t5\r\n\t6\r\n3\t\r\n');
    expect(write(two, columns, 0)).toBe('');
  });

  test('gives the same text for arrays in kernel memory and outside, whatever their sizes', () => {
    const shape = fc.record({
      rows: fc.integer({ min: 0, max: 6000 }),
      inside: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      skip: fc.boolean(),
      empty: fc.boolean(),
      texts: fc.array(fc.string({ maxLength: 700 }), { minLength: 1, maxLength: 5 }),
    });
    fc.assert(
      fc.property(shape, ({ rows, inside, skip, empty, texts }) => {
        const mark = kernel.mark();
        const array = (c: number): Float64Array => (inside[c] ? kernel.f64(rows) : new Float64Array(rows));
        const numbers = array(0).map((_, i) => i / 8 - 5);
        const indices = array(1);
        indices.forEach((_, i) => {
          indices[i] = i % texts.length;
        });
        const marks = inside[2] ? kernel.u8(rows) : new Uint8Array(rows);
        marks.forEach((_, i) => {
          marks[i] = i % 3 === 0 ? 1 : 0;
        });
        const columns = [{ values: numbers }, { values: indices, texts, ...(empty ? { empty: marks } : {}) }];
        const text = write(
          layout({ as: 'number', decimals: 3 }, { as: 'text' }),
          columns,
          rows,
          skip ? marks : undefined,
        );
        const expected = Array.from({ length: rows }, (_, i) =>
          skip && i % 3 === 0 ? '' : `${i / 8 - 5},${empty && i % 3 === 0 ? '' : texts[i % texts.length]}\n`,
        );
        kernel.release(mark);
        expect(text === expected.join('')).toBe(true);
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  test('writes texts longer than its buffer, and more texts than it can keep', () => {
    const long = ['x'.repeat(300_000), 'y'];
    expect(
      write(
        layout({ as: 'text' }, { as: 'text' }),
        [
          { values: Float64Array.of(0, 1), texts: long },
          { values: Float64Array.of(1, 0), texts: long },
        ],
        2,
      ),
    ).toBe(`${long[0]},y\ny,${long[0]}\n`);
    const many = Array.from({ length: 100_000 }, (_, i) => `machine number ${i}`);
    const last = { values: Float64Array.of(99_999, 5), texts: many };
    expect(write(layout({ as: 'text' }), [last], 2)).toBe('machine number 99999\nmachine number 5\n');
  });

  test('begins again with its texts when others have filled the place', () => {
    const lists = Array.from({ length: 30 }, (_, k) => Array.from({ length: 5000 }, (_, i) => `${k} and ${i}`));
    for (const texts of [...lists, ...lists.slice(0, 3)]) {
      expect(write(layout({ as: 'text' }), [{ values: Float64Array.of(4999, 0), texts }], 2)).toBe(
        `${texts[4999]}\n${texts[0]}\n`,
      );
    }
  });

  test('emits chunks of bytes as it goes', () => {
    const sizes: number[] = [];
    const values = new Float64Array(200_000).fill(1234.5);
    kernel.rowWriter(layout({ as: 'number' })).write([{ values }], values.length, undefined, (bytes) => {
      sizes.push(bytes.length);
    });
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(7 * 200_000);
    expect(sizes.slice(0, -1).every((size) => size >= 65_536)).toBe(true);
  });

  test('takes rows of two thousand columns', () => {
    const values = Float64Array.of(1, 2, 3);
    const cells = Array.from({ length: 2000 }, () => ({ as: 'integer' }) as const);
    const text = write(
      layout(...cells),
      cells.map(() => ({ values })),
      3,
    );
    expect(text).toBe([1, 2, 3].map((x) => `${Array.from(cells, () => x).join(',')}\n`).join(''));
  });

  test('refuses what does not fit together, and works on after an error', () => {
    const one = layout({ as: 'text' });
    expect(() => write(one, [], 1)).toThrow(RangeError);
    expect(() => write(one, [{ values: new Float64Array(1), texts: ['a'] }], 2)).toThrow(RangeError);
    expect(() => write(one, [{ values: Float64Array.of(1), texts: ['a'] }], 1)).toThrow(/no text 1/);
    expect(() => write(one, [{ values: Float64Array.of(-1), texts: ['a'] }], 1)).toThrow(/no text -1/);
    expect(() => kernel.rowWriter({ ...one, separator: '€' })).toThrow(RangeError);
    expect(() => kernel.rowWriter({ ...one, separator: '' })).toThrow(RangeError);
    expect(() => kernel.rowWriter(layout({ as: 'number', decimals: 16 }))).toThrow(RangeError);
    expect(() =>
      kernel.rowWriter(layout(...Array.from({ length: 10_000 }, () => ({ as: 'integer' }) as const))),
    ).toThrow(/10000 columns/);
    const writer = kernel.rowWriter(one);
    const columns = [{ values: Float64Array.of(0), texts: ['a'] }];
    expect(() => writer.write(columns, 1, undefined, () => writer.write(columns, 1, undefined, () => {}))).toThrow(
      /while it emits/,
    );
    expect(write(one, columns, 1)).toBe('a\n');
  });
});
