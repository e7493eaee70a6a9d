import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ColumnSpec, TableSource } from '../../core/samples/table.ts';
import { createKernel } from '../../kernel/index.ts';
import type { OptionValues } from '../options.ts';
import { defuseFormula } from '../text/csv-text.ts';
import { concat, createMemoryOutput, PLAIN, smallDesign, tableOf } from '../formats.test-support.ts';
import { writeBundle } from '../bundle/bundle.ts';
import { parseToml } from '../../core/document.ts';
import { decodeLink } from '../link.ts';
import { EXPORTERS, exporterOf } from './index.ts';

const kernel = createKernel();

async function encode(id: string, table: TableSource, options: OptionValues = {}, blockRows = 3): Promise<Uint8Array> {
  const exporter = exporterOf(id);
  const encoder = await exporter?.open(table, options, kernel);
  if (!encoder?.ok) throw new Error(JSON.stringify(encoder));
  const pieces = [encoder.value.head()];
  for (let from = 0; from < table.rows; from += blockRows) {
    const block = table.read(from, Math.min(blockRows, table.rows - from));
    encoder.value.write(block, (bytes) => void pieces.push(bytes.slice()));
  }
  return concat([...pieces, encoder.value.end()]);
}

const text = async (...args: Parameters<typeof encode>) => new TextDecoder().decode(await encode(...args));

const COLUMNS: readonly ColumnSpec[] = [
  { name: 'Timestamp', type: 'time' },
  { name: 'cpu', type: 'number', decimals: 2 },
  { name: 'raw', type: 'number' },
  { name: 'count', type: 'integer' },
  { name: 'up', type: 'flag', asWords: true },
  { name: 'is_anomaly', type: 'flag' },
  { name: 'note', type: 'text' },
];
/** 2023-11-02T16:55:16Z */
const START = 1_698_944_116_000;
const TABLE = tableOf(COLUMNS, [
  [START, 1.005, 1e21, 3, 1, 0, 'plain'],
  [START + 1000, undefined, 0.1, 4, 0, 1, '=1+1'],
  [START + 1500, 12.5, undefined, undefined, 1, 0, 'a,"b"'],
  [START + 2000, -3, -0.000001, 0, 0, 1, undefined],
]);

