import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createGzip, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBudget, pieces } from './body.ts';
import { readEventLines } from './event-lines.ts';
import { DEFAULT_LIMITS, type Limits, limitText, LIMIT_FLAGS, parseLimits } from './limits.ts';
import { startServer } from './server.ts';

const MIB = 1024 * 1024;
/** 78 kB that unpack to 80 MB; without and with line ends. */
const BOMBS = [
  gzipSync(Buffer.alloc(80 * MIB, ' ')),
  gzipSync('{"a":1}\n'.repeat(10 * MIB)),
  gzipSync('\n'.repeat(80 * MIB)),
];

/** A request as the server gets it. */
function requestOf(body: Uint8Array, headers: Record<string, string>): IncomingMessage {
  const stream = new PassThrough();
  stream.end(body);
  return Object.assign(stream, { headers, complete: true }) as PassThrough & IncomingMessage;
}

describe('a body that unpacks to far more than it is', () => {
  it.each([0, 1, 2])('is not unpacked further than the limit, and nothing of it stays held (%i)', async (index) => {
    const budget = createBudget(DEFAULT_LIMITS.held);
    const seen = { bytes: 0, largest: 0, held: 0 };
    async function* counted() {
      const request = requestOf(BOMBS[index] ?? Buffer.alloc(0), { 'content-encoding': 'gzip' });
      for await (const piece of pieces(request, DEFAULT_LIMITS.body)) {
        seen.bytes += piece.length;
        seen.largest = Math.max(seen.largest, piece.length);
        yield piece;
        seen.held = Math.max(seen.held, budget.held());
      }
    }
    await expect(readEventLines(counted(), DEFAULT_LIMITS, budget)).rejects.toMatchObject({ status: 413 });
    expect(seen.bytes).toBeLessThanOrEqual(DEFAULT_LIMITS.body);
    expect(seen.largest).toBeLessThanOrEqual(64 * 1024);
    expect(seen.held).toBeLessThanOrEqual(DEFAULT_LIMITS.body);
    expect(budget.held()).toBe(0);
  });
});

