/** A clock for tests: when nothing else is to be done, it leaps to what is waited for next. */
import type { FeedClock } from './run-clock.ts';

export interface VirtualClock extends FeedClock {
  /** Sets the wall clock; monotonic time goes on. */
  setWall(byMs: number): void;
}

/** @param alive asked before each leap: a crashed tab's timers never ring */
export function createVirtualClock(startMs = 1_000_000, alive: () => boolean = () => true): VirtualClock {
  let elapsed = 0;
  let wall = startMs;
  let timers: readonly { readonly at: number; readonly ring: () => void }[] = [];
  let leaping = false;

  const leap = () => {
    leaping = false;
    const [next] = timers.toSorted((a, b) => a.at - b.at);
    if (!next || !alive()) return;
    elapsed = Math.max(elapsed, next.at);
    next.ring();
    schedule();
  };
  const schedule = () => {
    if (leaping || timers.length === 0) return;
    leaping = true;
    setImmediate(leap);
  };

  return {
    nowMs: () => wall + elapsed,
    monotonicMs: () => elapsed,
    setWall(byMs) {
      wall += byMs;
    },
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const ring = () => {
          timers = timers.filter((one) => one !== timer);
          signal.removeEventListener('abort', ring);
          resolve();
        };
        const timer = { at: elapsed + Math.max(0, ms), ring };
        timers = [...timers, timer];
        signal.addEventListener('abort', ring);
        schedule();
      }),
  };
}
