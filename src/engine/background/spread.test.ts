import { describe, expect, it } from 'vitest';
import { parseToml } from '../../core/document.ts';
import { spreadOf } from './spread.ts';

function designOf(samples: number) {
  const parsed = parseToml(`schema = 1
[general]
num_samples = ${samples}
[metrics.level]
value = 10.0
[[anomalies.level]]
kind = "level-shift"
at = 100
hold = 50
magnitude = 30.0
[[anomalies.level]]
kind = "gap"
at = 300
hold = 20
`);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.value.design;
}
const sum = (bars: Uint32Array = new Uint32Array()) => bars.reduce((all, count) => all + count, 0);

describe('the spread of values', () => {
  it('counts every sample of the window once, of the data and of the clean twin', () => {
    const spread = spreadOf({ design: designOf(1000), key: 'level', from: 0, to: 1000 });
    expect(spread).toMatchObject({ low: 10, high: 40, looked: 1000, of: 1000, missing: 20 });
    expect([sum(spread?.dirty), sum(spread?.clean)]).toEqual([980, 1000]);
    expect([spread?.dirty.at(0), spread?.dirty.at(-1)]).toEqual([930, 50]);
    expect([spread?.clean.at(0), spread?.clean.at(-1)]).toEqual([1000, 0]);
  });

  it('looks at the window alone, and clips it to the data', () => {
    const spread = spreadOf({ design: designOf(1000), key: 'level', from: 90.5, to: 2000 });
    expect(spread).toMatchObject({ looked: 910, of: 910 });
    expect(spreadOf({ design: designOf(1000), key: 'level', from: 2000, to: 3000 })).toBeUndefined();
    expect(spreadOf({ design: designOf(1000), key: 'gone', from: 0, to: 1000 })).toBeUndefined();
  });

  it('gives a value that never changes a bar of its own', () => {
    const spread = spreadOf({ design: designOf(1000), key: 'level', from: 500, to: 600 });
    expect(spread).toMatchObject({ low: 9.5, high: 10.5, missing: 0 });
    expect(sum(spread?.dirty)).toBe(100);
  });

  it('looks at even stretches of very long data, and says how much', () => {
    const spread = spreadOf({ design: designOf(10_000_000), key: 'level', from: 0, to: 10_000_000 });
    expect(spread).toMatchObject({ looked: 262_144, of: 10_000_000 });
    expect(sum(spread?.clean)).toBe(262_144);
  });
});
