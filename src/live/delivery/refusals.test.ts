import { describe, expect, it } from 'vitest';
import { ALL, STORED, play, retry } from './play.test-support.ts';

describe('what a sink refuses', () => {
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
