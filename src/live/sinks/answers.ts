/** What HTTP answers mean, where a sink's documentation says nothing else. Knows no sink. */
import { retryAfterMs } from '../delivery/backoff.ts';
import type { SinkAnswer, Verdict } from '../types.ts';

const WORDS: Readonly<Record<number, string>> = {
  400: 'bad request',
  401: 'the token is missing or wrong',
  402: 'the account does not allow more',
  403: 'the token may not write here',
  404: 'nothing at this address',
  405: 'this address takes no posts',
  408: 'the sink waited too long',
  409: 'conflict',
  413: 'the request is too large',
  415: 'the form is not taken',
  422: 'the events are not taken',
  429: 'too many requests',
  500: 'fault in the sink',
  502: 'bad gateway',
  503: 'not available now',
  504: 'the gateway waited too long',
};

/** `401, the token is missing or wrong: first words of the body` */
export function answerWords(answer: SinkAnswer): string {
  const said = answer.body.replace(/\s+/g, ' ').trim().slice(0, 200);
  const known = WORDS[answer.status];
  return [`${answer.status}${known === undefined ? '' : `, ${known}`}`, said].filter((part) => part !== '').join(': ');
}

/** Retry on 408, 429 and 5xx; halve on 413; stop on what only a person can mend; refused for other 4xx. */
export function readAnswer(answer: SinkAnswer, nowMs: number): Verdict {
  const { status } = answer;
  if (status >= 200 && status < 300) return { kind: 'stored' };
  const reason = answerWords(answer);
  if (status >= 300 && status < 400) {
    const to = answer.headers.location;
    return {
      kind: 'stop',
      reason: `${status}, sent elsewhere; redirects are not followed${to === undefined ? '' : `: ${to.slice(0, 120)}`}`,
    };
  }
  if (status === 408 || status === 429 || status >= 500) return retryLater(answer, nowMs);
  if (status === 413) return { kind: 'too-large', reason };
  if ([401, 402, 403, 404, 405, 407, 415].includes(status)) return { kind: 'stop', reason };
  return { kind: 'refused', reason };
}

/** The same again, after what Retry-After asks for. */
export function retryLater(answer: SinkAnswer, nowMs: number): Verdict {
  const afterMs = retryAfterMs(answer.headers['retry-after'], nowMs) ?? resetMs(answer.headers['x-ratelimit-reset']);
  return { kind: 'retry', reason: answerWords(answer), ...(afterMs === undefined ? {} : { afterMs }) };
}

/** X-RateLimit-Reset as seconds to wait; epoch seconds are left to the backoff. */
function resetMs(header: string | undefined): number | undefined {
  const seconds = Number(header);
  return header !== undefined && seconds > 0 && seconds <= 300 ? seconds * 1000 : undefined;
}
