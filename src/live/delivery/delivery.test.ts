import { describe, expect, it } from 'vitest';
import { ALL, PER_ROW, ROWS, STORED, memoryStore, play, retry } from './play.test-support.ts';

describe('delivery', () => {
  it('sends every event once, in order, the last partial batch included', async () => {
    const { delivery, stored } = play(() => STORED);
    const stats = await delivery.start();
    expect(stored).toEqual(ALL);
    expect([stats.acked, stats.retried, stats.maybeTwice, stats.state]).toEqual([ALL.length, 0, 0, 'done']);
  });

  it('never sends an event before it is due', async () => {
    const early: number[] = [];
    const run = play((events) => {
      for (const { seq } of events)
        if (run.clock.nowMs() < 1_000_000 + Math.floor(seq / PER_ROW) * 100) early.push(seq);
      return STORED;
    });
    await run.delivery.start();
    expect(early).toEqual([]);
  });

  it('keeps order and loses nothing when requests fail and pass again', async () => {
    const { delivery, stored } = play((_, request) => (request % 3 === 0 ? retry('503') : STORED));
    const stats = await delivery.start();
    expect(stored).toEqual(ALL);
    expect(stats.retried).toBeGreaterThan(0);
  });

  it('waits as long as Retry-After asks', async () => {
    const times: number[] = [];
    const run = play((_, request) => {
      times.push(run.clock.nowMs());
      return request === 0 ? { kind: 'retry', reason: '429', afterMs: 7000 } : STORED;
    });
    await run.delivery.start();
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(7000);
  });

  it('sets nothing aside while everything fails, and delivers all afterwards', async () => {
    const { delivery, stored } = play((_, request) => (request < 300 ? retry('500') : STORED));
    const stats = await delivery.start();
    expect(stats.setAside).toBe(0);
    expect(new Set(stored)).toEqual(new Set(ALL));
    expect(stored.length).toBe(ALL.length);
  });

  it('loses nothing to a sink that fails every other time', async () => {
    const { delivery, stored } = play((_, request) => ((request * 7919) % 16 < 8 ? retry('500') : STORED));
    const stats = await delivery.start();
    expect(stats.setAside).toBe(0);
    expect(new Set(stored)).toEqual(new Set(ALL));
  });

  it('goes on from the record after a crash at any request, and loses nothing', async () => {
    for (let crashAt = 0; crashAt < 12; crashAt++) {
      const store = memoryStore();
      const first = play(
        (_, request) => {
          if (request === crashAt) throw new Error('killed');
          return STORED;
        },
        { store },
      );
      await expect(first.delivery.start()).rejects.toThrow('killed');
      const resume = store.record;
      if (!resume) throw new Error('no record');
      const second = play(() => STORED, { store, resume });
      const stats = await second.delivery.start();
      const all = [...first.stored, ...second.stored];
      expect(new Set(all)).toEqual(new Set(ALL));
      expect(all.length - ALL.length).toBeLessThanOrEqual(stats.maybeTwice);
      expect(stats.acked).toBe(ALL.length);
    }
  });

  it('never goes over the rate of the sink', async () => {
    const times: number[] = [];
    const run = play(
      () => {
        times.push(run.clock.nowMs());
        return STORED;
      },
      {
        requestsPerSecond: 4,
        plan: { startMs: 0, wallStartMs: 1_000_000, intervalMs: 1, backfillRows: ROWS, speed: 1, rows: ROWS },
      },
    );
    await run.delivery.start();
    for (let index = 4; index < times.length; index++)
      expect((times[index] ?? 0) - (times[index - 4] ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  it('drains what is due, or leaves what is under way on record', async () => {
    const store = memoryStore();
    const drained = play((_, request) => (request === 3 ? (drained.delivery.stop({ drain: true }), STORED) : STORED), {
      store,
    });
    const stats = await drained.delivery.start();
    expect(stats.state).toBe('stopped');
    expect(drained.stored.length).toBe(stats.row * PER_ROW);
    expect(store.record?.open).toEqual([]);
    const cut = play((_, request) => (request === 3 ? (cut.delivery.stop({ drain: false }), retry('gone')) : STORED), {
      store: memoryStore(),
    });
    expect((await cut.delivery.start()).state).toBe('stopped');
  });
});
