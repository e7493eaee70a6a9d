/** Files cut by the split of a design, the column that says the part, and times in local form. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Design } from '../../core/design/types/design.ts';
import { splitOf } from '../../core/design/types/split.ts';
import { createKernel } from '../../kernel/index.ts';
import { createMemoryOutput, PLAIN, smallDesign } from '../formats.test-support.ts';
import { writeBundle } from './bundle.ts';
import type { BundleOptions } from './bundle-types.ts';

const kernel = createKernel();
const SPLIT: Design = { ...smallDesign(100), split: { train: '60%', validation: '15%', train_is_clean: false } };

async function texts(design: Design, options: Partial<BundleOptions>): Promise<Readonly<Record<string, string>>> {
  const output = createMemoryOutput();
  const result = await writeBundle(design, kernel, { ...PLAIN, ...options }, output);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return Object.fromEntries(result.value.map(({ name }) => [name, output.text(name)]));
}

async function problem(design: Design, options: Partial<BundleOptions>): Promise<readonly [string, string]> {
  const result = await writeBundle(design, kernel, { ...PLAIN, ...options }, createMemoryOutput());
  return result.ok ? ['', ''] : [result.problems[0]?.code ?? '', result.problems[0]?.path ?? ''];
}

const lines = (text: string | undefined) => (text ?? '').trimEnd().split('\n');
const TABLES = ['metrics', 'labels', 'clean', 'long'];

describe('files cut by the split', () => {
  it('are one for each part, together all rows, each with its head', async () => {
    const whole = await texts(SPLIT, { parts: [...TABLES, 'anomalies'] });
    const cut = await texts(SPLIT, { parts: [...TABLES, 'anomalies'], options: { split: 'files' } });
    expect(Object.keys(cut)).toEqual([
      ...['metrics', 'labels', 'clean', 'metrics-long'].flatMap((stem) =>
        ['train', 'validation', 'test'].map((part) => `${stem}.${part}.csv`),
      ),
      'anomalies.csv',
    ]);
    expect(['train', 'validation', 'test'].map((part) => lines(cut[`metrics.${part}.csv`]).length)).toEqual([
      61, 16, 26,
    ]);
    for (const stem of ['metrics', 'labels', 'clean', 'metrics-long']) {
      const [head, ...rows] = lines(whole[`${stem}.csv`]);
      const parts = ['train', 'validation', 'test'].map((part) => lines(cut[`${stem}.${part}.csv`]));
      expect(parts.map(([first]) => first)).toEqual([head, head, head]);
      expect(parts.flatMap((part) => part.slice(1))).toEqual(rows);
    }
    expect(cut['anomalies.csv']).toBe(whole['anomalies.csv']);
  });

  it('are only those of parts that have rows, in the window that is asked for', async () => {
    const none: Design = { ...SPLIT, split: { train: '70%', train_is_clean: false } };
    expect(Object.keys(await texts(none, { options: { split: 'files' } }))).toEqual([
      'metrics.train.csv',
      'metrics.test.csv',
    ]);
    const window = await texts(SPLIT, { rows: [50, 62], options: { split: 'files' }, formats: ['ndjson'] });
    expect(Object.entries(window).map(([name, text]) => [name, lines(text).length])).toEqual([
      ['metrics.train.ndjson', 10],
      ['metrics.validation.ndjson', 2],
    ]);
  });

  it('are refused without a split, and with shards', async () => {
    expect(await problem(smallDesign(10), { options: { split: 'files' } })).toEqual(['no-split', 'options.split']);
    expect(await problem(SPLIT, { options: { split: 'files' }, shard: [0, 2] })).toEqual(['conflict', 'options.split']);
  });
});

describe('the column split', () => {
  it('says the part of every row and of every anomaly', async () => {
    const files = await texts(SPLIT, { parts: [...TABLES, 'anomalies'], options: { split: 'column' } });
    const parts = splitOf(SPLIT);
    if (!parts) throw new Error('no split');
    const expected = Array.from({ length: 100 }, (_, row) => (row < 60 ? 'train' : row < 75 ? 'validation' : 'test'));
    for (const name of ['metrics.csv', 'labels.csv', 'clean.csv']) {
      const [head, ...rows] = lines(files[name]);
      expect(head).toMatch(/,split$/);
      expect(head).not.toContain('source_row');
      expect(rows.map((row) => row.split(',').at(-1))).toEqual(expected);
    }
    expect(lines(files['metrics-long.csv']).filter((line) => line.endsWith(',validation'))).toHaveLength(30);
    const [head = '', row = ''] = lines(files['anomalies.csv']);
    expect([head.endsWith(',split'), row.endsWith(',train')]).toEqual([true, true]);
  });

  it('goes with source_row, and not with a metric of its name', async () => {
    const { 'metrics.csv': text } = await texts(SPLIT, { options: { split: 'column', source_row: true } });
    expect(lines(text)[0]).toBe('Timestamp,m0,m1,source_row,split');
    const clash = {
      ...SPLIT,
      metrics: SPLIT.metrics.map((metric, index) => (index ? metric : { ...metric, label: 'split' })),
    };
    expect(await problem(clash, { options: { split: 'column' } })).toEqual(['same-label', 'metrics.m0.label']);
  });
});

describe('times in local form', () => {
  const local = (zone: string, start: number, interval: Design['general']['interval'], samples = 60): Design => ({
    ...smallDesign(samples),
    general: { ...smallDesign(samples).general, start, interval, num_samples: samples },
    calendar: { zone, holidays: [], holiday_as: 'sunday' },
  });
  const spring = Date.UTC(2024, 2, 31);
  const autumn = Date.UTC(2024, 9, 27);

  it('have the offset of both sides of a change', async () => {
    const { 'metrics.csv': text } = await texts(local('Europe/Berlin', autumn, '30m'), {
      options: { timestamp: 'local' },
    });
    expect(
      lines(text)
        .slice(1, 5)
        .map((line) => line.split(',')[0]),
    ).toEqual([
      '2024-10-27T02:00:00.000+02:00',
      '2024-10-27T02:30:00.000+02:00',
      '2024-10-27T02:00:00.000+01:00',
      '2024-10-27T02:30:00.000+01:00',
    ]);
  });

  it('read back as the same instants, in every format that writes times as text, over both nights and in any zone', async () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Africa/Monrovia',
      'UTC',
    ];
    const starts = fc.oneof(fc.constantFrom(spring, autumn, 0), fc.integer({ min: 0, max: Date.UTC(2037, 11, 1) }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...zones),
        starts,
        fc.constantFrom('10m' as const, '1h' as const, '1ms' as const, '9h' as const),
        async (zone, start, interval) => {
          const design = local(zone, start, interval);
          const step = { '10m': 600_000, '1h': 3_600_000, '1ms': 1, '9h': 9 * 3_600_000 }[interval];
          const expected = Array.from({ length: 60 }, (_, row) => start + row * step);
          const files = await texts(design, { formats: ['csv', 'ndjson', 'json'], options: { timestamp: 'local' } });
          const csv = lines(files['metrics.csv'])
            .slice(1)
            .map((line) => line.split(',')[0] ?? '');
          const ndjson = lines(files['metrics.ndjson']).map((line) => String(JSON.parse(line).Timestamp));
          const json = JSON.parse(files['metrics.json'] ?? '[]').map((row: { Timestamp: string }) => row.Timestamp);
          for (const found of [csv, ndjson, json])
            expect(found.map((text: string) => Date.parse(text))).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are refused without a calendar', async () => {
    expect(await problem(smallDesign(10), { options: { timestamp: 'local' } })).toEqual([
      'no-calendar',
      'options.timestamp',
    ]);
  });
});
