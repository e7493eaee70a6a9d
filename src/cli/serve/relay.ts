/**
 * A relay for sinks that answer no CORS: the studio posts here, the server posts there. Only to origins on the
 * allow-list, only POST, never after a redirect. Knows no sink.
 */
import type { IncomingMessage } from 'node:http';
import { readBody, type ReceiverAnswer } from './events-api.ts';

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
const ANSWER_LIMIT = 64 * 1024;
const TIME_LIMIT_MS = 30_000;
const BODY_LIMIT = 25 * 1024 * 1024;

/** `https://host[:port]` of every allowed address. @throws Error naming the address that is not a http(s) URL */
export function allowedOrigins(addresses: readonly string[]): ReadonlySet<string> {
  return new Set(
    addresses.map((address) => {
      const url = URL.canParse(address) ? new URL(address) : undefined;
      if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
        throw new Error(`--allow ${address}: not an address such as https://api.example.com`);
      }
      return url.origin;
    }),
  );
}

/** POST /relay?to=URL: the answer's status, headers that matter and at most 64 KiB of its body. */
export async function relay(
  request: IncomingMessage,
  url: URL,
  allowed: ReadonlySet<string>,
): Promise<ReceiverAnswer & { readonly raw?: Uint8Array }> {
  const to = url.searchParams.get('to') ?? '';
  const target = URL.canParse(to) ? new URL(to) : undefined;
  if (!target || !allowed.has(target.origin)) {
    return {
      status: 403,
      body: {
        error: `This relay may not reach ${target?.origin ?? 'that address'}; start with --allow ${target?.origin ?? 'https://…'} to let it.`,
      },
    };
  }
  const body = await readBody(request, BODY_LIMIT);
  if (body === undefined) return { status: 413, body: { error: 'The body is too large for the relay.' } };
  const headers = Object.fromEntries(
    PASSED_ON.flatMap((name) => (typeof request.headers[name] === 'string' ? [[name, request.headers[name]]] : [])),
  );
  try {
    const answer = await fetch(target, {
      method: 'POST',
      headers,
      body: new Uint8Array(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    });
    const raw = new Uint8Array(await answer.arrayBuffer()).slice(0, ANSWER_LIMIT);
    const kept = ['content-type', 'retry-after', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'];
    return {
      status: answer.status,
      body: undefined,
      raw,
      headers: Object.fromEntries(
        kept.flatMap((name) => [answer.headers.get(name)].flatMap((value) => (value === null ? [] : [[name, value]]))),
      ),
    };
  } catch (error) {
    const cause =
      error instanceof Error && error.cause instanceof Error
        ? error.cause.message
        : error instanceof Error
          ? error.message
          : String(error);
    return { status: 502, body: { error: `The relay could not reach ${target.origin}: ${cause}` } };
  }
}
