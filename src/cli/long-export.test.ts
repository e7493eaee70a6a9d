/** A long export as a person makes it: dimensions, labels and source rows as columns, over rows that repeat and move. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, run, temporaryFolder } from './cli.test-support.ts';

const folder = temporaryFolder();
const inFolder = (name: string) => path.join(folder, name);
let program = '';
beforeAll(async () => {
  program = await buildCommandLine();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SAMPLES = 60_000;
const START = Date.UTC(2024, 0, 1);
const DESIGN = `schema = 1
[general]
name = "Long"
seed = 12
num_samples = ${SAMPLES}
start = 2024-01-01T00:00:00Z
interval = "10s"
label = "differs"
[metrics.cpu]
value = 40
noise = "gaussian"
decimals = 2
labels = { region = "eu" }
expand = { over = { host = "web-1, web-2" } }
[metrics.queue]
value = 5
noise = "gaussian"
decimals = 1
labels = { team = "mail, post" }
[[anomalies.cpu]]
kind = "level-shift"
at = 1000
hold = 500
magnitude = 9
every = "1d"
only = { host = "web-2" }
[[anomalies.cpu]]
kind = "duplicate"
at = 20000
hold = 9000
share = 0.2
copies = 2
later = "10m"
only = { host = "web-1" }
[[anomalies.queue]]
kind = "late"
at = 30000
hold = 4000
share = 0.5
delay = "1h"
[[anomalies.queue]]
kind = "gap"
at = 31000
hold = 100
as = "absent"
[[anomalies.queue]]
kind = "clock-skew"
at = 50000
hold = 1000
offset = 2.5
`;
const EXTRA = ['--option', 'label_columns=true', '--option', 'source_row=true', '--no-plot'];

async function generate(name: string, ...more: readonly string[]): Promise<string> {
  const file = inFolder('design.toml');
  writeFileSync(file, DESIGN);
  const out = inFolder(name);
  const { status, stderr } = await run(program, ['generate', '-c', file, '-o', out, ...EXTRA, ...more]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return out;
}

/** Cells of lines without the head; the only quoted cell is that of a team. */
function cellsOf(file: string): { readonly head: string; readonly rows: readonly (readonly string[])[] } {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return { head, rows: lines.map((line) => line.replace('"mail, post"', 'mail+post').split(',')) };
}

describe('generate --with long', () => {
  let out = '';
  beforeAll(async () => {
    out = await generate('whole', '--with', 'long,labels,clean', '--workers', '2');
  });
  const long = () => cellsOf(path.join(out, 'metrics-long.csv'));

  it('has the columns of dimensions, labels and source rows, and every reading', () => {
    const { head, rows } = long();
    expect(head).toBe('Timestamp,metric,value,region,host,team,is_anomaly,source_row');
    const count = (test: (row: readonly string[]) => boolean) => rows.filter(test).length;
    // Nothing of web-2 is moved; of the queue only the gap is lost; copies of web-1 are about 2 · 0.2 · 9000.
    expect(count((row) => row[4] === 'web-2')).toBe(SAMPLES);
    expect(count((row) => row[5] === 'mail+post')).toBe(SAMPLES - 100);
    expect(Math.abs(count((row) => row[4] === 'web-1') - SAMPLES - 3600)).toBeLessThan(400);
    expect(rows.every((row) => row[3] === (row[1] === 'queue' ? '' : 'eu'))).toBe(true);
  });

  it('each row is the sample that it came from: its value, its time, its label', () => {
    const clean = cellsOf(path.join(out, 'clean.csv'));
    const wide = cellsOf(path.join(out, 'metrics.csv'));
    const columns = ['', 'web-1', 'web-2', ''];
    const values = new Map<string, string>();
    const labels = new Map<string, string>();
    for (const row of wide.rows) {
      const source = row.at(-1);
      for (const column of [1, 2, 3]) {
        if (row[column] !== '') values.set(`${columns[column]} ${source}`, row[column] ?? '');
        if (row[column + 3] === '1') labels.set(`${columns[column]} ${source}`, '1');
      }
    }
    expect(clean.rows).toHaveLength(SAMPLES);
    expect(clean.rows.every((row, sample) => row.at(-1) === String(sample))).toBe(true);
    for (const [time = '', metric, value, , host, , label, source] of long().rows) {
      const key = `${host} ${source}`;
      const planned = START + Number(source) * 10_000;
      const skewed = metric === 'queue' && Number(source) >= 50_000 && Number(source) < 51_000 ? 2500 : 0;
      if (
        value !== values.get(key) ||
        label !== (labels.get(key) ?? '0') ||
        Date.parse(time) !== planned + skewed ||
        (label === '0' && value !== clean.rows[Number(source)]?.[host === '' ? 3 : host === 'web-1' ? 1 : 2])
      ) {
        throw new Error(`sample ${source} of ${metric} ${host}: ${value} at ${time}, label ${label}`);
      }
    }
  });

  it('labels.csv has the rows of metrics.csv, in its order', () => {
    const wide = cellsOf(path.join(out, 'metrics.csv')).rows.map((row) => `${row[0]} ${row.at(-1)}`);
    expect(cellsOf(path.join(out, 'labels.csv')).rows.map((row) => `${row[0]} ${row.at(-1)}`)).toEqual(wide);
  });

  it('shards, put together, and any number of workers give the bytes of the whole', async () => {
    const whole = readFileSync(path.join(out, 'metrics-long.csv'));
    const alone = await generate('alone', '--with', 'long', '--workers', '1');
    expect(readFileSync(path.join(alone, 'metrics-long.csv')).equals(whole)).toBe(true);
    const parts = [];
    for (const shard of ['0/3', '1/3', '2/3']) {
      const folder = await generate(`shard-${shard[0]}`, '--with', 'long', '--shard', shard);
      parts.push(readFileSync(path.join(folder, 'metrics-long.csv')));
    }
    expect(Buffer.concat(parts).equals(whole)).toBe(true);
  });

  it('the same rows stand in NDJSON', async () => {
    const folder = await generate('ndjson', '--with', 'long', '--format', 'ndjson', '--rows', '29990:30500');
    const rows = readFileSync(path.join(folder, 'metrics-long.ndjson'), 'utf8').trimEnd().split('\n');
    const csv = await generate('window', '--with', 'long', '--rows', '29990:30500');
    const { rows: expected } = cellsOf(path.join(csv, 'metrics-long.csv'));
    expect(rows.map((line) => JSON.parse(line).source_row)).toEqual(expected.map((row) => Number(row.at(-1))));
    expect(rows.map((line) => JSON.parse(line).value)).toEqual(expected.map((row) => Number(row[2])));
  });
});
