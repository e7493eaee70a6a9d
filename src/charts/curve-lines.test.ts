import { describe, expect, it } from 'vitest';
import { buildOverviewLines, buildTrackLines } from './curve-lines.ts';

const dirty = Float64Array.of(0, 1, 1, Number.NaN, 2, 5);
const clean = Float64Array.of(0, 1, 1, 2, 2, 3);
const colors = { line: 'rgb(1, 2, 3)', faint: 'rgb(9, 9, 9)' };

describe('the chart of a track', () => {
  it('draws the dirty curve over its faint clean twin, on the arrays themselves', () => {
    const lines = buildTrackLines(dirty, clean, colors, { from: 0, to: 3, width: 3 });
    expect(lines.map(({ data, color }) => [data, color])).toEqual([
      [clean, 'rgb(9, 9, 9)'],
      [dirty, 'rgb(1, 2, 3)'],
    ]);
    expect(lines[1]?.data).toBe(dirty);
  });

  it('shows single points only where they stand apart', () => {
    const dots = (to: number) => buildTrackLines(dirty, clean, colors, { from: 0, to, width: 900 })[1]?.dots;
    expect(dots(50)).toBe(true);
    expect(dots(500)).toBe(false);
  });
});

describe('the overview', () => {
  it('gives every curve a range of its own, flat ones too', () => {
    const flat = Float64Array.of(0, 7, 1, 7);
    const lines = buildOverviewLines([
      { data: dirty, color: 'a' },
      { data: flat, color: 'b' },
    ]);
    expect(lines[0]?.range).toEqual([1, 5]);
    const [low = 0, high = 0] = lines[1]?.range ?? [];
    expect(low).toBeLessThan(7);
    expect(high).toBeGreaterThan(7);
  });

  it('has a range also where there is no value', () => {
    const [line] = buildOverviewLines([{ data: Float64Array.of(0, Number.NaN), color: 'a' }]);
    expect(line?.range).toEqual([0, 1]);
  });
});
