/** Rows that repeat and move, in every format: the same rows in the same order, over several blocks. */
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { parseToml } from '../../core/document.ts';
import { createKernel } from '../../kernel/index.ts';
import { writeBundle } from '../bundle/bundle.ts';
import { createMemoryOutput, PLAIN } from '../formats.test-support.ts';

const parsed = parseToml(`schema = 1
[general]
seed = 5
num_samples = 20000
start = 2024-01-01T00:00:00Z
interval = "1s"
[metrics.a]
value = 10
noise = "gaussian"
decimals = 2
[metrics.b]
value = 20
[[anomalies.a]]
kind = "duplicate"
at = 8000
hold = 500
share = 0.5
later = "20s"
[[anomalies.a]]
kind = "late"
at = 16000
hold = 800
share = 0.5
delay = 300
[[anomalies.b]]
kind = "gap"
at = 16000
hold = 100
as = "absent"
`);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { design } = parsed.value;

async function filesOf(formats: readonly string[]) {
  const output = createMemoryOutput();
  const asked = { ...PLAIN, parts: ['metrics', 'long'], formats, options: { source_row: true } };
  const result = await writeBundle(design, createKernel(), asked, output);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return output;
}
const textOf = (cell: unknown) => (typeof cell === 'number' || typeof cell === 'string' ? String(cell) : '');
const order = (rows: readonly { readonly [name: string]: unknown }[]) =>
  rows.map((row) => [Number(row['source_row']), textOf(row['metric']), textOf(row['value'] ?? row['a'])].join(' '));

describe.each(['metrics', 'metrics-long'])('%s with moved rows', (name) => {
  it('is alike in CSV, NDJSON, JSON and Parquet', async () => {
    const output = await filesOf(['csv', 'ndjson', 'json', 'parquet']);
    const [head = '', ...lines] = output.text(`${name}.csv`).trimEnd().split('\n');
    const names = head.split(',');
    const csv = lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])));
    const expected = order(csv);
    expect(expected.length).toBeGreaterThan(name === 'metrics' ? 20_200 : 40_000);
    const ndjson = output.text(`${name}.ndjson`).trimEnd().split('\n');
    expect(order(ndjson.map((line): Record<string, unknown> => JSON.parse(line)))).toEqual(expected);
    expect(order(JSON.parse(output.text(`${name}.json`)))).toEqual(expected);
    const file = new Uint8Array(output.files.get(`${name}.parquet`) ?? []).buffer;
    expect(order(await parquetReadObjects({ file }))).toEqual(expected);
  });
});
