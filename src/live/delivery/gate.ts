/**
 * Where requests wait before they leave: while the run is paused, for the sink's rate, for a time that the sink asked
 * for, and one behind the other while nothing passes. Knows no events.
 */
import { createRateLimit } from './rate-limit.ts';
import type { FeedClock } from './run-clock.ts';

export interface Gate {
  readonly paused: boolean;
  /** Why a person is asked; undefined when nobody is. */
  readonly asks: string | undefined;
  /** Requests that have left and are not answered. */
  readonly out: number;
  readonly stopped: boolean;
  /** Aborts when the run is to end at once. */
  readonly signal: AbortSignal;
  /** Waits while paused. @returns false when stopped */
  readonly ready: () => Promise<boolean>;
  /** Waits until a request may leave, and counts it as out. @returns false when stopped; then it is not counted */
  readonly enter: () => Promise<boolean>;
  /** The request was answered, or not. @param passed something of it was stored */
  readonly leave: (passed: boolean) => void;
  /** Nothing leaves for so long: the sink asked for it. */
  readonly holdAll: (ms: number) => void;
  /** Sleeps so long, or until something changes. */
  readonly sleep: (ms: number) => Promise<void>;
  readonly pause: (reason?: string) => void;
  readonly resume: () => void;
  readonly stop: () => void;
  /** Whoever sleeps looks again. */
  readonly wakeAll: () => void;
}

/** Longest single sleep. */
const NAP_MS = 60_000;

/** @param width most requests at a time */
export function createGate(clock: FeedClock, width: number, requestsPerSecond: number, onChange: () => void): Gate {
  const rate = createRateLimit(requestsPerSecond);
  const end = new AbortController();
  let naps = new Set<AbortController>();
  let paused = false;
  let asks: string | undefined;
  let out = 0;
  let failures = 0;
  let heldUntil = Number.NEGATIVE_INFINITY;

  const wakeAll = () => {
    const sleeping = naps;
    naps = new Set();
    for (const nap of sleeping) nap.abort();
  };
  const sleep = async (ms: number) => {
    if (end.signal.aborted) return;
    const nap = new AbortController();
    naps.add(nap);
    await clock.sleep(Math.min(ms, NAP_MS), nap.signal);
    naps.delete(nap);
  };
  const ready = async () => {
    while (paused && !end.signal.aborted) await sleep(NAP_MS);
    return !end.signal.aborted;
  };
  /** A sink that takes nothing is asked by one request at a time. */
  const room = () => (failures >= width ? 1 : width);

  return {
    get paused() {
      return paused;
    },
    get asks() {
      return asks;
    },
    get out() {
      return out;
    },
    get stopped() {
      return end.signal.aborted;
    },
    signal: end.signal,
    ready,
    async enter() {
      for (;;) {
        if (!(await ready())) return false;
        const now = clock.monotonicMs();
        const waitMs = Math.max(rate.waitMs(now), heldUntil - now);
        if (waitMs > 0) await sleep(Math.ceil(waitMs));
        else if (out >= room()) await sleep(NAP_MS);
        else break;
      }
      rate.take(clock.monotonicMs());
      out++;
      return true;
    },
    leave(passed) {
      out--;
      failures = passed ? 0 : failures + 1;
      wakeAll();
    },
    holdAll(ms) {
      heldUntil = Math.max(heldUntil, clock.monotonicMs() + ms);
    },
    sleep,
    pause(reason) {
      paused = true;
      asks = reason ?? asks;
      wakeAll();
      onChange();
    },
    resume() {
      paused = false;
      asks = undefined;
      wakeAll();
      onChange();
    },
    stop() {
      paused = false;
      end.abort();
      wakeAll();
    },
    wakeAll,
  };
}
