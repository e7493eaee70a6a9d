/**
 * The delivery of a run: takes due events in order, sends them in ranges of which several may be under way at a time,
 * until every event is acked or set aside. Clock, chance, carrier and store are handed in, so that a test can play any
 * fault in no time. Knows sinks only by what the carrier says of their answers.
 */
import type { Carrier } from '../carriers/carrier.ts';
import type { FeedSource } from '../sources/feed-source.ts';
import { type BatchHands, deliverRange } from './batch.ts';
import { createFigures, type FeedStats } from './figures.ts';
import { createGate } from './gate.ts';
import { createHeld } from './held.ts';
import { createKeeper } from './keeper.ts';
import { createLikeness } from './likeness.ts';
import {
  newRun,
  opened,
  type OutboxStore,
  type Range,
  released,
  resumed,
  type RunRecord,
  settled,
  skipped,
} from './outbox.ts';
import { dueAtMs, type FeedPlan, rowsDue } from './pacer.ts';
import { createRunClock, type FeedClock } from './run-clock.ts';
import { createSender } from './sender.ts';
import { stepWords } from './step-words.ts';

export interface DeliveryOptions {
  readonly plan: FeedPlan;
  readonly source: FeedSource;
  readonly carrier: Carrier;
  readonly clock: FeedClock;
  /** Uniform in [0, 1): backoff jitter only. */
  readonly random: () => number;
  readonly store: Pick<OutboxStore, 'save' | 'setAside'>;
  readonly run: Pick<RunRecord, 'runId' | 'configHash' | 'sink'>;
  /** The record to go on from; absent: a new run. */
  readonly resume?: RunRecord;
  /** A batch leaves when it has this many events … */
  readonly batchEvents: number;
  /** … or when its oldest event has been due this long. */
  readonly batchMs: number;
  /** Most requests at a time; absent: as many as the sink takes in any order. */
  readonly inFlight?: number;
  /** Something in `stats()` changed. Called often: read the figures at your own pace. */
  readonly onChange?: () => void;
  /** A person is asked: nothing leaves until `resume` or `stop`. */
  readonly onAsk?: (reason: string) => void;
  /** Something that a person should know, in words. */
  readonly onNote?: (words: string) => void;
}

export interface Delivery {
  /** Runs until done or stopped; resolves with the last figures. Rejects when the store fails. */
  start(): Promise<FeedStats>;
  pause(): void;
  resume(): void;
  /** drain: what is due by now is still sent; else what is under way stays on record as open. */
  stop(options: { readonly drain: boolean }): void;
  readonly stats: () => FeedStats;
  /** Writes the record once more, and with it what its store keeps beside it. */
  readonly keep: () => Promise<void>;
  /** The clock that the run is paced by, epoch milliseconds. */
  readonly runNowMs: () => number;
}

