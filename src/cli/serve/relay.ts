/**
 * A relay for sinks that answer no CORS: the studio posts here, the server posts there. Only to origins on the
 * allow-list, only POST, never after a redirect. Knows no sink.
 */
import type { IncomingMessage } from 'node:http';
import { BodyFault, type Budget, passBy, wholeBody } from './body.ts';
import type { ReceiverAnswer } from './events-api.ts';

const PASSED_ON = [
  'authorization',
  'content-type',
  'content-encoding',
  'accept',
  'accept-version',
  'api-key',
  'x-is-accesskey',
  'x-is-bucketkey',
  'x-splunk-request-channel',
];
const PASSED_BACK = ['content-type', 'retry-after', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'];
const ANSWER_LIMIT = 64 * 1024;
const TIME_LIMIT_MS = 30_000;
const BODY_LIMIT = 25 * 1024 * 1024;

/** `https://host[:port]` of every allowed address. @throws Error naming the address that is not a http(s) URL */
export function allowedOrigins(addresses: readonly string[]): ReadonlySet<string> {
  return new Set(
    addresses.map((address) => {
      const url = webAddress(address);
      if (!url) throw new Error(`--allow ${address}: not an address such as https://api.example.com`);
      return url.origin;
    }),
  );
}

/** Only http and https: the origin of a blob: address is that of the page that made it. */
function webAddress(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : undefined;
}

/** POST /relay?to=URL: the answer's status, headers that matter and at most 64 KiB of its body. */
export async function relay(
  request: IncomingMessage,
  url: URL,
  allowed: ReadonlySet<string>,
  budget: Budget,
): Promise<ReceiverAnswer & { readonly raw?: Uint8Array }> {
  const target = webAddress(url.searchParams.get('to') ?? '');
  if (!target || !allowed.has(target.origin)) {
    return {
      status: 403,
      body: {
        error: `This relay may not reach ${target?.origin ?? 'that address'}; start with --allow ${target?.origin ?? 'https://…'} to let it.`,
      },
    };
  }
  let body: Buffer;
  try {
    body = await wholeBody(request, BODY_LIMIT, budget);
  } catch (error) {
    if (!(error instanceof BodyFault)) throw error;
    await passBy(request, BODY_LIMIT);
    return { status: error.status, body: { error: error.message } };
  }
  try {
    return await post(target, request, body);
  } finally {
    budget.give(body.length);
  }
}

async function post(target: URL, request: IncomingMessage, body: Buffer) {
  const headers = Object.fromEntries(
    PASSED_ON.flatMap((name) => (typeof request.headers[name] === 'string' ? [[name, request.headers[name]]] : [])),
  );
  const enough = new AbortController();
  try {
    const answer = await fetch(target, {
      method: 'POST',
      headers: { ...headers, 'accept-encoding': 'identity' },
      body: new Uint8Array(body),
      redirect: 'manual',
      signal: AbortSignal.any([enough.signal, AbortSignal.timeout(TIME_LIMIT_MS)]),
    });
    return {
      status: answer.status,
      body: undefined,
      raw: await startOf(answer),
      headers: Object.fromEntries(
        PASSED_BACK.flatMap((name) => {
          const value = answer.headers.get(name);
          return value === null ? [] : [[name, value]];
        }),
      ),
    };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const words = cause instanceof Error ? cause.message : String(cause);
    return { status: 502, body: { error: `The relay could not reach ${target.origin}: ${words}` } };
  } finally {
    // What has not been read is not wanted: this ends the connection.
    enough.abort();
  }
}

/** As far as it is needed, unpacked piece by piece. */
async function startOf(answer: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = answer.body?.getReader();
  while (reader && size < ANSWER_LIMIT) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  return Buffer.concat(chunks).subarray(0, ANSWER_LIMIT);
}