describe('CSV', () => {
  it('writes the default form: ISO times with milliseconds, plain numbers, safe texts', async () => {
    expect(await text('csv', TABLE)).toBe(
      [
        'Timestamp,cpu,raw,count,up,is_anomaly,note',
        '2023-11-02T16:55:16.000Z,1,1e+21,3,true,0,plain',
        "2023-11-02T16:55:17.000Z,,0.1,4,false,1,'=1+1",
        '2023-11-02T16:55:17.500Z,12.5,,,true,0,"a,""b"""',
        '2023-11-02T16:55:18.000Z,-3,-0.000001,0,false,1,',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['iso-tenth', '2023-11-02T16:55:17.5Z'],
    ['space', '2023-11-02 16:55:17.5'],
    ['epoch-s', '1698944117.5'],
    ['epoch-ms', '1698944117500'],
  ])('writes times as %s', async (timestamp, cell) => {
    const lines = (await text('csv', TABLE, { timestamp })).split('\n');
    expect(lines[3]?.split(',')[0]).toBe(cell);
  });

  it('leaves the time column out only where a row is a sample', async () => {
    expect(await text('csv', TABLE, { timestamp: 'none' })).toMatch(/^cpu,raw,.*\n1,1e\+21,/);
    const list = tableOf([{ name: 'at', type: 'time' }], [[START]], { rowsPerSample: 0 });
    expect(await text('csv', list, { timestamp: 'none' })).toBe('at\n2023-11-02T16:55:16.000Z\n');
  });

  it('takes another separator, line end and number of decimals', async () => {
    const table = tableOf([{ name: 'a;b', type: 'number' }, COLUMNS[6] as ColumnSpec], [[1.25, 'x;y']]);
    expect(await text('csv', table, { separator: 'semicolon', line_end: 'crlf', decimals: 1 })).toBe(
      '"a;b";note\r\n1.2;"x;y"\r\n',
    );
  });

  it('skips the rows that are absent', async () => {
    const table = tableOf([{ name: 'x', type: 'number' }], [[1], [2], [3], [4]], { skipped: [0, 1, 1, 0] });
    expect(await text('csv', table)).toBe('x\n1\n4\n');
  });

  it('writes the sensor data set as the sample in the sources has it', async () => {
    const names = Array.from({ length: 10 }, (_, i): ColumnSpec => ({ name: `sensor ${i + 1}`, type: 'number' }));
    const profile = exporterOf('csv')?.profiles.find(({ id }) => id === 'sensors');
    const table = tableOf(
      [{ name: 'Timestamp', type: 'time' }, ...names],
      [
        [START, 540, 568, 200, 700, 592, 684, 497, 637, 471, 601],
        [START + 1000, 539.98, 568.25, 199.94, 699.64, 592.9, 684.34, 497.98, 636.49, 470.87, 600.71],
        [START + 2000, 539.8, 568, 199.94, 699.64, undefined, 684.3, 497.98, 636.4949, 470.87, 600],
      ],
    );
    expect(await text('csv', table, profile?.values)).toBe(
      [
        'Timestamp,sensor 1,sensor 2,sensor 3,sensor 4,sensor 5,sensor 6,sensor 7,sensor 8,sensor 9,sensor 10',
        '2023-11-02 16:55:16.0,540,568,200,700,592,684,497,637,471,601',
        '2023-11-02 16:55:17.0,539.98,568.25,199.94,699.64,592.9,684.34,497.98,636.49,470.87,600.71',
        '2023-11-02 16:55:18.0,539.8,568,199.94,699.64,,684.3,497.98,636.49,470.87,600',
        '',
      ].join('\n'),
    );
    const utc = exporterOf('csv')?.profiles.find(({ id }) => id === 'sensors-utc');
    expect(await text('csv', table, utc?.values)).toContain('\n2023-11-02T16:55:16.0Z,540,');
  });

  it('writes the chaos generator form: no times, CRLF, Python floats', async () => {
    const profile = exporterOf('csv')?.profiles.find(({ id }) => id === 'chaos');
    const columns: ColumnSpec[] = [
      { name: 'Timestamp', type: 'time' },
      { name: 'queue_0', type: 'number', decimals: 6 },
    ];
    const table = tableOf(columns, [
      [START, 4],
      [START, 0.00001],
      [START, 2095.339953],
      [START, -0],
    ]);
    expect(await text('csv', table, profile?.values)).toBe('queue_0\r\n4.0\r\n1e-05\r\n2095.339953\r\n-0.0\r\n');
  });

  it('reads back as it was, whatever the texts and numbers', async () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const row = fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), word);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(word, { minLength: 2, maxLength: 2 }),
        fc.array(row, { minLength: 1 }),
        async (names, rows) => {
          const table = tableOf(
            [
              { name: names[0] ?? '', type: 'number' },
              { name: names[1] ?? '', type: 'text' },
            ],
            rows,
          );
          const bytes = await text('csv', table, { line_end: 'crlf' });
          const { data } = Papa.parse<string[]>(bytes, { newline: '\r\n', delimiter: ',' });
          expect(data[0]).toEqual(names.map(defuseFormula));
          expect(data.slice(1, -1).map(([number, note]) => [Number(number), note])).toEqual(
            // The text of −0 is 0.
            rows.map(([number, note]) => [number + 0, defuseFormula(note)]),
          );
        },
      ),
      { seed: 11, numRuns: 200 },
    );
  });
});

