import { describe, expect, it } from 'vitest';
import type { Sent } from '../carriers/carrier.ts';
import { createDelivery, type DeliveryOptions } from './delivery.ts';
import type { OutboxStore, RunRecord } from './outbox.ts';
import { createVirtualClock } from './virtual-clock.test-support.ts';
import type { FeedEvent, Verdict } from '../types.ts';

const ROWS = 200;
const PER_ROW = 3;

const event = (seq: number): FeedEvent => ({ seq, id: `run-${seq}`, timeMs: seq, series: 'cpu', value: seq });

function memoryStore(): OutboxStore & { record: RunRecord | undefined; readonly aside: readonly unknown[] } {
  const store = {
    record: undefined as RunRecord | undefined,
    load: async () => store.record,
    save: async (record: RunRecord) => {
      store.record = structuredClone(record);
    },
    aside: [] as unknown[],
    async setAside(list: readonly unknown[]) {
      store.aside.push(...list);
    },
  };
  return store;
}

/** Plays a sink: `judge` says what becomes of a request; `stored` is what the sink holds. */
function play(
  judge: (events: readonly FeedEvent[], request: number) => Verdict | Partial<Sent>,
  more: Partial<DeliveryOptions> & {
    readonly requestsPerSecond?: number;
    readonly store?: ReturnType<typeof memoryStore>;
  } = {},
) {
  const stored: number[] = [];
  const clock = createVirtualClock();
  const store = more.store ?? memoryStore();
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
      limits: { eventsPerRequest: 50, requestsPerSecond: more.requestsPerSecond ?? 100, inFlight: 1 },
      fit: (events) => Math.min(events.length, 50),
      close: async () => undefined,
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
    store,
    run: { runId: 'run', configHash: 'hash', sink: 'test' },
    batchEvents: 30,
    batchMs: 500,
    ...more,
  });
  return { delivery, stored, clock, store };
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

  it('finds the one event that a sink answers with 500 for ever, and sends the rest', async () => {
    for (const bad of [0, 100, 299, ALL.length - 1]) {
      const { delivery, stored } = play((events) =>
        events.some(({ seq }) => seq === bad) ? retry('500 too old sample') : STORED,
      );
      if (bad === ALL.length - 1) {
        // Nothing comes after it: only its own stretch can show that the sink is alive.
        const stats = await delivery.start();
        expect(stats.lastAside.map(({ seq }) => seq)).toEqual([bad]);
        continue;
      }
      const stats = await delivery.start();
      expect(stats.lastAside).toEqual([{ seq: bad, reason: '500 too old sample' }]);
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
    expect(stats.lastAside.map(({ seq }) => seq)).toEqual([...bad]);
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
    expect(stats.lastAside).toEqual([{ seq: 50, reason: 'mapping' }]);
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
    expect(store.record?.open).toEqual([]);
    const cut = play((_, request) => (request === 3 ? (cut.delivery.stop({ drain: false }), retry('gone')) : STORED), {
      store: memoryStore(),
    });
    expect((await cut.delivery.start()).state).toBe('stopped');
  });
});

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

describe('a sink that is not well', () => {
  it('is not asked again at once, though it says Retry-After: 0', async () => {
    let requests = 0;
    const run = play(() => {
      if (++requests > 400 || run.clock.monotonicMs() > 10_000) run.delivery.stop({ drain: false });
      return { kind: 'retry', reason: '429', afterMs: 0 };
    });
    await run.delivery.start();
    expect(requests).toBeLessThan(20);
  });

  it('that refuses everything in the same words is paused over after a few, and what was found out is kept', async () => {
    let requests = 0;
    const asked: string[] = [];
    const run = play(
      ({ length }) => {
        requests++;
        return { kind: 'refused', reason: `400, bad request of ${length} events` };
      },
      {
        batchEvents: 50,
        onAsk(reason) {
          asked.push(reason);
          run.delivery.stop({ drain: false });
        },
      },
    );
    const stats = await run.delivery.start();
    expect(asked).toEqual([expect.stringContaining('the sink refuses one event after another: 400, bad request')]);
    expect(requests).toBeLessThan(25);
    expect(stats.setAside).toBe(6);
    expect(run.store.record).toMatchObject({ watermark: 6, setAside: 6 });
    expect(run.store.aside).toHaveLength(6);
  });

  it('that names only some of what it refuses has the others counted, not taken for lost or for stored', async () => {
    const run = play((events) => ({
      kind: 'items',
      items: events.map(() => 'stored'),
      ...(events[0]?.seq === 0 ? { unnamed: { count: 10, reason: '422' } } : {}),
    }));
    const stats = await run.delivery.start();
    expect([stats.acked, stats.setAside]).toEqual([ALL.length - 10, 10]);
    expect(stats.lastAside).toEqual([{ seq: 0, reason: '422', count: 10 }]);
  });
});

describe('a wall clock that leaps', () => {
  it('back by an hour in the middle of a run stalls nothing, and is said', async () => {
    const notes: string[] = [];
    const run = play(
      (_, request) => {
        if (request === 2) run.clock.setWall(-3_600_000);
        return STORED;
      },
      { onNote: (words) => notes.push(words) },
    );
    const from = run.clock.monotonicMs();
    const stats = await run.delivery.start();
    expect(stats.state).toBe('done');
    expect(run.clock.monotonicMs() - from).toBeLessThan(ROWS * 100 + 1000);
    expect(notes).toEqual([expect.stringContaining('set back by 1h')]);
  });

  it('back stalls no backfill and no rate limit either', async () => {
    const run = play(
      (_, request) => {
        if (request === 2) run.clock.setWall(-3_600_000);
        return STORED;
      },
      {
        requestsPerSecond: 4,
        plan: { startMs: 0, wallStartMs: 1_000_000, intervalMs: 1, backfillRows: ROWS, speed: 1, rows: ROWS },
      },
    );
    const from = run.clock.monotonicMs();
    await run.delivery.start();
    expect(run.clock.monotonicMs() - from).toBeLessThan(10_000);
  });

  it('ahead makes due what its time has come for', async () => {
    const run = play((_, request) => {
      if (request === 0) run.clock.setWall(3_600_000);
      return STORED;
    });
    const from = run.clock.monotonicMs();
    await run.delivery.start();
    expect(run.stored).toEqual(ALL);
    expect(run.clock.monotonicMs() - from).toBeLessThan(3000);
  });
});
