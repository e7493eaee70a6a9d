/** A delivery whose sink, clock and store are played in memory. Only for tests. */
import type { Sent } from '../carriers/carrier.ts';
import { createDelivery, type DeliveryOptions } from './delivery.ts';
import type { OutboxStore, RunRecord } from './outbox.ts';
import { createVirtualClock } from './virtual-clock.test-support.ts';
import type { FeedEvent, Verdict } from '../types.ts';

export const ROWS = 200;
export const PER_ROW = 3;

export const event = (seq: number): FeedEvent => ({ seq, id: `run-${seq}`, timeMs: seq, series: 'cpu', value: seq });

export function memoryStore(): OutboxStore & { record: RunRecord | undefined; readonly aside: readonly unknown[] } {
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
export function play(
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

export const ALL = Array.from({ length: ROWS * PER_ROW }, (_, seq) => seq);
export const STORED: Verdict = { kind: 'stored' };
export const retry = (reason: string): Verdict => ({ kind: 'retry', reason });
