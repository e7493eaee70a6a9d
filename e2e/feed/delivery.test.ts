import { parseToml } from '../../src/core/document.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { createKernel } from '../../src/kernel/index.ts';
import { createDelivery } from '../../src/live/delivery/delivery.ts';
import type { FeedClock } from '../../src/live/delivery/run-clock.ts';
import { createHttpCarrier } from '../../src/live/carriers/http.ts';
import { plannedTimeMs } from '../../src/live/delivery/pacer.ts';
import { SINKS } from '../../src/live/sinks/index.ts';
import { createDesignFeed } from '../../src/live/sources/source.ts';
import type { HttpSink } from '../../src/live/types.ts';
import { checkSet, type Fault, type FaultySink, startFaultySink } from './faulty-sink.ts';

const EVENTS = process.env.SOAK ? 100_000 : 3000;
const ROWS = EVENTS / 10;
/** The delivery's clock runs this much faster than the wall, so that waiting takes no time. */
const FASTER = 1000;
const TIME_LIMIT_MS = 150;

function fastClock(): FeedClock {
  const origin = Date.now();
  const nowMs = () => origin + (Date.now() - origin) * FASTER;
  return {
    nowMs,
    monotonicMs: nowMs,
    sleep: (ms, signal) =>
      new Promise((done) => {
        const timer = setTimeout(finish, ms / FASTER);
        function finish() {
          clearTimeout(timer);
          signal.removeEventListener('abort', finish);
          done();
        }
        signal.addEventListener('abort', finish);
      }),
  };
}

const parsed = parseToml(
  `schema = 1\n[general]\nname = "feed"\nseed = 1\nnum_samples = ${ROWS}\nstart = 2024-01-01T00:00:00Z\ninterval = "1s"\n${Array.from({ length: 10 }, (_, k) => `[metrics.m${k}]\nvalue = 30.0\nnoise = "gaussian"\ndecimals = 2\n`).join('')}`,
);
if (!parsed.ok) throw new Error('the design of this test is wrong');
const { design } = parsed.value;

async function run(
  sinkId: 'tinybird' | 'elasticsearch',
  faulty: FaultySink,
  onAnswer: (delivery: ReturnType<typeof createDelivery>) => void = () => undefined,
) {
  const sink = SINKS.find(({ id }) => id === sinkId) as HttpSink;
  const clock = fastClock();
  const wallStartMs = clock.nowMs();
  const plan = {
    startMs: wallStartMs - ROWS * 1000,
    wallStartMs,
    intervalMs: 1000,
    backfillRows: ROWS,
    speed: 1,
    rows: ROWS,
  };
  const source = createDesignFeed(design, createKernel(), 'run', (row) => plannedTimeMs(plan, row));
  const target = {
    url: faulty.url,
    name: 'feed',
    headers: [],
    params: Object.fromEntries(Object.entries(sink.params).map(([key, param]) => [key, param.default])),
    designName: 'feed',
    runId: 'run',
  };
  const delivery = createDelivery({
    plan,
    source,
    carrier: createHttpCarrier(sink, target, {
      fetch,
      nowMs: () => clock.nowMs(),
      monotonicMs: () => performance.now(),
      timeLimits: { leastMs: TIME_LIMIT_MS, mostMs: TIME_LIMIT_MS },
    }),
    clock,
    random: Math.random,
    store: { save: async () => undefined, setAside: async () => undefined },
    run: { runId: 'run', configHash: '', sink: sinkId },
    batchEvents: EVENTS / 20,
    batchMs: 100,
    onChange: () => onAnswer(delivery),
  });
  const stats = await delivery.start();
  const all = new Set(
    source.events(0, EVENTS).map((event) => `${new Date(event.timeMs).toISOString()} ${event.series}`),
  );
  return { stats, all };
}

const every = (n: number, fault: Fault) => (request: number) => (request % n === n - 1 ? fault : undefined);
const first = (n: number, fault: Fault) => (request: number) => (request < n ? fault : undefined);