describe('NDJSON and JSON', () => {
  const parsed = [
    { Timestamp: '2023-11-02T16:55:16.000Z', cpu: 1, raw: 1e21, count: 3, up: true, is_anomaly: 0, note: 'plain' },
    { Timestamp: '2023-11-02T16:55:17.000Z', cpu: null, raw: 0.1, count: 4, up: false, is_anomaly: 1, note: '=1+1' },
    {
      Timestamp: '2023-11-02T16:55:17.500Z',
      cpu: 12.5,
      raw: null,
      count: null,
      up: true,
      is_anomaly: 0,
      note: 'a,"b"',
    },
    { Timestamp: '2023-11-02T16:55:18.000Z', cpu: -3, raw: -0.000001, count: 0, up: false, is_anomaly: 1, note: null },
  ];

  it('write one object a row with the same values', async () => {
    const lines = (await text('ndjson', TABLE)).trimEnd().split('\n');
    expect(lines[0]).toBe(
      '{"Timestamp":"2023-11-02T16:55:16.000Z","cpu":1,"raw":1e+21,"count":3,"up":true,"is_anomaly":0,"note":"plain"}',
    );
    expect(lines.map((line) => JSON.parse(line))).toEqual(parsed);
    expect(JSON.parse(await text('json', TABLE))).toEqual(parsed);
  });

  it('write valid JSON for a table without rows', async () => {
    expect(JSON.parse(await text('json', tableOf(COLUMNS, [])))).toEqual([]);
    expect(await text('ndjson', tableOf(COLUMNS, []))).toBe('');
  });
});