describe('the limits of the server', () => {
  let folder = '';
  const servers: Server[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faultline-limits-'));
    await writeFile(join(folder, 'index.html'), '<!doctype html>');
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
    await rm(folder, { recursive: true });
  });
  const start = async (limits: Partial<Limits> = {}, allow: readonly string[] = []) => {
    const started = await startServer({
      root: folder,
      host: '127.0.0.1',
      port: 0,
      data: join(folder, 'data'),
      allow,
      limits: { ...DEFAULT_LIMITS, ...limits },
    });
    servers.push(started.server);
    return started.url;
  };
  const post = (
    url: string,
    body: string | Uint8Array<ArrayBuffer>,
    name = 'a',
    headers: Record<string, string> = {},
  ) => fetch(`${url}v0/events?name=${name}&wait=true`, { method: 'POST', body, headers });

  it('are kept under twenty bombs at once: every one is answered 413 or 503, and the next event is stored', async () => {
    const url = await start();
    const posts = Array.from({ length: 20 }, (_, k) =>
      post(url, new Uint8Array(BOMBS[k % 3] ?? []), 'a', { 'content-encoding': 'gzip' }),
    );
    const statuses = await Promise.all(posts.map(async (answer) => (await answer).status));
    expect(statuses.filter((status) => status !== 413 && status !== 503)).toEqual([]);
    expect((await post(url, '{"a":1}\n')).status).toBe(200);
    expect(await readFile(join(folder, 'data', 'a.ndjson'), 'utf8')).toBe('{"a":1}\n');
  });

  it('end a request that does not arrive whole in time', async () => {
    const url = new URL(await start({ bodyMs: 200 }));
    const socket = connect(Number(url.port), url.hostname);
    socket.write(`POST /v0/events?name=a HTTP/1.1\r\nHost: ${url.host}\r\nContent-Length: 100\r\n\r\n{"a":`);
    let said = '';
    socket.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    await once(socket, 'close');
    expect(said).toMatch(/^HTTP\/1\.1 408 |^$/);
    expect(await readdir(join(folder, 'data')).catch(() => [])).toEqual([]);
  });

  it('refuse connections over their number', async () => {
    const url = new URL(await start({ connections: 2 }));
    const open = () => connect(Number(url.port), url.hostname).on('error', () => undefined);
    const sockets = [open(), open()];
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    const third = open();
    await once(third, 'close');
    for (const socket of sockets) socket.destroy();
  });

  it('say 507 with the way out when the folder is full, and 403 when there are too many names', async () => {
    const url = await start({ disk: 10, names: 1 });
    expect((await post(url, '{"a":1}\n')).status).toBe(200);
    const full = await post(url, '{"a":1}\n');
    expect([full.status, await full.json()]).toEqual([507, { error: expect.stringContaining('--drop-oldest') }]);
    expect((await post(url, '{"a":1}\n', 'b')).status).toBe(403);
  });

  it('name every bad line, or as many as a reader reads, with the counts before them', async () => {
    const url = await start();
    const few = (await (await post(url, '{"a":1}\nno\n'.repeat(30))).json()) as { errors: unknown[] };
    expect(few).toMatchObject({ successful_rows: 30, quarantined_rows: 30, errors_complete: true });
    expect(few.errors).toHaveLength(30);
    const many = await (await post(url, '{"a":1}\nno\n'.repeat(5000))).text();
    expect(many.startsWith('{"successful_rows":5000,"quarantined_rows":5000,"errors_complete":false,')).toBe(true);
    expect(many.length).toBeLessThan(64 * 1024);
  });

  it('hold for a sink behind the relay: its answer is read as far as needed, then the connection is closed', async () => {
    let written = 0;
    const sink = createServer((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const gzip = createGzip();
      gzip.pipe(response);
      const more = () => {
        while (!response.destroyed) {
          written += MIB;
          if (!gzip.write(Buffer.alloc(MIB))) return void gzip.once('drain', more);
        }
      };
      more();
      response.once('close', () => {
        gzip.destroy();
        sink.emit('ended');
      });
    }).listen(0, '127.0.0.1');
    servers.push(sink);
    await once(sink, 'listening');
    const address = sink.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
    const ended = once(sink, 'ended');
    const answer = await fetch(`${await start({}, [origin])}relay?to=${encodeURIComponent(origin)}`, {
      method: 'POST',
    });
    expect((await answer.arrayBuffer()).byteLength).toBe(64 * 1024);
    await ended;
    expect(written).toBeGreaterThan(0);
  });

  it('let the relay reach web addresses only', async () => {
    const url = await start({}, ['http://127.0.0.1:9/']);
    const answer = await fetch(`${url}relay?to=${encodeURIComponent('blob:http://127.0.0.1:9/x')}`, { method: 'POST' });
    expect([answer.status, await answer.json()]).toEqual([403, { error: expect.stringContaining('that address') }]);
  });
});

describe('the flags of the limits', () => {
  it('are read with units, and wrong ones are named', () => {
    expect(parseLimits({ maxBody: '2MiB', bodySeconds: '5', maxNames: '3' })).toMatchObject({
      body: 2 * MIB,
      bodyMs: 5000,
      names: 3,
    });
    for (const text of ['0', '-1', '1.5', 'x', '10MB', '']) {
      expect(() => parseLimits({ maxDisk: text }), text).toThrow('--max-disk');
    }
    expect(() => parseLimits({ maxNames: '3KiB' })).toThrow('--max-names');
  });

  it('show their defaults in words that they read themselves', () => {
    for (const limit of LIMIT_FLAGS) {
      const flag = limit.flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      expect(parseLimits({ [flag]: limitText(limit) })[limit.key]).toBe(DEFAULT_LIMITS[limit.key]);
    }
    expect(LIMIT_FLAGS.map(limitText).slice(0, 2)).toEqual(['10MiB', '64KiB']);
  });
});
