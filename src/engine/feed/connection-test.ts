/**
 * Tests a target without storing anything: one empty request, and when no answer can be read, probes that tell a
 * missing CORS header from a server that is not there. Names the fault as far as a browser is told. Puts no secret
 * into its words, and sends none with a probe.
 */
import { createBlanker } from '../../live/blank.ts';
import type { HttpSink, SinkAnswer, Target } from '../../live/types.ts';
import type { TestResult } from '../api/feed.ts';

export interface TestSurroundings {
  readonly fetch: typeof fetch;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly online: () => boolean;
  /** Origin of this page. */
  readonly pageOrigin: string;
  readonly timeLimitMs: number;
  /** Origins that the relay of this page's server may reach. */
  readonly relayed: () => Promise<readonly string[]>;
  readonly via?: (url: string) => string;
}

/** @param sink any that speaks HTTP @param target may be wrong in every way */
export async function testConnection(
  sink: HttpSink,
  target: Target,
  surroundings: TestSurroundings,
): Promise<TestResult> {
  const { now } = surroundings;
  const url = new URL(target.url);
  const started = now();
  const finish = (result: Omit<TestResult, 'ms' | 'relayHelps'>, relayHelps = false): TestResult => ({
    ...result,
    ms: Math.round(now() - started),
    relayHelps,
  });
  const viaRelay = surroundings.via !== undefined;

  if (!viaRelay && isMixed(surroundings.pageOrigin, url)) {
    return finish({
      outcome: 'fault',
      headline: 'Blocked by the browser',
      detail: `This page came over https, so the browser lets it reach only https addresses (and this machine). Use https, or send with the command line below.`,
    });
  }
  try {
    const answer = await emptyPost(sink, target, surroundings);
    return finish(readAnswer(answer, sink, createBlanker(target), Math.round(now() - started), viaRelay));
  } catch (error) {
    if (!(error instanceof TypeError)) {
      return finish({
        outcome: 'fault',
        headline: `No answer within ${surroundings.timeLimitMs / 1000} s`,
        detail: `Something holds the connection to ${url.host}, or drops it silently: a firewall, a wrong port, or a server that never answers a browser's first question (preflight). Try the command line below from the same machine.`,
      });
    }
  }
  if (!surroundings.online()) {
    return finish({ outcome: 'fault', headline: 'This machine is offline', detail: 'There is no network.' });
  }
  // Without CORS the browser hides the answer, but not that there is one.
  if (await answersAtAll(url, surroundings)) {
    const relayed = (await surroundings.relayed()).includes(url.origin);
    return finish(
      {
        outcome: 'fault',
        headline: 'Answers, but not to web pages (CORS)',
        detail: relayed
          ? `${url.host} is there. It gives no permission to web pages, but the server of this page may post there: switch on “Through this page's server”.`
          : `${url.host} is there, but gives no permission to web pages. Start this studio with “faultline serve --allow ${url.origin}”, which then posts for it, or use the command line below.`,
      },
      relayed,
    );
  }
  return finish(await whyUnreachable(url, surroundings));
}

async function emptyPost(sink: HttpSink, target: Target, surroundings: TestSurroundings): Promise<SinkAnswer> {
  const request = sink.request([], target);
  const { via } = surroundings;
  const response = await withLimit(surroundings, (signal) =>
    surroundings.fetch(via?.(request.url) ?? request.url, {
      method: request.method,
      headers: { ...request.headers },
      body: typeof request.body === 'string' ? request.body : new Uint8Array(request.body),
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal,
    }),
  );
  const body = (await response.text().catch(() => '')).slice(0, 2000);
  const headers = Object.fromEntries([...response.headers].map(([name, value]) => [name.toLowerCase(), value]));
  return { status: response.type === 'opaqueredirect' ? 302 : response.status, headers, body };
}

