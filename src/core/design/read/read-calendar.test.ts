/** What a file says of a split that does nothing yet is not passed over in silence. */
import { describe, expect, it } from 'vitest';
import { parseToml } from '../../document.ts';

const warned = (text: string) => {
  const read = parseToml(`schema = 1\n[metrics.cpu]\nvalue = 1\n${text}`);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.warnings.map(({ code, line }) => [code, line]);
};

describe('a split that does nothing', () => {
  it('is warned of at its line', () => {
    expect(warned('[split]\ntrain = "70%"\n')).toEqual([['no-effect-yet', 4]]);
  });

  it('is no split whose parts a rule of placement can use', () => {
    const rule = '[[scatter]]\nid = "r"\ncount = 1\nkinds = { spike = 1 }\nwithin = "test"\n';
    expect(warned(`[split]\ntrain = "70%"\n${rule}`)).toEqual([]);
  });
});
