/** What a file says of calendar and split is in effect, and what is against it is said at its line. */
import { describe, expect, it } from 'vitest';
import { parseToml } from '../../document.ts';

const warned = (text: string) => {
  const read = parseToml(`schema = 1\n[metrics.cpu]\nvalue = 1\n${text}`);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.warnings.map(({ code, line }) => [code, line]);
};
const spike = (at: number, more = '') =>
  `[[anomalies.cpu]]\nkind = "spike"\nmagnitude = 5\nhold = 3\nat = ${at}\n${more}`;
const CLEAN = '[split]\ntrain = "70%"\ntrain_is_clean = true\n';

describe('a calendar or a split', () => {
  it('is warned of no more', () => {
    expect(warned('[calendar]\nzone = "Europe/Berlin"\n[split]\ntrain = "70%"\n')).toEqual([]);
  });
});

describe('an anomaly in the train part', () => {
  it('is warned of at its place where the part is to be clean', () => {
    expect(warned(CLEAN + spike(699))).toEqual([['train-not-clean', 11]]);
    expect(warned(CLEAN + spike(700))).toEqual([]);
    expect(warned(`[split]\ntrain = "70%"\n${spike(10)}`)).toEqual([]);
  });

  it('may be a look-alike, or off', () => {
    expect(warned(CLEAN + spike(10, 'benign = true\n'))).toEqual([]);
    expect(warned(CLEAN + spike(10, 'off = true\n'))).toEqual([]);
  });

  it('is warned of where an incident places it', () => {
    const incident =
      '[[incidents]]\nname = "I"\nat = 20\neffects = [{ metric = "cpu", kind = "spike", magnitude = 4 }]\n';
    expect(warned(CLEAN + incident).map(([code]) => code)).toEqual(['train-not-clean']);
  });
});
