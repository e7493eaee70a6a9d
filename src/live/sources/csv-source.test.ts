import { describe, expect, it } from 'vitest';
import { createCsvFeed, parseCsvRows, rowTimes } from './csv-source.ts';

const good = (text: string) => {
  const parsed = parseCsvRows(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed;
};
const faults = (text: string) => {
  const parsed = parseCsvRows(text);
  return parsed.ok ? [] : parsed.problems.map(({ code, line }) => `${code} ${line}`);
};

describe('a CSV file for replay', () => {
  it('is read with its own times, in every form that our files have', () => {
    for (const times of [
      ['2023-11-02 16:55:16.0', '2023-11-02 16:55:18.5'],
      ['2023-11-02T16:55:16.000Z', '2023-11-02T16:55:18.500Z'],
      ['1698944116', '1698944118.5'],
      ['1698944116000', '1698944118500'],
      ['2023-11-02T17:55:16+01:00', '2023-11-02T17:55:18.5+0100'],
    ]) {
      const { value } = good(`Timestamp,a,b\n${times[0]},1,2\n${times[1]},,3\n`);
      expect([...value.timesMs], times[0]).toEqual([1698944116000, 1698944118500]);
    }
  });

  it('gives one event a cell with a number; empty cells give none', () => {
    const { value } = good('Timestamp,a,b\n2024-01-01T00:00:00Z,1,2\n2024-01-01T00:00:01Z,,3.5\n');
    const feed = createCsvFeed(value, 'run', (row) => row * 10);
    expect(feed.events(0, 8).map(({ seq, timeMs, series, value: number }) => [seq, timeMs, series, number])).toEqual([
      [0, 0, 'a', 1],
      [1, 0, 'b', 2],
      [3, 10, 'b', 3.5],
      [4, 20, 'a', 1],
      [5, 20, 'b', 2],
      [7, 30, 'b', 3.5],
    ]);
  });

  it('keeps uneven distances, and loops one usual distance after the end', () => {
    const { value } = good('time,x\n0,1\n10,2\n30,3\n');
    expect(rowTimes(value)).toEqual({ offsetsMs: Float64Array.of(0, 10_000, 30_000), periodMs: 45_000 });
  });

  it('leaves columns of text out and says so; a column called __proto__ is a column', () => {
    const { value, warnings } = good('Timestamp,zone,__proto__\n0,a,1\n1,b,2\n');
    expect(value.series).toEqual(['__proto__']);
    expect(warnings.map(({ message }) => message)).toEqual(['The column zone holds no number and is not replayed.']);
  });

  it('names the line of what it cannot read', () => {
    expect(faults('')).toEqual(['empty-csv 1']);
    expect(faults('Timestamp,a\nyesterday,1\n')).toEqual(['bad-time 2']);
    expect(faults('Timestamp,a\n2,1\n1,1\n')).toEqual(['time-falls 3']);
    expect(faults('Timestamp,a\n1,1\n2,many\n')).toEqual(['bad-number 3']);
    expect(faults('Timestamp,a\n1,x\n')).toEqual(['no-series 1']);
  });
});
