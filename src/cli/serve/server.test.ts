import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startServer } from './server.ts';

describe('faultline serve', () => {
  let folder = '';
  let url = '';
  let server: Server;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faultline-serve-'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>studio</title>');
    await writeFile(join(folder, '..', 'outside.txt'), 'secret');
    ({ url, server } = await startServer({
      root: folder,
      host: '127.0.0.1',
      port: 0,
      data: join(folder, 'data'),
      allow: [],
    }));
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await rm(folder, { recursive: true });
  });
  const post = (
    body: string | Uint8Array<ArrayBuffer>,
    query = '?name=incoming_data&wait=true',
    headers: Record<string, string> = {},
  ) => fetch(`${url}v0/events${query}`, { method: 'POST', body, headers });
  const stored = () => readFile(join(folder, 'data', 'incoming_data.ndjson'), 'utf8');

  it('serves the studio with its type and safety headers', async () => {
    const answer = await fetch(url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toContain('studio');
  });

  it('sends the policy of the page and of each worker as a header, and lets nobody frame the page', async () => {
    await mkdir(join(folder, 'assets'));
    await writeFile(
      join(folder, 'index.html'),
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'" />`,
    );
    for (const name of ['feed.worker-x.js', 'curve.worker-x.js']) await writeFile(join(folder, 'assets', name), '');
    const again = await startServer({ root: folder, host: '127.0.0.1', port: 0, data: join(folder, 'd'), allow: [] });
    try {
      const policy = async (path: string) =>
        (await fetch(`${again.url}${path}`)).headers.get('content-security-policy');
      expect(await policy('')).toBe("default-src 'none'; script-src 'self'; frame-ancestors 'none'");
      expect(await policy('assets/feed.worker-x.js')).toMatch(/connect-src 'self' http: https: ws: wss:$/);
      expect(await policy('assets/curve.worker-x.js')).toMatch(/^default-src 'none'; .*connect-src 'self'$/);
    } finally {
      again.server.closeAllConnections();
      await new Promise((done) => again.server.close(done));
    }
  });

  it('says who has the folder of received events when another server does', async () => {
    await post('{"a":1}');
    const other = await startServer({
      root: folder,
      host: '127.0.0.1',
      port: 0,
      data: join(folder, 'data'),
      allow: [],
    });
    try {
      const answer = await fetch(`${other.url}v0/events?name=x`, { method: 'POST', body: '{"a":1}' });
      expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining(`process ${process.pid}`)]);
    } finally {
      other.server.closeAllConnections();
      await new Promise((done) => other.server.close(done));
    }
  });

  it('gives nothing outside its folder', async () => {
    for (const path of ['/../outside.txt', '/%2e%2e/outside.txt', '/..%2foutside.txt', '/%00', '/nothing.js']) {
      const status = await new Promise<number | undefined>((done) => {
        httpRequest(`${url}`, { path }, (answer) => done(answer.resume().statusCode)).end();
      });
      expect(status, path).toBe(404);
    }
  });

  it('answers only at its own address', async () => {
    const status = await new Promise<number | undefined>((done) => {
      httpRequest(url, { headers: { host: 'attacker.example' } }, (answer) => done(answer.resume().statusCode)).end();
    });
    expect(status).toBe(421);
  });

  it('stores events and says how many: 200 with wait, 202 without', async () => {
    const line = '{"timestamp": "2023-11-17T17:42:55.1234", "id": 1, "value": 677.88}';
    const waited = await post(`${line}\n${line}`);
    expect([waited.status, await waited.json()]).toEqual([200, { successful_rows: 2, quarantined_rows: 0 }]);
    expect((await post(line, '?name=incoming_data')).status).toBe(202);
    expect(await stored()).toBe(`${line}\n${line}\n${line}\n`);
  });

  it('reads gzip', async () => {
    const answer = await post(new Uint8Array(gzipSync('{"a":1}\n')), undefined, { 'content-encoding': 'gzip' });
    expect(answer.status).toBe(200);
    expect(await stored()).toBe('{"a":1}\n');
  });

  it('keeps the good lines and names the bad ones by number', async () => {
    const answer = await post('{"a":1}\nnot json\n[1]\n{"a":2}\n');
    expect(answer.status).toBe(422);
    const body = (await answer.json()) as { successful_rows: number; errors: { line: number }[] };
    expect(body.successful_rows).toBe(2);
    expect(body.errors.map((error) => error.line)).toEqual([2, 3]);
    expect(await stored()).toBe('{"a":1}\n{"a":2}\n');
  });

  it('refuses names that could leave the folder, empty bodies, and what is no event at all', async () => {
    expect((await post('{}', '?name=../x')).status).toBe(400);
    expect((await post('{}', '')).status).toBe(400);
    expect((await post('\n')).status).toBe(400);
    expect((await post('nonsense')).status).toBe(400);
    expect((await fetch(`${url}v0/events`)).status).toBe(405);
  });

  it('refuses bodies over ten megabytes', async () => {
    expect((await post('x'.repeat(10 * 1024 * 1024 + 1))).status).toBe(413);
  });

  it('refuses posts from pages of other sites', async () => {
    expect((await post('{}', undefined, { origin: 'https://attacker.example' })).status).toBe(403);
    expect((await post('{}', undefined, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    const relayed = await fetch(`${url}relay?to=${encodeURIComponent('https://example.com/')}`, {
      method: 'POST',
      headers: { origin: 'https://attacker.example' },
    });
    expect(relayed.status).toBe(403);
  });

  it('relays only to addresses on the allow-list, and never follows a redirect', async () => {
    const closed = await fetch(`${url}relay?to=${encodeURIComponent('http://127.0.0.1:9/')}`, { method: 'POST' });
    expect(closed.status).toBe(403);
    const other = await startServer({
      root: folder,
      host: '127.0.0.1',
      port: 0,
      data: join(folder, 'data2'),
      allow: [url],
    });
    try {
      const to = `${url}v0/events?name=incoming_data&wait=true`;
      const answer = await fetch(`${other.url}relay?to=${encodeURIComponent(to)}`, { method: 'POST', body: '{"a":3}' });
      expect([answer.status, await answer.json()]).toEqual([200, { successful_rows: 1, quarantined_rows: 0 }]);
    } finally {
      other.server.closeAllConnections();
      await new Promise((done) => other.server.close(done));
    }
  });

  it('shows what arrived as text, never as markup', async () => {
    await post('{"a":"<script>alert(1)</script>"}');
    const page = await (await fetch(`${url}received`)).text();
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>alert');
  });

  it('says in words when the port is taken', async () => {
    const port = Number(new URL(url).port);
    await expect(startServer({ root: folder, host: '127.0.0.1', port, data: folder, allow: [] })).rejects.toThrow(
      `Port ${port} is in use`,
    );
  });
});
