import { describe, expect, it } from 'vitest';
import { parseValueList } from './value-list.ts';

describe('a list of values in one text', () => {
  it.each<[string, readonly string[]]>([
    ['web-1', ['web-1']],
    ['eu, us', ['eu', 'us']],
    ['web-{1..3}', ['web-1', 'web-2', 'web-3']],
    ['web-{08..11}, db', ['web-08', 'web-09', 'web-10', 'web-11', 'db']],
    ['r{1..2}n{0..1}', ['r1n0', 'r1n1', 'r2n0', 'r2n1']],
    ['{5..5}', ['5']],
  ])('%s', (text, values) => {
    expect(parseValueList(text, 100)).toEqual({ ok: true, values });
  });

  it.each([
    ['', /nothing between/],
    ['a,,b', /nothing between/],
    ['web-{1...3}', /no range/],
    ['web-{a..c}', /no range/],
    ['web-}', /no range/],
    ['web-{3..1}', /falls/],
    ['{1..3}, 2', /"2" stands there twice/],
    ['{1..101}', /more than 100/],
    ['{0..999999999}{0..999999999}{0..999999999}', /more than 100/],
  ])('refuses %s', (text, message) => {
    const list = parseValueList(text, 100);
    expect(list.ok ? '' : list.message).toMatch(message);
  });
});
