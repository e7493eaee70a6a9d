import { describe, expect, it } from 'vitest';
import { dataset, decodeLink, DesignError, encodeLink, parseToml, writeToml } from '../index.ts';

const TEXT = `schema = 1
[general]
seed = 7
num_samples = 20000
[metrics.cpu]
value = 40
noise = "gaussian"
[metrics.errors]
noise = "exponential"
[[anomalies.cpu]]
id = "a"
kind = "spike"
at = 9000
hold = 20
magnitude = 50
`;

describe('the library', () => {
  it('gives blocks of named columns that are safe to keep', () => {
    const all = [...dataset(TEXT).blocks()];
    expect(all.map(({ from, rows }) => [from, rows])).toEqual([
      [0, 8192],
      [8192, 8192],
      [16_384, 3616],
    ]);
    const [first] = all;
    expect(Object.keys(first?.columns ?? {})).toEqual(['Timestamp', 'cpu', 'errors']);
    const again = [...dataset(TEXT).blocks({ to: 8192, size: 1000 })].flatMap(({ columns }) => [
      ...(columns.cpu ?? []),
    ]);
    // The first block was kept while others were read.
    expect([...(first?.columns.cpu ?? [])]).toEqual(again);
  });

  it('gives labels, the clean twin and anomalies as tables', () => {
    const data = dataset(TEXT);
    expect(data.tables).toEqual(expect.arrayContaining(['metrics', 'labels', 'clean', 'anomalies']));
    const [labels] = data.blocks({ table: 'labels', from: 8998, to: 9024 });
    const flags = labels?.columns.is_anomaly ?? [];
    expect(Array.from(flags, Number).reduce((sum, flag) => sum + flag, 0)).toBe(20);
    const [dirty] = data.blocks({ from: 9005, to: 9006 });
    const [clean] = data.blocks({ table: 'clean', from: 9005, to: 9006 });
    expect(Number(dirty?.columns.cpu?.[0]) - Number(clean?.columns.cpu?.[0])).toBeCloseTo(50, 9);
    const [rows] = data.blocks({ table: 'anomalies' });
    expect(rows?.columns.kind).toEqual(['spike']);
  });

  it('says on request which sample a row came from, and what is labelled', () => {
    const late = `${TEXT}[[anomalies.errors]]\nkind = "duplicate"\nat = 10\nhold = 1\nshare = 1\n`;
    const [first] = dataset(late, { sourceRow: true, labelColumns: true }).blocks({ from: 9, to: 12 });
    expect([first?.rows, [...(first?.columns.source_row ?? [])]]).toEqual([4, [9, 10, 10, 11]]);
    expect([...(first?.columns['errors is_anomaly'] ?? [])]).toEqual([0, 1, 1, 0]);
    expect([...(first?.columns.cpu ?? [])].map(Number.isNaN)).toEqual([false, false, true, false]);
  });

  it('reads a design from text and link, and says all that is wrong with one', () => {
    const parsed = parseToml(TEXT);
    if (!parsed.ok) throw new DesignError(parsed.problems);
    const link = decodeLink(encodeLink(parsed.value.design));
    expect(link.ok && writeToml(link.value)).toBe(writeToml(parsed.value.design));
    expect(() => dataset('schema = 1\n[general]\nnum_samples = -1\nsead = 2\n')).toThrow(DesignError);
    expect(() => dataset('schema = 1\n[general]\nsead = 2\n')).toThrow(/line 3, column 1, general\.sead.*seed/);
    expect(() => dataset(TEXT).blocks({ table: 'telemetry' })).toThrow(/has no table "telemetry"/);
  });
});