describe('Parquet', () => {
  it('reads back with types, values and empty cells', async () => {
    const file = await encode('parquet', TABLE);
    const rows = await parquetReadObjects({ file: file.buffer as ArrayBuffer });
    expect(rows[1]).toEqual({
      Timestamp: new Date(START + 1000),
      cpu: null,
      raw: 0.1,
      count: 4n,
      up: false,
      is_anomaly: true,
      note: '=1+1',
    });
    expect(rows.map(({ cpu }) => cpu)).toEqual([1, null, 12.5, -3]);
  });

  it('holds the list of anomalies beside the CSV: integers, times, doubles and booleans, null where nothing shows', async () => {
    const small = smallDesign(400);
    const [shift] = small.metrics[0]?.anomalies ?? [];
    if (shift === undefined) throw new Error('no anomaly');
    const [loud, unseen] = small.metrics;
    if (loud === undefined || unseen === undefined) throw new Error('no metrics');
    const off = {
      ...shift,
      id: 'tiny',
      note: 'no more than a hair',
      benign: true,
      magnitude: 0,
    };
    const design = { ...small, metrics: [loud, { ...unseen, anomalies: [off] }] };
    const output = createMemoryOutput();
    const options = { ...PLAIN, parts: ['anomalies'], formats: ['parquet'] };
    expect(await writeBundle(design, createKernel(), options, output)).toMatchObject({ ok: true });
    expect([...output.files.keys()]).toEqual(['anomalies.csv', 'anomalies.parquet']);
    const file = new Uint8Array(output.files.get('anomalies.parquet') ?? []).buffer;
    const { schema } = parquetMetadata(file);
    const typeOf = Object.fromEntries(
      schema.map(({ name, type, logical_type: logical }) => [name, logical?.type ?? type]),
    );
    expect(typeOf).toMatchObject({
      id: 'STRING',
      cause_start: 'INT64',
      effect_end: 'INT64',
      cause_start_time: 'TIMESTAMP',
      peak: 'DOUBLE',
      benign: 'BOOLEAN',
    });
    const rows = await parquetReadObjects({ file });
    expect(rows).toMatchObject([
      { metric: 'm0', cause_start: 100n, differs_start: 100n, benign: false, note: '' },
      { metric: 'm1', id: 'tiny', effect_start: null, differs_end: null, benign: true, note: 'no more than a hair' },
    ]);
    const csv = output
      .text('anomalies.csv')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(0, 9));
    const texts = rows.map((row) =>
      Object.values(row)
        .slice(0, 9)
        .map((cell) => (cell instanceof Date ? cell.toISOString() : String(cell ?? ''))),
    );
    expect(texts).toEqual(csv);
  });

  it('says in its metadata which table of which design it is', async () => {
    const output = createMemoryOutput();
    const design = smallDesign(20);
    const options = { ...PLAIN, parts: ['labels'], formats: ['parquet'] };
    expect(await writeBundle(design, createKernel(), options, output)).toMatchObject({ ok: true });
    const file = output.files.get('labels.parquet') ?? new Uint8Array();
    const { key_value_metadata: pairs = [], schema } = parquetMetadata(new Uint8Array(file).buffer);
    const facts = Object.fromEntries(pairs.map(({ key, value }) => [key, value]));
    expect(facts).toMatchObject({ 'faultline.table': 'labels', 'faultline.seed': String(design.general.seed) });
    expect(parseToml(facts['faultline.design'] ?? '')).toMatchObject({ ok: true, value: { design } });
    expect(facts['faultline.design_sha256']).toBe(
      createHash('sha256')
        .update(facts['faultline.design'] ?? '')
        .digest('hex'),
    );
    expect(decodeLink(facts['faultline.link'] ?? '')).toMatchObject({ ok: true, value: design });
    expect(schema.slice(2).map(({ type }) => type)).toEqual(['BOOLEAN', 'BOOLEAN', 'BOOLEAN']);
  });

  it('codes times and counts by differences and booleans in runs, with the least and largest value, and names units', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => [START + i * 1000, i / 7, i, i % 1000 === 0 ? 1 : 0]);
    const columns: readonly ColumnSpec[] = [
      { name: 'Timestamp', type: 'time' },
      { name: 'cpu', type: 'number', unit: '%' },
      { name: 'sample', type: 'integer' },
      { name: 'is_anomaly', type: 'flag' },
    ];
    const file = await encode('parquet', tableOf(columns, rows), {}, 8192);
    const metadata = parquetMetadata(file.buffer as ArrayBuffer);
    const chunks = metadata.row_groups.flatMap(({ columns: own }) => own.flatMap(({ meta_data: data }) => data ?? []));
    expect(chunks.map(({ encodings }) => encodings.join())).toEqual([
      'DELTA_BINARY_PACKED',
      'PLAIN',
      'DELTA_BINARY_PACKED',
      'RLE',
    ]);
    expect(chunks.map(({ codec }) => codec)).toEqual(Array(4).fill('SNAPPY'));
    expect(chunks.map(({ statistics }) => statistics?.max_value)).toEqual([
      new Date(START + 59_999_000),
      59_999 / 7,
      59_999n,
      true,
    ]);
    // What is even costs next to nothing: 480,000 bytes of times as they are.
    expect(Number(chunks[0]?.total_compressed_size)).toBeLessThan(5000);
    expect(metadata.key_value_metadata).toContainEqual({ key: 'faultline.units', value: '{"cpu":"%"}' });
    const read = await parquetReadObjects({ file: file.buffer as ArrayBuffer });
    expect(read.map(({ Timestamp, sample }) => [Timestamp.getTime(), Number(sample)])).toEqual(
      rows.map(([t, , i]) => [t, i]),
    );
  });

  it('writes a row group whenever one is full, and the rest at the end', async () => {
    const rows = Array.from({ length: 150_000 }, (_, i) => [i]);
    const file = await encode('parquet', tableOf([{ name: 'x', type: 'number' }], rows), {}, 8192);
    const metadata = parquetMetadata(file.buffer as ArrayBuffer);
    expect(metadata.row_groups.length).toBeGreaterThan(1);
    expect(Number(metadata.num_rows)).toBe(150_000);
    const read = await parquetReadObjects({ file: file.buffer as ArrayBuffer, rowStart: 149_998 });
    expect(read).toEqual([{ x: 149_998 }, { x: 149_999 }]);
  });
});

describe.each(EXPORTERS.map((exporter) => [exporter.id, exporter] as const))('the exporter %s', (id, exporter) => {
  it('gives the same bytes for any size of block', async () => {
    // A Parquet file's row groups end where a block ends, so its bytes may differ; its rows do not (above).
    if (id === 'parquet') return;
    expect(await text(id, TABLE, {}, 1)).toBe(await text(id, TABLE, {}, 4));
  });

  it('refuses an option that it does not have, with the nearest one', async () => {
    const opened = await exporter.open(TABLE, { label_column: true }, kernel);
    expect(opened).toMatchObject({
      ok: false,
      problems: [{ path: 'options.label_column', suggestion: 'label_columns' }],
    });
  });

  it('takes every value of its profiles', async () => {
    for (const profile of exporter.profiles)
      expect(await exporter.open(TABLE, profile.values, kernel)).toMatchObject({ ok: true });
  });

  it('says what it is', () => {
    expect(exporter.label).not.toBe('');
    expect(exporter.help).toMatch(/\.$/);
    expect(exporter.extension).toMatch(/^[a-z]+$/);
  });
});
