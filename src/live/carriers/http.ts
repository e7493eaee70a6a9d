/**
 * Carries batches over HTTP: builds the sink's request, sends it once, reads the beginning of the answer, and says
 * what became of it. Fetch and clocks are handed in. Never follows a redirect, and puts no secret into its words.
 */
import { blankedSent, createBlanker } from '../blank.ts';
import type { FeedEvent, HttpSink, SinkAnswer, SinkRequest, Target, Verdict } from '../types.ts';
import { readAnswer } from './answer.ts';
import { type Carrier, notReached, type Sent } from './carrier.ts';
import { createTimeLimit, type TimeLimits } from './time-limit.ts';

export interface HttpCarrierOptions {
  readonly fetch: typeof fetch;
  /** Wall clock, for a Retry-After that is a date. */
  readonly nowMs: () => number;
  readonly monotonicMs: () => number;
  /** Bounds of the time limit of a request; absent: 5 to 30 s. Old servers never answer a preflight. */
  readonly timeLimits?: TimeLimits;
  /** Compresses bodies (gzip), where the sink takes it. */
  readonly compress?: (body: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
  /** Address to ask instead, such as a relay of ours. */
  readonly via?: (url: string) => string;
}

export function createHttpCarrier(sink: HttpSink, target: Target, options: HttpCarrierOptions): Carrier {
  const blank = createBlanker(target);
  const once = createRequester(options);
  let preparing: Promise<Verdict | undefined> | undefined;

  const prepare = async (signal: AbortSignal): Promise<Verdict | undefined> => {
    for (const request of sink.prepare?.(target) ?? []) {
      const { answer } = await once(request, signal);
      const verdict = sink.readPrepare?.(answer, options.nowMs()) ?? sink.read(answer, [], options.nowMs());
      if (verdict.kind !== 'stored') return verdict.kind === 'refused' ? { ...verdict, kind: 'stop' } : verdict;
    }
    return undefined;
  };
  /** Once for all requests; again by the next one when it failed. */
  const prepared = async (signal: AbortSignal) => {
    preparing ??= prepare(signal);
    const own = preparing;
    let fault: Verdict | undefined;
    try {
      fault = await own;
    } catch (error) {
      if (preparing === own) preparing = undefined;
      throw error;
    }
    if (fault && preparing === own) preparing = undefined;
    return fault;
  };

  const send = async (events: readonly FeedEvent[], signal: AbortSignal): Promise<Sent> => {
    let left = false;
    try {
      const fault = await prepared(signal);
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
      return notReached(networkWords(error, target.url), left && !neverLeft(error));
    }
  };

  return {
    limits: sink.limits,
    send: async (events, signal) => blankedSent(await send(events, signal), blank),
    fit(events) {
      const most = Math.min(
        events.length,
        sink.limits.eventsPerRequest,
        sink.eventsPerRequest?.(target) ?? Number.POSITIVE_INFINITY,
      );
      return Math.max(1, fitBytes(events.slice(0, most), sink, target));
    },
    close: async () => undefined,
  };
}

/** Sends one request and waits for its answer as long as the sink's pace allows. */
function createRequester(options: HttpCarrierOptions) {
  const limit = createTimeLimit(options.timeLimits);
  return async (request: SinkRequest, signal: AbortSignal) => {
    const plain = bytesOf(request.body);
    const body = options.compress ? options.compress(plain) : plain;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      limit.ranOut();
      abort.abort(new OutOfTime());
    }, limit.ms());
    const cancel = () => abort.abort(signal.reason);
    signal.addEventListener('abort', cancel, { once: true });
    const leftMs = options.monotonicMs();
    try {
      const response = await options.fetch(options.via?.(request.url) ?? request.url, {
        method: request.method,
        headers: { ...request.headers, ...(options.compress ? { 'content-encoding': 'gzip' } : {}) },
        body,
        redirect: 'manual',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: abort.signal,
      });
      clearTimeout(timer);
      limit.answered(options.monotonicMs() - leftMs);
      return { answer: await readAnswer(response), bytes: body.length };
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
    }
  };
}

/** A proxy's 502 or 504 leaves open what the sink behind it did; the sink's own 500, 501, 503 do not. */
function sinkSays(answer: SinkAnswer): boolean {
  return answer.status !== 502 && answer.status !== 504;
}

function bytesOf(body: SinkRequest['body']): Uint8Array<ArrayBuffer> {
  return typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);
}

/** How many events fit the sink's bytes, by the size of the very request: by share, then by halves. */
function fitBytes(events: readonly FeedEvent[], sink: HttpSink, target: Target): number {
  const { bytesPerRequest } = sink.limits;
  let count = events.length;
  while (count > 1) {
    const bytes = bytesOf(sink.request(events.slice(0, count), target).body).length;
    if (bytes <= bytesPerRequest) return count;
    count = Math.max(Math.floor(count / 2), Math.min(count - 1, Math.floor((count * bytesPerRequest * SAFE) / bytes)));
  }
  return 1;
}

/** Events differ in size: a share of the bytes is not quite that share of the events. */
const SAFE = 0.95;

class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
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
  if (error instanceof OutOfTime) return `${origin} did not answer in time`;
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