function readAnswer(
  answer: SinkAnswer,
  sink: HttpSink,
  blank: (text: string) => string,
  ms: number,
  viaRelay: boolean,
): Omit<TestResult, 'ms' | 'relayHelps'> {
  const { status } = answer;
  const said = wordsOf(blank(answer.body));
  const quote = said === '' ? '' : ` It says: ${said}`;
  const token = sink.words.token ?? 'token';
  if (viaRelay && status === 502) {
    return { outcome: 'fault', headline: 'Not reached', detail: said === '' ? 'The relay got no answer.' : said };
  }
  if (status >= 200 && status < 300) {
    return {
      outcome: 'good',
      headline: `${status} in ${ms} ms`,
      detail: 'An empty request was taken. Nothing was stored.',
    };
  }
  if (status >= 300 && status < 400) {
    return {
      outcome: 'fault',
      headline: 'Sends elsewhere',
      detail: 'The address answers with a redirect, which is not followed with a token. Enter the final address.',
    };
  }
  switch (status) {
    case 401:
    case 403:
      return {
        outcome: 'fault',
        headline: `${status}: the ${token.toLowerCase()} is missing or not right`,
        detail: `The server is there and refuses the ${token.toLowerCase()}.${quote}`,
      };
    case 404:
    case 405:
      return {
        outcome: 'fault',
        headline: `${status}: nothing takes posts at this path`,
        detail: `The server is there; the path or the name is not.${quote}`,
      };
    case 402:
      return { outcome: 'fault', headline: '402: the account allows no more', detail: quote.trim() };
    case 429:
      return { outcome: 'warning', headline: '429: too many requests', detail: `It works, but asks to wait.${quote}` };
    case 400:
    case 422:
      return {
        outcome: 'good',
        headline: `Answers in ${ms} ms`,
        detail: `It refuses an empty request (${status}), as it should.${quote}`,
      };
    default:
      return {
        outcome: status >= 500 ? 'warning' : 'fault',
        headline: `${status} in ${ms} ms`,
        detail: `${status >= 500 ? 'The server has a fault of its own; a run would try again.' : 'The server refuses the test.'}${quote}`,
      };
  }
}

/** The sentence in an answer, where it is JSON with one; else its beginning. */
function wordsOf(body: string): string {
  const text = body.replace(/\s+/g, ' ').trim();
  try {
    const json: unknown = JSON.parse(text);
    const found = ['error', 'message', 'text'].flatMap((name) => {
      const value: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, name) : undefined;
      return typeof value === 'string' ? [value] : [];
    });
    if (found[0] !== undefined) return found[0].slice(0, 200);
  } catch {
    // Not JSON: shown as it is.
  }
  return text.slice(0, 160);
}

async function answersAtAll(url: URL, surroundings: TestSurroundings): Promise<boolean> {
  try {
    // Neither path nor query nor token: a probe asks the server's front door.
    await withLimit(surroundings, (signal) =>
      surroundings.fetch(`${url.origin}/`, {
        method: 'GET',
        mode: 'no-cors',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        // Browsers want redirects followed here; the probe carries nothing.
        redirect: 'follow',
        signal,
      }),
    );
    return true;
  } catch {
    return false;
  }
}

async function whyUnreachable(
  url: URL,
  surroundings: TestSurroundings,
): Promise<Omit<TestResult, 'ms' | 'relayHelps'>> {
  const lookUp = `The command line below says exactly which.`;
  if (url.protocol === 'https:') {
    const plain = new URL(url.origin);
    plain.protocol = 'http:';
    const speaksPlain = !isMixed(surroundings.pageOrigin, plain) && (await answersAtAll(plain, surroundings));
    if (speaksPlain) {
      return {
        outcome: 'fault',
        headline: 'TLS fails',
        detail: `${url.host} speaks plain http, not https: use http:// if that is meant, or mend its certificate.`,
      };
    }
    return {
      outcome: 'fault',
      headline: 'Not reached: refused, no such host, or its certificate (TLS) is not trusted',
      detail: `A browser does not tell a page which of the three it is. Open ${url.origin} in a tab of its own: a certificate warning there means TLS, “can’t be reached” means host or port. ${lookUp}`,
    };
  }
  if (isIpOrLocal(url.hostname)) {
    return {
      outcome: 'fault',
      headline: 'Connection refused',
      detail: `Nothing listens on ${url.host}. Is it running, and is the port right?`,
    };
  }
  return {
    outcome: 'fault',
    headline: 'Not reached: no such host (DNS), or refused',
    detail: `Check the name ${url.hostname} and the port. ${lookUp}`,
  };
}

class TimeLimit extends Error {
  override readonly name = 'TimeLimit';
}

async function withLimit<T>({ timeLimitMs }: TestSurroundings, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new TimeLimit()), timeLimitMs);
  try {
    return await ask(limit.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Browsers let a page that came over https reach http only on the machine itself. */
function isMixed(pageOrigin: string, url: URL): boolean {
  return pageOrigin.startsWith('https:') && url.protocol === 'http:' && !isLoopback(url.hostname);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || host.startsWith('127.');
}

function isIpOrLocal(host: string): boolean {
  return isLoopback(host) || /^\d+(\.\d+){3}$/.test(host) || host.startsWith('[');
}