/** A fault, and whether it leaves open that the batch was stored. */
const FAULTS: readonly (readonly [name: string, faultOf: (request: number) => Fault | undefined])[] = [
  ['refused', every(3, { kind: 'refused' })],
  ['reset before storing', every(3, { kind: 'reset-before' })],
  ['reset after storing', every(3, { kind: 'reset-after' })],
  ['slow', every(3, { kind: 'slow', ms: 40 })],
  ['slower than the time limit', every(6, { kind: 'slow', ms: 400 })],
  ['half an answer', every(4, { kind: 'half-answer' })],
  ['429 with seconds', every(3, { kind: 'status', status: 429, headers: { 'retry-after': '2' } })],
  [
    '429 with a date',
    every(3, { kind: 'status', status: 429, headers: { 'retry-after': new Date(Date.now() + 2000).toUTCString() } }),
  ],
  ['429 with a reset', every(3, { kind: 'status', status: 429, headers: { 'x-ratelimit-reset': '3' } })],
  ['503 without Retry-After', every(3, { kind: 'status', status: 503 })],
  ['503 with nonsense in Retry-After', every(3, { kind: 'status', status: 503, headers: { 'retry-after': 'later' } })],
  ['502 after storing', every(3, { kind: 'status', status: 502, stores: true })],
  ['500 for a long time', first(60, { kind: 'status', status: 500 })],
  ['413 for a while', first(3, { kind: 'status', status: 413 })],
  ['hang before storing', every(6, { kind: 'hang', stores: false })],
  ['hang after storing', every(6, { kind: 'hang', stores: true })],
];

describe('through faults, every event arrives', () => {
  let faulty: FaultySink | undefined;
  afterEach(() => faulty?.close());

  for (const sinkId of ['tinybird', 'elasticsearch'] as const) {
    it.each(FAULTS)(`${sinkId}: %s`, async (_, faultOf) => {
      faulty = await startFaultySink(faultOf);
      const { stats, all } = await run(sinkId, faulty);
      const { lost, unexpected, duplicated } = checkSet(faulty, all, all);
      expect({ lost, unexpected, acked: stats.acked, setAside: stats.setAside, state: stats.state }).toEqual({
        lost: 0,
        unexpected: 0,
        acked: EVENTS,
        setAside: 0,
        state: 'done',
      });
      // A sink that takes ids holds each event once; elsewhere no more than was reported as perhaps stored twice.
      if (sinkId === 'elasticsearch') expect(duplicated).toBe(0);
      else expect(duplicated).toBeLessThanOrEqual(stats.maybeTwice);
    });
  }

  it('the receiver restarts in the middle', async () => {
    faulty = await startFaultySink(() => undefined);
    const sink = faulty;
    let restarting: Promise<void> | undefined;
    const { stats, all } = await run('elasticsearch', sink, () => {
      if (sink.requests > 4) restarting ??= sink.restart(60);
    });
    await restarting;
    expect({ ...checkSet(sink, all, all), acked: stats.acked }).toEqual({
      lost: 0,
      unexpected: 0,
      duplicated: 0,
      acked: EVENTS,
    });
  });

  it('a redirect is not followed: the run pauses, and a person goes on or stops', async () => {
    let reason: string | undefined;
    // Until it was seen: the short time limit may cut one answer off on a busy machine.
    faulty = await startFaultySink((request) =>
      request >= 2 && reason === undefined ? { kind: 'redirect' } : undefined,
    );
    const { stats, all } = await run('tinybird', faulty, (delivery) => {
      const now = delivery.stats();
      if (now.state === 'paused') {
        reason ??= now.reason;
        queueMicrotask(() => delivery.resume());
      }
    });
    expect(reason).toContain('redirects are not followed');
    expect(faulty.redirected).toBe(0);
    const { lost, unexpected, duplicated } = checkSet(faulty, all, all);
    expect({ lost, unexpected, acked: stats.acked }).toEqual({ lost: 0, unexpected: 0, acked: EVENTS });
    // Several are under way at a time: on a busy machine one of them may run out of its short time.
    expect(duplicated).toBeLessThanOrEqual(stats.maybeTwice);
  });

  it('500 for ever loses nothing: nothing is set aside, and the run can be stopped', async () => {
    faulty = await startFaultySink(() => ({ kind: 'status', status: 500 }));
    const sink = faulty;
    const { stats } = await run('tinybird', sink, (delivery) => {
      if (sink.requests > 100) delivery.stop({ drain: false });
    });
    expect([stats.state, stats.acked, stats.setAside]).toEqual(['stopped', 0, 0]);
  });
});
