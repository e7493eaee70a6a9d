import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseToml } from '../../core/document.ts';
import type { Design } from '../../core/design/types/design.ts';
import { encodeLink } from '../../formats/link.ts';
import { encodeTable } from '../../formats/rows/encode-table.ts';
import { createKernel } from '../../kernel/index.ts';
import { createScrape } from './scrape-answer.ts';
import { startServer } from './server.ts';

function designOf(toml: string): Design {
  const parsed = parseToml(`schema = 1\n${toml}`);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.value.design;
}

const HOSTS = designOf(`[general]
num_samples = 20000
start = 2024-01-01T00:00:00Z
interval = "1s"
[metrics.cpu]
value = 30.0
unit = "%"
noise = "gaussian"
labels = { host = "web \\"1\\"" }
[[anomalies.cpu]]
kind = "gap"
at = 3
hold = 2
[metrics.requests]
value = 5.0
type = "counter"
`);

describe('data over HTTP', () => {
  let folder = '';
  let url = '';
  let server: Server;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faultline-http-'));
    await writeFile(join(folder, 'index.html'), '<!doctype html>');
    ({ url, server } = await startServer({
      root: folder,
      host: '127.0.0.1',
      port: 0,
      data: join(folder, 'data'),
      allow: [],
      played: createScrape(HOSTS, 0, 1),
    }));
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await rm(folder, { recursive: true });
  });
  const ask = async (query: Readonly<Record<string, string>>, headers: Record<string, string> = {}) =>
    fetch(`${url}generate?${new URLSearchParams({ d: encodeLink(HOSTS), ...query })}`, { headers });

  it('streams the bytes of the file that the command line writes', async () => {
    const chunks: Uint8Array[] = [];
    const task = { design: HOSTS, table: 'metrics', format: 'ndjson', options: {} };
    for await (const { bytes } of encodeTable(task, { from: 0, to: 20_000, head: true }, createKernel()))
      chunks.push(Uint8Array.from(bytes));
    const answer = await ask({ format: 'ndjson' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('ndjson');
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.concat(chunks))).toBe(true);
  });

  it('gives a part of a table, with its head', async () => {
    const lines = async (query: Readonly<Record<string, string>>) =>
      (await (await ask(query)).text()).trim().split('\n');
    const whole = await lines({ table: 'labels' });
    const part = await lines({ table: 'labels', rows: '100:103' });
    expect(part).toEqual([whole[0], ...whole.slice(101, 104)]);
    expect(await lines({ table: 'labels', rows: '2' })).toEqual(whole.slice(0, 3));
  });

  it.each([
    [{ d: '' }, 'd: the design is missing'],
    [{ d: '1.AAAAAAAAAAAA' }, 'link'],
    [{ table: 'nothing' }, 'table=nothing: there is no such table; there are metrics'],
    [{ format: 'xls' }, 'format=xls: there is no such format; there are csv'],
    [{ rows: '5:5' }, 'rows=5:5: there are 20000 rows'],
    [{ rows: 'all' }, 'rows=all: a number of rows'],
    [{ tiemstamp: 'iso' }, 'tiemstamp'],
  ])('says what is wrong with %o', async (query, message) => {
    const answer = await ask(query);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(message);
  });

  it('refuses more rows than one answer has, before it makes any', async () => {
    const long = designOf('[general]\nnum_samples = 50000000\n[metrics.a]\nvalue = 1.0\n');
    const answer = await ask({ d: encodeLink(long) });
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('faultline generate')]);
  });

  it('answers no page of another site', async () => {
    expect((await ask({}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('stops making rows when the client goes, and answers the next one', async () => {
    const long = designOf('[general]\nnum_samples = 9000000\n[metrics.a]\nvalue = 1.0\nnoise = "gaussian"\n');
    const d = encodeLink(long);
    for (let turn = 0; turn < 6; turn++) {
      await new Promise<void>((done) => {
        const asked = request(`${url}generate?${new URLSearchParams({ d })}`, (answer) => {
          answer.once('data', () => asked.destroy());
          answer.on('error', () => undefined);
          answer.once('close', () => done());
        });
        asked.on('error', () => undefined);
        asked.end();
      });
    }
    // Were the six still being made, there would be no place for a seventh.
    await expect.poll(async () => (await ask({ rows: '1' })).status).toBe(200);
  });

  it('has the present row of a played design for a scrape', async () => {
    const answer = await fetch(`${url}metrics`);
    expect(answer.headers.get('content-type')).toBe('application/openmetrics-text; version=1.0.0; charset=utf-8');
    const text = await answer.text();
    expect(text).toMatch(/^# TYPE cpu gauge\n# HELP cpu %\n/);
    expect(text.endsWith('# EOF\n')).toBe(true);
  });
});

describe('a design as a thing that is scraped', () => {
  const scrape = createScrape(HOSTS, 1000, 2);
  const row = (ms: number) => scrape.at(ms).split('\n');

  it('has one row at a time, by the clock alone, and begins again after the last', () => {
    const first = row(1000);
    expect(first).toContain('faultline_row 0');
    expect(row(1499)).toEqual(first);
    expect(row(1500)).toContain('faultline_row 1');
    expect(row(1000 + 20_000 * 500)).toEqual(first);
  });

  it('names series with their labels, counters by _total with their running sum', () => {
    expect(row(1000).find((line) => line.startsWith('cpu{'))).toMatch(/^cpu\{host="web \\"1\\""\} \d/);
    expect(row(1000)).toContain('# TYPE requests counter');
    expect(row(1000)).toContain('requests_total 5');
    expect(row(2000)).toContain('requests_total 15');
  });

  it('leaves out what is missing', () => {
    expect(row(1000 + 3 * 500).filter((line) => line.startsWith('cpu'))).toEqual([]);
    expect(row(1000 + 5 * 500).filter((line) => line.startsWith('cpu'))).toHaveLength(1);
  });
});
