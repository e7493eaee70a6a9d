/**
 * The delivery loop: takes due events in order, one request under way at a time, until every event is acked or
 * set aside. Clock, chance, transport and store are handed in, so that a test can play any fault in no time.
 * Knows sinks only by their interface.
 */
import { backoffMs } from './backoff.ts';
import { newRun, type OutboxStore, resumed, type RunRecord, sending, type SetAside, settled } from './outbox.ts';
import { dueAtMs, type FeedPlan, rowsDue } from './pacer.ts';
import { createRateLimit } from './rate-limit.ts';
import type { FeedEvent, ItemVerdict, Verdict } from './types.ts';

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

/** Sends one batch and says what became of it. Never throws for what a network can do. */
export interface Carrier {
  /** `ambiguous`: the failure leaves open whether the batch was stored (a reset or timeout after sending). */
  send(events: readonly FeedEvent[], signal: AbortSignal): Promise<{ readonly verdict: Verdict; readonly bytes: number; readonly ambiguous: boolean; readonly status: number | undefined }>;
  /** How many of the events fit the sink's request, by count and bytes (at least 1). */
  fit(events: readonly FeedEvent[]): number;
}

export interface FeedStats {
  readonly sent: number;
  readonly acked: number;
  readonly retried: number;
  readonly setAside: readonly SetAside[];
  readonly maybeTwice: number;
  readonly bytes: number;
  readonly requests: number;
  /** Wall time behind the plan of the oldest event not settled. */
  readonly lagMs: number;
  /** p99 over the last requests of (sent − due) a batch's oldest event. */
  readonly p99LagMs: number;
  readonly row: number;
  readonly state: 'running' | 'waiting' | 'backing-off' | 'paused' | 'stopped' | 'done';
  /** Why it backs off or paused, in words. */
  readonly reason: string | undefined;
  readonly retryAtMs: number | undefined;
  /** Last answers, newest last: status or undefined for a network fault. */
  readonly answers: readonly { readonly atMs: number; readonly status: number | undefined; readonly words: string }[];
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
  readonly onStats?: (stats: FeedStats) => void;
}

export interface Delivery {
  /** Runs until done or stopped; resolves with the last figures. */
  start(): Promise<FeedStats>;
  pause(): void;
  resume(): void;
  /** drain: what is due by now is still sent. */
  stop(options: { readonly drain: boolean }): void;
  stats(): FeedStats;
}

/** Answered failures of one batch before it is split to look for the one event that breaks it. */
const SUSPECT_AFTER = 4;
const ANSWERS_KEPT = 20;
const LAGS_KEPT = 1000;

