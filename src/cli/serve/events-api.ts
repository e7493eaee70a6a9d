/**
 * An Events API receiver of Tinybird's form: takes NDJSON, refuses bad lines by number, stores the good ones
 * in one file a data source. For trying the live feed with nothing else installed. Knows no studio.
 */
import { appendFile, mkdir, open, readdir, stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export const MAX_BODY_BYTES = 10 * 1024 * 1024;
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;
const LAST_KEPT = 50;

export interface ReceiverAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface SourceStats {
  readonly name: string;
  readonly rows: number;
  readonly quarantined: number;
  readonly bytes: number;
  readonly lastAtMs: number;
  readonly last: readonly string[];
}

export interface EventsApi {
  /** POST /v0/events?name=NAME[&wait=true] */
  receive(request: IncomingMessage, url: URL): Promise<ReceiverAnswer>;
  /** What arrived since the start of the server, newest source first. */
  stats(): readonly SourceStats[];
}

/** @param folder where NAME.ndjson files go; made when the first event arrives @param token when given, what Authorization must carry */
export function createEventsApi(folder: string, nowMs: () => number, token?: string): EventsApi {
  const sources = new Map<
    string,
    { rows: number; quarantined: number; bytes: number; lastAtMs: number; last: string[] }
  >();
  // One writer at a time keeps lines whole.
  let queue: Promise<unknown> = Promise.resolve();

  const store = (name: string, lines: readonly string[], durable: boolean) => {
    const job = queue.then(async () => {
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${name}.ndjson`);
      const text = `${lines.join('\n')}\n`;
      if (!durable) return appendFile(file, text);
      const handle = await open(file, 'a');
      try {
        await handle.appendFile(text);
        await handle.sync();
      } finally {
        await handle.close();
      }
    });
    queue = job.catch(() => undefined);
    return job;
  };

  return {
    async receive(request, url) {
      const name = url.searchParams.get('name') ?? '';
      if (!NAME.test(name)) {
        return {
          status: 400,
          body: {
            error: `The data source name ${JSON.stringify(name.slice(0, 60))} is not usable: letters, digits and _ only, not beginning with a digit (?name=…).`,
          },
        };
      }
      if (token !== undefined && request.headers.authorization !== `Bearer ${token}`) {
        return {
          status: 403,
          body: { error: 'The token is not the one that this receiver was started with (Authorization: Bearer …).' },
        };
      }
      const raw = await readBody(request, MAX_BODY_BYTES);
      if (raw === undefined)
        return {
          status: 413,
          body: { error: `The body is larger than ${MAX_BODY_BYTES} bytes; send fewer events a request.` },
        };
      const text = unzip(raw, request.headers['content-encoding']);
      if (typeof text !== 'string') return text;
      const good: string[] = [];
      const errors: { line: number; error: string }[] = [];
      text.split('\n').forEach((line, index) => {
        const trimmed = line.trim();
        if (trimmed === '') return;
        const fault = faultOf(trimmed);
        if (fault === undefined) good.push(trimmed);
        else errors.push({ line: index + 1, error: fault });
      });
      if (good.length === 0 && errors.length === 0)
        return { status: 400, body: { error: 'The body has no event: one JSON object a line (NDJSON).' } };
      const wait = url.searchParams.get('wait') === 'true';
      try {
        if (good.length > 0) await store(name, good, wait);
      } catch (error) {
        return {
          status: 503,
          body: { error: `The events could not be stored: ${error instanceof Error ? error.message : String(error)}` },
          headers: { 'retry-after': '1' },
        };
      }
      const entry = sources.get(name) ?? { rows: 0, quarantined: 0, bytes: 0, lastAtMs: 0, last: [] };
      sources.delete(name);
      sources.set(name, {
        rows: entry.rows + good.length,
        quarantined: entry.quarantined + errors.length,
        bytes: entry.bytes + raw.length,
        lastAtMs: nowMs(),
        last: [...entry.last, ...good.slice(-LAST_KEPT)].slice(-LAST_KEPT),
      });
      const body = {
        successful_rows: good.length,
        quarantined_rows: errors.length,
        ...(errors.length > 0 ? { errors: errors.slice(0, 20) } : {}),
      };
      if (good.length === 0)
        return {
          status: 400,
          body: { ...body, error: `No line could be read; line ${errors[0]?.line}: ${errors[0]?.error}` },
        };
      if (errors.length > 0) return { status: 422, body };
      return { status: wait ? 200 : 202, body };
    },
    stats: () => [...sources].map(([name, entry]) => ({ name, ...entry })).reverse(),
  };
}

/** Names and sizes of what the folder holds from earlier. */
export async function storedFiles(
  folder: string,
): Promise<readonly { readonly name: string; readonly bytes: number }[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.ndjson')).sort();
  return Promise.all(files.map(async (name) => ({ name, bytes: (await stat(join(folder, name))).size })));
}

function faultOf(line: string): string | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? undefined : 'not a JSON object';
  } catch (error) {
    return error instanceof Error ? error.message : 'not JSON';
  }
}

function unzip(raw: Buffer, encoding: string | undefined): string | ReceiverAnswer {
  if (encoding === undefined || encoding === 'identity') return raw.toString('utf8');
  if (encoding !== 'gzip')
    return { status: 415, body: { error: `Content-Encoding ${encoding} is not read here; gzip is.` } };
  try {
    return gunzipSync(raw, { maxOutputLength: 8 * MAX_BODY_BYTES }).toString('utf8');
  } catch {
    return { status: 400, body: { error: 'The body says gzip but cannot be unpacked.' } };
  }
}

/** The whole body, or undefined when it is larger than `limit` (the rest is then not kept). */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return size > limit ? undefined : Buffer.concat(chunks);
}
