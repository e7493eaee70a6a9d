/**
 * Carries batches over HTTP: builds the sink's request, sends it once, reads at most 64 KiB of the answer, and
 * says what became of it. Fetch is handed in. Never follows a redirect, and puts no secret into its words.
 */
import type { Carrier, Sent } from '../delivery/delivery.ts';
import type { FeedEvent, HttpSink, SinkAnswer, SinkRequest, Target, Verdict } from '../types.ts';

export interface HttpCarrierOptions {
  readonly fetch: typeof fetch;
  readonly nowMs: () => number;
  /** Time limit of one request, ms; old servers never answer a preflight. */
  readonly timeLimitMs?: number;
  /** Compresses bodies (gzip), where the sink takes it. */
  readonly compress?: (body: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
  /** Address to ask instead, such as a relay of ours. */
  readonly via?: (url: string) => string;
}

const ANSWER_BYTES = 64 * 1024;
const TIME_LIMIT_MS = 30_000;

export function createHttpCarrier(sink: HttpSink, target: Target, options: HttpCarrierOptions): Carrier {
  let prepared = sink.prepare === undefined;
  const encoder = new TextEncoder();

  const once = async (request: SinkRequest, signal: AbortSignal) => {
    const plain = typeof request.body === 'string' ? encoder.encode(request.body) : new Uint8Array(request.body);
    const body = options.compress ? options.compress(plain) : plain;
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(new TimeLimit()), options.timeLimitMs ?? TIME_LIMIT_MS);
    const cancel = () => limit.abort(signal.reason);
    signal.addEventListener('abort', cancel, { once: true });
    try {
      const response = await options.fetch(options.via?.(request.url) ?? request.url, {
        method: request.method,
        headers: { ...request.headers, ...(options.compress ? { 'content-encoding': 'gzip' } : {}) },
        body,
        redirect: 'manual',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: limit.signal,
      });
      return { answer: await readAnswer(response), bytes: body.length };
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
    }
  };

  const prepare = async (signal: AbortSignal): Promise<Verdict | undefined> => {
    for (const request of sink.prepare?.(target) ?? []) {
      const { answer } = await once(request, signal);
      const verdict = sink.readPrepare?.(answer, options.nowMs()) ?? sink.read(answer, [], options.nowMs());
      if (verdict.kind !== 'stored') return verdict.kind === 'refused' ? { ...verdict, kind: 'stop' } : verdict;
    }
    prepared = true;
    return undefined;
  };

  return {
    async send(events, signal): Promise<Sent> {
      let left = false;
      try {
        const fault = prepared ? undefined : await prepare(signal);
        if (fault) return { verdict: fault, bytes: 0, ambiguous: false, status: undefined };
        const request = sink.request(events, target);
        left = true;
        const { answer, bytes } = await once(request, signal);
        // A browser shows nothing of a redirect that it did not follow.
        const shown = answer.status === 0 ? { ...answer, status: 302 } : answer;
        return {
          verdict: sink.read(shown, events, options.nowMs()),
          bytes,
          ambiguous: shown.status >= 500 && !sinkSays(shown),
          status: shown.status,
        };
      } catch (error) {
        const reason = networkWords(error, target.url);
        return {
          verdict: { kind: 'retry', reason, answered: false },
          bytes: 0,
          ambiguous: left && !neverLeft(error),
          status: undefined,
        };
      }
    },
    fit(events) {
      const most = Math.min(
        events.length,
        sink.limits.eventsPerRequest,
        sink.eventsPerRequest?.(target) ?? Number.POSITIVE_INFINITY,
      );
      return Math.max(1, fitBytes(events.slice(0, most), sink, target));
    },
  };
}

/** A proxy's 502 or 504 leaves open what the sink behind it did; the sink's own 500, 501, 503 do not. */
function sinkSays(answer: SinkAnswer): boolean {
  return answer.status !== 502 && answer.status !== 504;
}

/** How many events fit the sink's bytes: by the size of the request for all, then by halves. */
function fitBytes(events: readonly FeedEvent[], sink: HttpSink, target: Target): number {
  for (let count = events.length; count > 1; count = Math.floor(count / 2)) {
    const { body } = sink.request(events.slice(0, count), target);
    // A character is three bytes of UTF-8 at most (a pair of surrogates is four, two a half).
    const bytes = typeof body === 'string' ? body.length : body.byteLength;
    if (bytes * (typeof body === 'string' ? 1.1 : 1) <= sink.limits.bytesPerRequest) return count;
  }
  return 1;
}

async function readAnswer(response: Response): Promise<SinkAnswer> {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    headers[name.toLowerCase()] = value;
  });
  return { status: response.status, headers, body: await readStart(response) };
}

async function readStart(response: Response): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < ANSWER_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  if (size >= ANSWER_BYTES) void reader.cancel().catch(() => undefined);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return new TextDecoder().decode(bytes.subarray(0, ANSWER_BYTES));
}

class TimeLimit extends Error {
  override readonly name = 'TimeLimit';
}

/** Codes of Node that say that no byte of the request reached the sink. */
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
]);

function codeOf(error: unknown): string | undefined {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : undefined;
}

function neverLeft(error: unknown): boolean {
  return NEVER_LEFT.has(codeOf(error) ?? '');
}

/** What went wrong, with the origin and never the query, a header or a token. */
function networkWords(error: unknown, url: string): string {
  const origin = new URL(url).origin;
  if (error instanceof TimeLimit) return `${origin} did not answer in time`;
  const code = codeOf(error);
  switch (code) {
    case 'ECONNREFUSED':
      return `${origin} refuses connections: is it running?`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${origin}: there is no such host`;
    case 'ECONNRESET':
    case 'UND_ERR_SOCKET':
      return `${origin} broke the connection off`;
    default:
      return `${origin} could not be reached${code === undefined ? '' : ` (${code})`}`;
  }
}