export function createDelivery(options: DeliveryOptions): Delivery {
  const { plan, source, carrier, clock } = options;
  const perRow = source.eventsPerRow;
  const width = options.inFlight ?? carrier.limits.inFlight;
  const onChange = () => options.onChange?.();
  const figures = createFigures();
  const likeness = createLikeness();
  const gate = createGate(clock, width, carrier.limits.requestsPerSecond, onChange);
  const first = options.resume
    ? resumed(options.resume)
    : newRun({ ...options.run, startMs: plan.startMs, wallStartMs: plan.wallStartMs });
  const keeper = createKeeper(options.store, first, onChange);
  const sender = createSender({
    carrier,
    clock,
    random: options.random,
    gate,
    figures,
    onChange,
    maybeTwice: (events) => keeper.note({ ...keeper.record, maybeTwice: keeper.record.maybeTwice + events }),
  });
  const runNowMs = createRunClock(clock, (byMs) => {
    const words = stepWords(byMs);
    figures.answer({ atMs: clock.nowMs(), status: undefined, words, note: true });
    options.onNote?.(words);
  });
  let stopAtSeq = plan.rows * perRow;
  let ended: 'done' | 'stopped' | undefined;
  let failed: { readonly error: unknown } | undefined;

  const askPerson = (reason: string) => {
    gate.pause(reason);
    options.onAsk?.(reason);
  };
  const held = createHeld(source, {
    held: () => keeper.record.held,
    passed: () => figures.passed,
    ready: gate.ready,
    post: sender.post,
    release: (seq, reason) =>
      keeper.keep(released(keeper.record, seq, reason), reason === undefined ? [] : [{ seq, reason }]),
    backOff: sender.backOff,
    askPerson,
  });

  const handsFor = (): BatchHands => {
    let acked = 0;
    return {
      post: sender.post,
      backOff: sender.backOff,
      ready: gate.ready,
      askPerson,
      settle(range, outcome) {
        acked += outcome.acked;
        if (outcome.acked > 0) likeness.passed();
        for (const seq of outcome.held) held.add(seq, acked > 0);
        return keeper.keep(settled(keeper.record, range, outcome), outcome.setAside);
      },
      refused(reason) {
        if (likeness.refused(reason)) {
          askPerson(`the sink refuses one event after another: ${reason}`);
        }
      },
      mayHoldUnproved: (to) => keeper.record.held.length === 0 && to < stopAtSeq,
    };
  };

  const lanes = new Set<Promise<void>>();
  /** Runs beside the loop; a fault ends the run. */
  const beside = (work: Promise<unknown>) => {
    const lane = work.then(
      () => undefined,
      (error: unknown) => {
        failed ??= { error };
        gate.stop();
      },
    );
    lanes.add(lane);
    void lane.then(() => {
      lanes.delete(lane);
      gate.wakeAll();
    });
  };

  /** As many events of the range as one request takes, and where they end. */
  const cut = ([from, to]: Range) => {
    const wanted = source.events(from, to);
    const events = wanted.slice(0, wanted.length === 0 ? 0 : carrier.fit(wanted));
    return { events, to: wanted[events.length]?.seq ?? to };
  };

  /** Waits until a batch is due; undefined when something changed meanwhile, else the range that may leave. */
  const nextRange = async (): Promise<Range | undefined> => {
    const now = runNowMs();
    const from = keeper.record.reached;
    const dueRows = rowsDue(plan, now);
    const due = Math.min(stopAtSeq, dueRows * perRow);
    const oldestDueMs = dueAtMs(plan, Math.floor(from / perRow));
    const ripeInMs = due > from ? oldestDueMs + options.batchMs - now : Number.POSITIVE_INFINITY;
    if (due - from >= options.batchEvents || ripeInMs <= 0 || (due >= stopAtSeq && due > from)) {
      return [from, Math.min(due, from + options.batchEvents)];
    }
    onChange();
    await gate.sleep(Math.max(1, Math.ceil(Math.min(ripeInMs, dueAtMs(plan, dueRows) - now))));
    return undefined;
  };

  const sendNext = async (range: Range) => {
    const { events, to } = cut(range);
    if (events.length === 0) return keeper.keep(skipped(keeper.record, to));
    const row = Math.floor(range[0] / perRow);
    // The past is late by nature: it says nothing of the pace.
    if (row >= plan.backfillRows) figures.lag(Math.max(0, runNowMs() - dueAtMs(plan, row)));
    const kept = keeper.keep(opened(keeper.record, to));
    beside(kept.then(() => deliverRange([range[0], to], events, false, handsFor())));
  };

  /** What an earlier stretch of the run left open. */
  const sendAgain = async (range: Range): Promise<Range | undefined> => {
    const { events, to } = cut(range);
    const done: Range = [range[0], to];
    if (events.length === 0) await keeper.keep(settled(keeper.record, done, { acked: 0, setAside: [], held: [] }));
    else beside(deliverRange(done, events, true, handsFor()));
    return to < range[1] ? [to, range[1]] : undefined;
  };

  const run = async () => {
    // On record before the first event leaves, so that a crash at once is found again.
    await keeper.keep(keeper.record);
    let again = keeper.record.open;
    let asking = false;
    let askedAt: number | undefined;
    while ((again.length > 0 || keeper.record.reached < stopAtSeq) && (await gate.ready())) {
      // Asked again when something else has passed since: only that says anything of them.
      if (keeper.record.held.length > 0 && !asking && askedAt !== figures.passed) {
        asking = true;
        askedAt = figures.passed;
        beside(held.ask(false).finally(() => (asking = false)));
      }
      if (lanes.size >= width + (asking ? 1 : 0)) {
        await Promise.race(lanes);
        continue;
      }
      const [open, ...rest] = again;
      if (open) {
        const left = await sendAgain(open);
        again = left ? [left, ...rest] : rest;
      } else {
        const range = await nextRange();
        if (range) await sendNext(range);
      }
    }
    while (lanes.size > 0) await Promise.race(lanes);
    while (keeper.record.held.length > 0 && (await gate.ready())) await held.ask(true);
  };

  const stateNow = (): Pick<FeedStats, 'state' | 'reason' | 'retryAtMs'> => {
    const wait = sender.waiting();
    const none = { reason: undefined, retryAtMs: undefined };
    if (ended) return { ...none, state: ended };
    if (gate.paused) return { ...none, state: 'paused', reason: gate.asks };
    if (gate.out > 0 && (figures.passing || !wait)) return { ...none, state: 'running' };
    if (wait) {
      const left = Math.max(0, wait.until - clock.monotonicMs());
      return { state: 'backing-off', reason: wait.reason, retryAtMs: clock.nowMs() + left };
    }
    return { ...none, state: 'waiting' };
  };

  const stats = (): FeedStats => {
    const { record } = keeper;
    const row = Math.floor(record.watermark / perRow);
    return {
      sent: figures.sent,
      retried: figures.retried,
      bytes: figures.bytes,
      requests: figures.requests,
      passing: figures.passing,
      answers: figures.answers,
      p99LagMs: figures.p99LagMs(),
      acked: record.acked,
      held: record.held.length,
      setAside: record.setAside,
      lastAside: record.lastAside,
      maybeTwice: record.maybeTwice,
      lagMs: row >= plan.rows ? 0 : Math.max(0, runNowMs() - dueAtMs(plan, row)),
      row,
      ...stateNow(),
    };
  };

  return {
    async start() {
      await run();
      if (failed) throw failed.error;
      const { record } = keeper;
      const finished = record.watermark >= stopAtSeq && record.held.length === 0;
      if (finished) await keeper.keep({ ...record, finished });
      ended = finished && record.watermark >= plan.rows * perRow ? 'done' : 'stopped';
      onChange();
      return stats();
    },
    pause: () => gate.pause(),
    resume: () => gate.resume(),
    stop({ drain }) {
      if (drain) {
        stopAtSeq = Math.min(stopAtSeq, Math.max(keeper.record.reached, rowsDue(plan, runNowMs()) * perRow));
        gate.resume();
      } else gate.stop();
    },
    stats,
    keep: () => keeper.keep(keeper.record),
    runNowMs,
  };
}
