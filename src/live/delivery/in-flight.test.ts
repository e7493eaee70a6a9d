import { describe, expect, it } from 'vitest';
import { createDelivery } from './delivery.ts';
import { createVirtualClock } from './virtual-clock.test-support.ts';
import type { Verdict } from '../types.ts';
import { ALL, PER_ROW, ROWS, STORED, event, memoryStore, play, retry } from './play.test-support.ts';

describe('several requests at a time', () => {
  const backfill = (clock: { nowMs(): number }) => ({
    plan: { startMs: 0, wallStartMs: clock.nowMs(), intervalMs: 1, backfillRows: ROWS, speed: 1, rows: ROWS },
  });
  /** A sink behind a clock: an answer takes its time, or never comes. */
  function slow(takesMs: (request: number) => number | undefined, inFlight: number, judge = (): Verdict => STORED) {
    const clock = createVirtualClock();
    const stored: number[] = [];
    let requests = 0;
    let most = 0;
    let out = 0;
    const store = memoryStore();
    const delivery = createDelivery({
      ...backfill(clock),
      source: {
        eventsPerRow: PER_ROW,
        events: (from, to) => Array.from({ length: to - from }, (_, index) => event(from + index)),
      },
      carrier: {
        limits: { eventsPerRequest: 50, requestsPerSecond: Number.POSITIVE_INFINITY, inFlight },
        fit: (events) => events.length,
        close: async () => undefined,
        async send(events, signal) {
          const ms = takesMs(requests++);
          most = Math.max(most, ++out);
          await clock.sleep(ms ?? 5000, signal);
          out--;
          if (ms === undefined || signal.aborted) {
            const verdict: Verdict = { kind: 'retry', reason: 'no answer in time', answered: false };
            return { verdict, bytes: 0, ambiguous: true, status: undefined };
          }
          const verdict = judge();
          if (verdict.kind === 'stored') stored.push(...events.map(({ seq }) => seq));
          return { verdict, bytes: 1, ambiguous: false, status: 200 };
        },
      },
      clock,
      random: () => 0.5,
      store,
      run: { runId: 'run', configHash: '', sink: 'test' },
      batchEvents: 30,
      batchMs: 500,
    });
    return { delivery, stored, clock, store, most: () => most, out: () => out };
  }

  it('bring four times as much over a slow line, and no more than four are ever out', async () => {
    const took = async (inFlight: number) => {
      const run = slow(() => 200, inFlight);
      const from = run.clock.monotonicMs();
      await run.delivery.start();
      expect(new Set(run.stored)).toEqual(new Set(ALL));
      expect(run.most()).toBe(inFlight);
      return run.clock.monotonicMs() - from;
    };
    const [one, four] = [await took(1), await took(4)];
    expect(one / four).toBeGreaterThan(3.5);
  });

  it('go on past one that hangs, the watermark behind it, and nothing is lost or sent twice but what hung', async () => {
    const run = slow((request) => (request === 0 ? undefined : 10), 4);
    let ahead = 0;
    const running = run.delivery.start();
    const watch = async () => {
      while (run.clock.monotonicMs() < 4000) {
        ahead = Math.max(ahead, (run.store.record?.reached ?? 0) - (run.store.record?.watermark ?? 0));
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    await Promise.all([running, watch()]);
    expect(ahead).toBeGreaterThan(ALL.length / 2);
    const stats = await running;
    expect(run.stored.toSorted((a, b) => a - b)).toEqual(ALL);
    expect([stats.acked, stats.maybeTwice, stats.state]).toEqual([ALL.length, 30, 'done']);
    expect(run.store.record).toMatchObject({ watermark: ALL.length, reached: ALL.length, open: [] });
  });

  it('are one request at a time while nothing passes', async () => {
    let asked = 0;
    const outAt: number[] = [];
    const run = slow(
      () => (outAt.push(run.out()), 10),
      4,
      () => (++asked > 40 ? STORED : retry('503')),
    );
    const stats = await run.delivery.start();
    expect(Math.max(...outAt.slice(8, 40))).toBe(0);
    expect(Math.max(...outAt)).toBe(3);
    expect(stats.acked).toBe(ALL.length);
  });

  it('lose nothing when the program is killed at any request: what was open is sent again, the rest is not', async () => {
    for (let crashAt = 0; crashAt < 20; crashAt++) {
      const store = memoryStore();
      const first = play(
        (_, request) => {
          if (request === crashAt) throw new Error('killed');
          return request % 3 === 1 ? retry('503') : STORED;
        },
        { store, inFlight: 4 },
      );
      await expect(first.delivery.start()).rejects.toThrow('killed');
      const resume = store.record;
      if (!resume) throw new Error('no record');
      const second = play(() => STORED, { store, resume, inFlight: 4 });
      const stats = await second.delivery.start();
      const all = [...first.stored, ...second.stored];
      expect(new Set(all)).toEqual(new Set(ALL));
      expect(all.length - ALL.length).toBeLessThanOrEqual(stats.maybeTwice);
      expect([stats.acked, stats.row]).toEqual([ALL.length, ROWS]);
    }
  });
});
