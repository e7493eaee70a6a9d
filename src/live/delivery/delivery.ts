/**
 * The delivery loop: takes due events in order, one request under way at a time, until every event is acked or
 * set aside. Clock, chance, carrier and store are handed in, so that a test can play any fault in no time.
 * Knows sinks only by what the carrier says of their answers.
 */
import { backoffMs } from './backoff.ts';
import { type BatchHands, deliverBatch } from './batch.ts';
import {
  newRun,
  type OutboxStore,
  type RunRecord,
  released,
  resumed,
  type SetAside,
  sending,
  settled,
} from './outbox.ts';
import { dueAtMs, type FeedPlan, rowsDue } from './pacer.ts';
import { createRateLimit } from './rate-limit.ts';
import type { FeedEvent, Verdict } from '../types.ts';

export interface FeedSource {
  /** Sequence numbers a row: event k of row r is r·eventsPerRow + k. */
  readonly eventsPerRow: number;
  /** Events [from, to) in order; readings that are missing from the data are left out. */
  events(from: number, to: number): readonly FeedEvent[];
}

export interface FeedClock {
  nowMs(): number;
  /** Resolves after `ms`, or at once when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export interface Sent {
  readonly verdict: Verdict;
  /** Bytes of the request's body. */
  readonly bytes: number;
  /** The failure leaves open whether the batch was stored (a reset or time limit after sending). */
  readonly ambiguous: boolean;
  /** HTTP status, where an answer came. */
  readonly status: number | undefined;
}

export interface Carrier {
  /** Sends one batch and says what became of it. Never throws for what a network can do. */
  send(events: readonly FeedEvent[], signal: AbortSignal): Promise<Sent>;
  /** How many of the events fit one request of the sink, by count and bytes (at least 1). */
  fit(events: readonly FeedEvent[]): number;
}

export interface FeedStats {
  /** Events that left for the first time. */
  readonly sent: number;
  readonly acked: number;
  /** Events that were sent again, counted each time. */
  readonly retried: number;
  readonly held: number;
  readonly setAside: readonly SetAside[];
  /** Events that may have been stored twice: sent again after a failure that left it open. */
  readonly maybeTwice: number;
  readonly bytes: number;
  readonly requests: number;
  /** How far the oldest event that has not left is behind its plan. */
  readonly lagMs: number;
  /** p99 over the last 1,000 batches of live rows of (time of leaving − due time of the oldest event in it). */
  readonly p99LagMs: number;
  /** Rows [0, row) are settled. */
  readonly row: number;
  readonly state: 'running' | 'waiting' | 'backing-off' | 'paused' | 'stopped' | 'done';
  /** Why it backs off or is paused, in words. */
  readonly reason: string | undefined;
  readonly retryAtMs: number | undefined;
  /** Last answers, newest last; status undefined for a network fault. */
  readonly answers: readonly Answer[];
}

export interface Answer {
  readonly atMs: number;
  readonly status: number | undefined;
  readonly words: string;
}

export interface DeliveryOptions {
  readonly plan: FeedPlan;
  readonly source: FeedSource;
  readonly carrier: Carrier;
  readonly clock: FeedClock;
  /** Uniform in [0, 1): backoff jitter only. */
  readonly random: () => number;
  readonly store: OutboxStore;
  readonly run: Pick<RunRecord, 'runId' | 'configHash' | 'sink'>;
  /** The record to go on from; absent: a new run. */
  readonly resume?: RunRecord;
  readonly requestsPerSecond: number;
  /** A batch leaves when it has this many events … */
  readonly batchEvents: number;
  /** … or when its oldest event has been due this long. */
  readonly batchMs: number;
  /** Something in `stats()` changed. Called often: read the figures at your own pace. */
  readonly onChange?: () => void;
}

export interface Delivery {
  /** Runs until done or stopped; resolves with the last figures. Rejects when the store fails. */
  start(): Promise<FeedStats>;
  pause(): void;
  resume(): void;
  /** drain: what is due by now is still sent; else what is under way stays on record as in flight. */
  stop(options: { readonly drain: boolean }): void;
  stats(): FeedStats;
}

/** A held event is given up after this many own failures, each after another event had passed … */
const PROOFS = 6;
/** … or, when the run has nothing else left to send, after this many in all, with one such proof. */
const LAST_FAILURES = 20;
const ANSWERS_KEPT = 20;
const LAGS_KEPT = 1000;
/** Longest single sleep: clocks jump. */
const NAP_MS = 60_000;

