import { describe, expect, it, vi } from 'vitest';
import { http } from '../sinks/http.ts';
import { tinybird } from '../sinks/tinybird.ts';
import type { FeedEvent, HttpSink, Target } from '../types.ts';
import { createHttpCarrier } from './http.ts';

const target: Target = {
  url: 'https://sink.example/x',
  name: 'demo',
  headers: [],
  params: {},
  designName: 'd',
  runId: 'run',
};
const event = (seq: number, series = 'cpu'): FeedEvent => ({ seq, id: `run-${seq}`, timeMs: seq, series, value: seq });

function carrierOf(sink: HttpSink, answer: () => Promise<Response>) {
  return createHttpCarrier(sink, target, { fetch: answer, nowMs: () => 0, monotonicMs: () => performance.now() });
}

describe('the answer of a request', () => {
  it('is settled by its status, though its body never ends', async () => {
    vi.useFakeTimers();
    try {
      const endless = new ReadableStream<Uint8Array>({
        start: (to) => to.enqueue(new TextEncoder().encode('{"successful_rows":')),
      });
      const carrier = carrierOf(tinybird, async () => new Response(endless, { status: 200 }));
      const sent = carrier.send([event(0)], new AbortController().signal);
      await vi.advanceTimersByTimeAsync(3000);
      expect(await sent).toMatchObject({ verdict: { kind: 'stored' }, status: 200, ambiguous: false });
    } finally {
      vi.useRealTimers();
    }
  });

  it('is settled by its status, though its body breaks off or is without measure', async () => {
    const torn = new ReadableStream<Uint8Array>({
      pull: (to) => to.error(new Error('reset')),
    });
    let read = 0;
    const huge = new ReadableStream<Uint8Array>({
      pull(to) {
        read++;
        to.enqueue(new Uint8Array(16_384));
      },
    });
    for (const body of [torn, huge]) {
      const carrier = carrierOf(tinybird, async () => new Response(body, { status: 202 }));
      expect((await carrier.send([event(0)], new AbortController().signal)).verdict).toEqual({ kind: 'stored' });
    }
    expect(read).toBeLessThan(10);
  });
});

it('a request stays within the bytes of its sink, whatever its letters weigh', () => {
  const small = { ...http, limits: { ...http.limits, bytesPerRequest: 10_000 } };
  const carrier = carrierOf(small, async () => new Response());
  for (const letter of ['a', 'ä', '語', '🎲']) {
    const events = Array.from({ length: 500 }, (_, seq) => event(seq, letter.repeat(40)));
    const count = carrier.fit(events);
    const size = (n: number) => Buffer.byteLength(String(http.request(events.slice(0, n), target).body));
    expect(size(count)).toBeLessThanOrEqual(10_000);
    expect(size(count)).toBeGreaterThan(8000);
  }
});