export function createDelivery(options: DeliveryOptions): Delivery {
  const { plan, source, carrier, clock, store } = options;
  const perRow = source.eventsPerRow;
  const totalSeq = plan.rows * perRow;
  const limit = createRateLimit(options.requestsPerSecond);
  let record: RunRecord = options.resume
    ? resumed(options.resume)
    : newRun({ ...options.run, startMs: plan.startMs, wallStartMs: plan.wallStartMs });
  let state: FeedStats['state'] = 'waiting';
  let reason: string | undefined;
  let retryAtMs: number | undefined;
  let sent = 0;
  let retried = 0;
  let bytes = 0;
  let requests = 0;
  let answers: FeedStats['answers'] = [];
  const lags: number[] = [];
  let stopAtSeq = totalSeq;
  let paused = false;
  const stopNow = new AbortController();
  let wake = new AbortController();

  const lagMs = () => {
    const row = Math.floor(record.watermark / perRow);
    return row >= plan.rows ? 0 : Math.max(0, clock.nowMs() - dueAtMs(plan, row));
  };
  const stats = (): FeedStats => {
    const sorted = [...lags].sort((a, b) => a - b);
    return {
      sent,
      acked: record.acked,
      retried,
      setAside: record.setAside,
      maybeTwice: record.maybeTwice,
      bytes,
      requests,
      lagMs: lagMs(),
      p99LagMs: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? 0,
      row: Math.floor(record.watermark / perRow),
      state,
      reason,
      retryAtMs,
      answers,
    };
  };
  const tell = () => options.onStats?.(stats());
  const enter = (next: FeedStats['state'], why?: string, until?: number) => {
    state = next;
    reason = why;
    retryAtMs = until;
    tell();
  };
  const sleep = async (ms: number) => {
    wake = new AbortController();
    await clock.sleep(ms, AbortSignal.any([wake.signal, stopNow.signal]));
  };
  const save = async (next: RunRecord) => {
    record = next;
    await store.save(record);
  };

  /** One request, with the pacing of the sink. Returns the verdict; a network fault is a retry. */
  const post = async (events: readonly FeedEvent[], again: boolean): Promise<Verdict> => {
    const wait = limit.waitMs(clock.nowMs());
    if (wait > 0) await sleep(wait);
    limit.take(clock.nowMs());
    requests++;
    sent += again ? 0 : events.length;
    retried += again ? events.length : 0;
    enter('running');
    const outcome = await carrier.send(events, stopNow.signal);
    bytes += outcome.bytes;
    const words = outcome.verdict.kind === 'stored' ? `${events.length} stored` : 'reason' in outcome.verdict ? outcome.verdict.reason : outcome.verdict.kind;
    answers = [...answers, { atMs: clock.nowMs(), status: outcome.status, words }].slice(-ANSWERS_KEPT);
    if (outcome.ambiguous) record = { ...record, maybeTwice: record.maybeTwice + events.length };
    return outcome.verdict;
  };

  /** Waits out a failure. False when the run was stopped meanwhile. */
  const backOff = async (attempt: number, verdict: { readonly reason: string; readonly afterMs?: number }) => {
    const wait = verdict.afterMs ?? backoffMs(attempt, options.random());
    enter('backing-off', verdict.reason, clock.nowMs() + wait);
    await sleep(wait);
    return !stopNow.signal.aborted;
  };

  const waitForPerson = async (why: string) => {
    paused = true;
    enter('paused', why);
    while (paused && !stopNow.signal.aborted) await sleep(1_000_000);
  };

  /**
   * Sends the events of one stretch until each is stored or set aside. `probe` are events beyond the stretch that
   * show whether the sink is alive, asked only when a single event keeps failing.
   */
  const deliver = async (events: readonly FeedEvent[], sentBefore: boolean): Promise<{ acked: number; aside: SetAside[] } | undefined> => {
    let pending: { events: readonly FeedEvent[]; failures: number; again: boolean }[] = [{ events, failures: 0, again: sentBefore }];
    let acked = 0;
    let attempt = 0;
    /** Rises with every success: a lone event that fails while others pass is the bad one. */
    let successes = 0;
    const aside: SetAside[] = [];
    const suspects: { readonly event: FeedEvent; readonly reason: string; readonly successesThen: number }[] = [];
    const split = (part: readonly FeedEvent[]) => {
      const middle = Math.ceil(part.length / 2);
      return [part.slice(0, middle), part.slice(middle)].map((half) => ({ events: half, failures: 0, again: true }));
    };
    while (pending.length > 0 || suspects.length > 0) {
      if (stopNow.signal.aborted) return undefined;
      if (paused) await waitForPerson('paused');
      const [first, ...rest] = pending;
      if (!first) {
        // Only suspects are left: those that failed while others passed are bad; else the sink is down, ask again.
        for (const suspect of suspects.splice(0)) {
          if (successes > suspect.successesThen) aside.push({ seq: suspect.event.seq, reason: suspect.reason });
          else pending.push({ events: [suspect.event], failures: 0, again: true });
        }
        continue;
      }
      const verdict = await post(first.events, first.again);
      switch (verdict.kind) {
        case 'stored':
          acked += first.events.length;
          successes++;
          attempt = 0;
          pending = rest;
          break;
        case 'items': {
          const again: FeedEvent[] = [];
          first.events.forEach((event, index) => {
            const item: ItemVerdict = verdict.items[index] ?? 'retry';
            if (item === 'stored') acked++;
            else if (item === 'retry') again.push(event);
            else aside.push({ seq: event.seq, reason: item.refused });
          });
          if (again.length < first.events.length) {
            successes++;
            attempt = 0;
          }
          pending = again.length > 0 ? [{ events: again, failures: 0, again: true }, ...rest] : rest;
          if (again.length > 0 && !(await backOff(attempt++, { reason: `${again.length} events to be sent again` }))) return undefined;
          break;
        }
        case 'too-large':
        case 'refused': {
          const only = first.events.length === 1 ? first.events[0] : undefined;
          if (only) {
            aside.push({ seq: only.seq, reason: verdict.reason });
            pending = rest;
          } else {
            pending = [...split(first.events), ...rest];
          }
          break;
        }
        case 'retry': {
          const failures = first.failures + (verdict.answered === false ? 0 : 1);
          const only = first.events.length === 1 ? first.events[0] : undefined;
          if (failures < SUSPECT_AFTER) pending = [{ ...first, failures, again: true }, ...rest];
          else if (only) {
            suspects.push({ event: only, reason: verdict.reason, successesThen: successes });
            pending = rest;
          } else pending = [...split(first.events), ...rest];
          if (!(await backOff(attempt++, verdict))) return undefined;
          break;
        }
        case 'stop':
          await waitForPerson(verdict.reason);
          pending = [{ ...first, again: true }, ...rest];
          break;
        default: {
          const never: never = verdict;
          throw new Error(`unknown verdict ${JSON.stringify(never)}`);
        }
      }
    }
    return { acked, aside };
  };

  const loop = async () => {
    // The run is on record before its first event leaves, so that a crash at once is found again.
    await save(record);
    const sentBefore = options.resume?.inFlight?.[1] ?? 0;
    while (record.watermark < stopAtSeq && !stopNow.signal.aborted) {
      if (paused) {
        await waitForPerson('paused');
        continue;
      }
      const now = clock.nowMs();
      const due = Math.min(stopAtSeq, rowsDue(plan, now) * perRow);
      const from = record.watermark;
      const waiting = due - from;
      const oldestDue = dueAtMs(plan, Math.floor(from / perRow));
      const full = waiting >= options.batchEvents;
      const ripe = waiting > 0 && (now - oldestDue >= options.batchMs || due >= stopAtSeq);
      if (!full && !ripe) {
        enter('waiting');
        const nextRow = Math.floor(due / perRow);
        await sleep(Math.max(1, Math.min(waiting > 0 ? oldestDue + options.batchMs - now : Number.POSITIVE_INFINITY, dueAtMs(plan, nextRow) - now)));
        continue;
      }
      const wanted = source.events(from, from + Math.min(waiting, options.batchEvents));
      const events = wanted.slice(0, carrier.fit(wanted));
      const last = events.at(-1);
      const to = last === undefined || events.length === wanted.length ? from + Math.min(waiting, options.batchEvents) : last.seq + 1;
      if (events.length === 0) {
        await save(settled(record, to, 0));
        continue;
      }
      await save(sending(record, from, to));
      lags.push(Math.max(0, clock.nowMs() - oldestDue - options.batchMs));
      if (lags.length > LAGS_KEPT) lags.shift();
      const outcome = await deliver(events, from < sentBefore);
      // Stopped in the middle: the range stays in flight on record, a later resume sends it again.
      if (!outcome) break;
      await save(settled(record, to, outcome.acked, outcome.aside));
      tell();
    }
    const complete = record.watermark >= totalSeq;
    if (record.watermark >= stopAtSeq) await save({ ...record, finished: true });
    enter(complete ? 'done' : 'stopped');
    return stats();
  };

  return {
    start: loop,
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
