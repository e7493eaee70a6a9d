import { describe, expect, it } from 'vitest';
import { csvCell, defuseFormula } from './csv-text.ts';

describe('text cells of CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd|calc', "'+cmd|calc"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['＝1+1', "'＝1+1"],
    ['＋cmd', "'＋cmd"],
    ['－2', "'－2"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    [' =1+1', "' =1+1"],
    ['   @SUM(A1)', "'   @SUM(A1)"],
    ['\u00A0+cmd', "'\u00A0+cmd"],
    ['\u3000＝1', "'\u3000＝1"],
    [' -5', "' -5"],
  ])('begin with an apostrophe where a spreadsheet would run %j', (text, safe) => {
    expect(defuseFormula(text)).toBe(safe);
  });

  it.each(['-5', '+5', '-0.5', '-.5', '+1e-7', 'cpu', "it's", '', '5=5', 'a-b'])(
    'stay %j where there is no formula',
    (text) => {
      expect(defuseFormula(text)).toBe(text);
    },
  );

  it.each([
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\rlines', '"two\rlines"'],
    ['=A1,B1', `"'=A1,B1"`],
    ['a;b', 'a;b'],
    [' padded ', ' padded '],
  ])('are quoted as RFC 4180 says: %j', (text, cell) => {
    expect(csvCell(text, ',')).toBe(cell);
  });

  it('are quoted for the separator in use', () => {
    expect(csvCell('a;b', ';')).toBe('"a;b"');
    expect(csvCell('a,b', ';')).toBe('a,b');
    expect(csvCell('a\tb', '\t')).toBe('"a\tb"');
  });
});
