import { describe, expect, it } from 'vitest';
import { readNumberColumns } from './number-columns.ts';

const read = (text: string) => {
  const result = readNumberColumns(text);
  if (!result.ok) return result.problems.map(({ line, message }) => `${line}: ${message}`);
  return {
    rows: result.value.rows,
    columns: result.value.columns.map(({ name, values }) => [name, [...values]]),
    texts: result.value.texts,
  };
};

describe('columns of numbers', () => {
  it('have the names of the first row, or none where it holds numbers', () => {
    expect(read('label\n0\n1\n')).toEqual({ rows: 2, columns: [['label', [0, 1]]], texts: [] });
    expect(read('0.5,1e-3\n-2,inf\n')).toEqual({
      rows: 2,
      columns: [
        ['column 1', [0.5, -2]],
        ['column 2', [0.001, Number.POSITIVE_INFINITY]],
      ],
      texts: [],
    });
  });

  it('leave text columns aside and read empty cells and nan as missing', () => {
    expect(
      read('\uFEFFTimestamp,score,ok\r\n2024-01-01T00:00:00Z,,true\r\n2024-01-01T00:01:00Z,nan,false\r\n'),
    ).toEqual({
      rows: 2,
      columns: [
        ['score', [Number.NaN, Number.NaN]],
        ['ok', [1, 0]],
      ],
      texts: ['Timestamp'],
    });
  });

  it('are refused with the line where rows differ in length, names repeat, or nothing is there', () => {
    expect(read('a,b\n1,2\n3\n')).toEqual(['3: The row has 1 cells, the first row 2.']);
    expect(read('a,a\n1,2\n')).toEqual(['1: Two columns are called "a".']);
    expect(read('score\n')).toEqual(['1: There is no row of numbers in the file.']);
  });
});