interface Suspect {
  failures: number;
  proofs: number;
  /** Stretches that had passed at its last failure. */
  passedThen: number;
}

export function createDelivery(options: DeliveryOptions): Delivery {
  const { plan, source, carrier, clock, store } = options;
  const perRow = source.eventsPerRow;
  const limit = createRateLimit(options.requestsPerSecond);
  let record: RunRecord = options.resume
    ? resumed(options.resume)
    : newRun({ ...options.run, startMs: plan.startMs, wallStartMs: plan.wallStartMs });
  /** Events of a stretch that a crash cut off: sending them is sending them again. */
  const sentBefore = options.resume?.inFlight?.[1] ?? 0;
  const suspects = new Map<number, Suspect>();
  const figures = { sent: 0, retried: 0, bytes: 0, requests: 0, passed: 0 };
  const lags: number[] = [];
  let answers: readonly Answer[] = [];
  let state: FeedStats['state'] = 'waiting';
  let reason: string | undefined;
  let retryAtMs: number | undefined;
  let stopAtSeq = plan.rows * perRow;
  let paused = false;
  const stopNow = new AbortController();
  let wake = new AbortController();

  const enter = (next: FeedStats['state'], why?: string, untilMs?: number) => {
    state = next;
    reason = why;
    retryAtMs = untilMs;
    options.onChange?.();
  };
  const sleep = async (ms: number) => {
    if (stopNow.signal.aborted) return;
    wake = new AbortController();
    await clock.sleep(Math.min(ms, NAP_MS), wake.signal);
  };
  const save = async (next: RunRecord) => {
    record = next;
    await store.save(record);
    options.onChange?.();
  };

  const waitForPerson = async (why: string) => {
    paused = true;
    enter('paused', why);
    while (paused && !stopNow.signal.aborted) await sleep(NAP_MS);
  };

  const post = async (events: readonly FeedEvent[], again: boolean): Promise<Verdict> => {
    for (let wait = limit.waitMs(clock.nowMs()); wait > 0; wait = limit.waitMs(clock.nowMs())) {
      if (stopNow.signal.aborted) break;
      await sleep(wait);
    }
    limit.take(clock.nowMs());
    figures.requests++;
    figures[again ? 'retried' : 'sent'] += events.length;
    enter('running');
    const { verdict, bytes, ambiguous, status } = await carrier.send(events, stopNow.signal);
    figures.bytes += bytes;
    if (verdict.kind === 'stored') figures.passed++;
    if (ambiguous) record = { ...record, maybeTwice: record.maybeTwice + events.length };
    const words =
      verdict.kind === 'stored' ? `${events.length} stored` : 'reason' in verdict ? verdict.reason : 'partly stored';
    answers = [...answers, { atMs: clock.nowMs(), status, words }].slice(-ANSWERS_KEPT);
    return verdict;
  };

  const hands: BatchHands = {
    post,
    waitForPerson,
    async backOff(attempt, verdict) {
      const until = clock.nowMs() + (verdict.afterMs ?? backoffMs(attempt, options.random()));
      enter('backing-off', verdict.reason, until);
      while (clock.nowMs() < until && !stopNow.signal.aborted && !paused) await sleep(until - clock.nowMs());
      return !stopNow.signal.aborted;
    },
    async ready() {
      if (paused) await waitForPerson('paused');
      return !stopNow.signal.aborted;
    },
    mayHoldUnproved: () => record.held.length === 0 && record.inFlight !== undefined && record.inFlight[1] < stopAtSeq,
  };

  /** Asks for held events again. @param last nothing else is left to send */
  const tryHeld = async (last: boolean) => {
    for (const seq of record.held) {
      if (!(await hands.ready())) return;
      const suspect = suspects.get(seq) ?? { failures: 0, proofs: 0, passedThen: -1 };
      suspects.set(seq, suspect);
      const proof = figures.passed > suspect.passedThen;
      if (!proof && !last) continue;
      const event = source.events(seq, seq + 1)[0];
      const verdict: Verdict = event ? await post([event], true) : { kind: 'stored' };
      const item = verdict.kind === 'items' ? verdict.items[0] : undefined;
      if (verdict.kind === 'stored' || item === 'stored') {
        await save(released(record, seq, undefined));
      } else if (verdict.kind === 'refused' || verdict.kind === 'too-large' || typeof item === 'object') {
        await save(released(record, seq, 'reason' in verdict ? verdict.reason : 'refused'));
      } else if (verdict.kind === 'stop') {
        await waitForPerson(verdict.reason);
      } else {
        const failure = verdict.kind === 'retry' ? verdict : { reason: 'to be sent again' };
        suspect.failures++;
        if (proof && suspect.passedThen >= 0) suspect.proofs++;
        suspect.passedThen = figures.passed;
        const given = suspect.proofs >= PROOFS || (last && suspect.proofs > 0 && suspect.failures >= LAST_FAILURES);
        if (given) await save(released(record, seq, failure.reason));
        else if (last && !(await hands.backOff(suspect.failures, failure))) return;
      }
    }
  };

  /** Waits until a batch is due; undefined when something changed meanwhile, else the end of what may leave. */
  const nextBatch = async (): Promise<number | undefined> => {
    const now = clock.nowMs();
    const from = record.watermark;
    const dueRows = rowsDue(plan, now);
    const due = Math.min(stopAtSeq, dueRows * perRow);
    const oldestDueMs = dueAtMs(plan, Math.floor(from / perRow));
    const ripeInMs = due > from ? oldestDueMs + options.batchMs - now : Number.POSITIVE_INFINITY;
    if (due - from >= options.batchEvents || ripeInMs <= 0 || (due >= stopAtSeq && due > from)) {
      return Math.min(due, from + options.batchEvents);
    }
    if (state !== 'waiting') enter('waiting');
    await sleep(Math.max(1, Math.ceil(Math.min(ripeInMs, dueAtMs(plan, dueRows) - now))));
    return undefined;
  };

  const sendUpTo = async (end: number): Promise<boolean> => {
    const from = record.watermark;
    const wanted = source.events(from, end);
    const events = wanted.slice(0, wanted.length === 0 ? 0 : carrier.fit(wanted));
    const next = wanted[events.length];
    const to = next === undefined ? end : next.seq;
    if (events.length === 0) {
      await save(settled(record, to, { acked: 0, setAside: [], held: [] }));
      return true;
    }
    await save(sending(record, from, to));
    const row = Math.floor(from / perRow);
    // The past is late by nature: it says nothing of the pace.
    if (row >= plan.backfillRows) lags.push(Math.max(0, clock.nowMs() - dueAtMs(plan, row)));
    if (lags.length > LAGS_KEPT) lags.shift();
    const outcome = await deliverBatch(events, from < sentBefore, hands);
    if (!outcome) return false;
    // Others of its stretch passed since it first failed: the first proof that the sink is alive.
    const proofs = outcome.acked > 0 ? 1 : 0;
    for (const { seq } of outcome.held) suspects.set(seq, { failures: 0, proofs, passedThen: figures.passed });
    await save(settled(record, to, { ...outcome, held: outcome.held.map(({ seq }) => seq) }));
    return true;
  };

  const stats = (): FeedStats => {
    const row = Math.floor(record.watermark / perRow);
    const sorted = lags.toSorted((a, b) => a - b);
    return {
      sent: figures.sent,
      retried: figures.retried,
      bytes: figures.bytes,
      requests: figures.requests,
      acked: record.acked,
      held: record.held.length,
      setAside: record.setAside,
      maybeTwice: record.maybeTwice,
      lagMs: row >= plan.rows ? 0 : Math.max(0, clock.nowMs() - dueAtMs(plan, row)),
      p99LagMs: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
      row,
      state,
      reason,
      retryAtMs,
      answers,
    };
  };

  return {
    async start() {
      // On record before the first event leaves, so that a crash at once is found again.
      await save(record);
      while (record.watermark < stopAtSeq && (await hands.ready())) {
        const end = await nextBatch();
        if (end === undefined) continue;
        if (!(await sendUpTo(end))) break;
        if (record.held.length > 0) await tryHeld(false);
      }
      while (record.held.length > 0 && (await hands.ready())) await tryHeld(true);
      const finished = record.watermark >= stopAtSeq && record.held.length === 0;
      if (finished) await save({ ...record, finished });
      enter(finished && record.watermark >= plan.rows * perRow ? 'done' : 'stopped');
      return stats();
    },
    pause() {
      paused = true;
      wake.abort();
    },
    resume() {
      paused = false;
      wake.abort();
    },
    stop({ drain }) {
      paused = false;
      if (drain) stopAtSeq = Math.min(stopAtSeq, rowsDue(plan, clock.nowMs()) * perRow);
      else stopNow.abort();
      wake.abort();
    },
    stats,
  };
}
