import { describe, expect, it } from 'vitest';
import { createDelivery, type DeliveryOptions, type FeedClock, type Sent } from './delivery.ts';
import type { OutboxStore, RunRecord } from './outbox.ts';
import type { FeedEvent, Verdict } from '../types.ts';

const ROWS = 200;
const PER_ROW = 3;

const event = (seq: number): FeedEvent => ({ seq, id: `run-${seq}`, timeMs: seq, series: 'cpu', value: seq });

/** A clock that jumps to whatever is waited for. */
function virtualClock(): FeedClock {
  let now = 1_000_000;
  return {
    nowMs: () => now,
    async sleep(ms, signal) {
      await Promise.resolve();
      if (!signal.aborted) now += ms;
    },
  };
}

function memoryStore(): OutboxStore & { record: RunRecord | undefined } {
  const store = {
    record: undefined as RunRecord | undefined,
    load: async () => store.record,
    save: async (record: RunRecord) => {
      store.record = structuredClone(record);
    },
  };
  return store;
}

/** Plays a sink: `judge` says what becomes of a request; `stored` is what the sink holds. */
function play(
  judge: (events: readonly FeedEvent[], request: number) => Verdict | Partial<Sent>,
  more: Partial<DeliveryOptions> = {},
) {
  const stored: number[] = [];
  const clock = virtualClock();
  let request = 0;
  // A fixed sequence in [0, 1): jitter must not make a test random.
  let turn = 0;
  const delivery = createDelivery({
    plan: { startMs: 0, wallStartMs: clock.nowMs(), intervalMs: 100, backfillRows: 0, speed: 1, rows: ROWS },
    source: {
      eventsPerRow: PER_ROW,
      events: (from, to) => Array.from({ length: to - from }, (_, index) => event(from + index)),
    },
    carrier: {
      fit: (events) => Math.min(events.length, 50),
      async send(events) {
        const said = judge(events, request++);
        const sent: Sent = {
          bytes: events.length,
          ambiguous: false,
          status: 200,
          verdict: { kind: 'stored' },
          ...('kind' in said ? { verdict: said } : said),
        };
        if (sent.verdict.kind === 'stored' || sent.ambiguous) stored.push(...events.map(({ seq }) => seq));
        if (sent.verdict.kind === 'items') {
          const { items } = sent.verdict;
          stored.push(...events.filter((_, index) => items[index] === 'stored').map(({ seq }) => seq));
        }
        return sent;
      },
    },
    clock,
    random: () => ((turn += 0.37), turn % 1),
    store: memoryStore(),
    run: { runId: 'run', configHash: 'hash', sink: 'test' },
    requestsPerSecond: 100,
    batchEvents: 30,
    batchMs: 500,
    ...more,
  });
  return { delivery, stored, clock };
}

const ALL = Array.from({ length: ROWS * PER_ROW }, (_, seq) => seq);
const STORED: Verdict = { kind: 'stored' };
const retry = (reason: string): Verdict => ({ kind: 'retry', reason });

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
    expect(stats.setAside).toEqual([]);
    expect(new Set(stored)).toEqual(new Set(ALL));
    expect(stored.length).toBe(ALL.length);
  });

  it('loses nothing to a sink that fails every other time', async () => {
    const { delivery, stored } = play((_, request) => ((request * 7919) % 16 < 8 ? retry('500') : STORED));
    const stats = await delivery.start();
    expect(stats.setAside).toEqual([]);
    expect(new Set(stored)).toEqual(new Set(ALL));
  });

  it('finds the one event that a sink answers with 500 for ever, and sends the rest', async () => {
    for (const bad of [0, 100, 299, ALL.length - 1]) {
      const { delivery, stored } = play((events) =>
        events.some(({ seq }) => seq === bad) ? retry('500 too old sample') : STORED,
      );
      if (bad === ALL.length - 1) {
        // Nothing comes after it: only its own stretch can show that the sink is alive.
        const stats = await delivery.start();
        expect(stats.setAside.map(({ seq }) => seq)).toEqual([bad]);
        continue;
      }
      const stats = await delivery.start();
      expect(stats.setAside).toEqual([{ seq: bad, reason: '500 too old sample' }]);
      expect(stored).toEqual(ALL.filter((seq) => seq !== bad));
      expect(stats.acked).toBe(ALL.length - 1);
    }
  });

  it('halves a refused batch down to the bad events', async () => {
    const bad = new Set([17, 18, 400]);
    const { delivery, stored } = play((events) =>
      events.some(({ seq }) => bad.has(seq)) ? { kind: 'refused', reason: 'bad value' } : STORED,
    );
    const stats = await delivery.start();
    expect(stats.setAside.map(({ seq }) => seq)).toEqual([...bad]);
    expect(stored).toEqual(ALL.filter((seq) => !bad.has(seq)));
  });

  it('reads partial answers item by item', async () => {
    let asked = 0;
    const { delivery, stored } = play((events) => ({
      kind: 'items',
      items: events.map(({ seq }) =>
        seq === 50 ? { refused: 'mapping' } : seq === 70 && asked++ < 2 ? 'retry' : 'stored',
      ),
    }));
    const stats = await delivery.start();
    expect(stats.setAside).toEqual([{ seq: 50, reason: 'mapping' }]);
    expect(stored.toSorted((a, b) => a - b)).toEqual(ALL.filter((seq) => seq !== 50));
  });

  it('counts exactly what may have been stored twice', async () => {
    const { delivery, stored } = play((_, request) =>
      request % 5 === 0
        ? { verdict: { kind: 'retry', reason: 'reset', answered: false }, ambiguous: true, status: undefined }
        : STORED,
    );
    const stats = await delivery.start();
    expect(new Set(stored)).toEqual(new Set(ALL));
    expect(stored.length - ALL.length).toBe(stats.maybeTwice);
  });

  it('pauses on 401 until a person says go on', async () => {
    const { delivery, stored } = play(
      (_, request) => (request === 2 ? { kind: 'stop', reason: '401: wrong token' } : STORED),
      {
        onChange: () => {
          if (delivery.stats().state === 'paused') {
            expect(delivery.stats().reason).toBe('401: wrong token');
            queueMicrotask(() => delivery.resume());
          }
        },
      },
    );
    await delivery.start();
    expect(stored).toEqual(ALL);
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
    expect(store.record?.inFlight).toBeUndefined();
    const cut = play((_, request) => (request === 3 ? (cut.delivery.stop({ drain: false }), retry('gone')) : STORED), {
      store: memoryStore(),
    });
    expect((await cut.delivery.start()).state).toBe('stopped');
  });
});
