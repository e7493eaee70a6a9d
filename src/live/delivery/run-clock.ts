/**
 * The clock that a run is paced by. It counts monotonic time, so a wall clock that is set back stops nothing. Where
 * the wall clock leaps ahead (the machine slept, or its clock was set) it follows: what became due is due. Either is
 * said.
 */

export interface FeedClock {
  /** Wall clock, epoch milliseconds: for timestamps and what is shown. */
  readonly nowMs: () => number;
  /** Never set and never steps; any origin. */
  readonly monotonicMs: () => number;
  /** Resolves after `ms`, or at once when the signal aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Less is the slewing of a clock that is kept right. */
const STEP_MS = 2000;

/** @param onStep says by how much the wall clock has leapt (negative: back) */
export function createRunClock(clock: FeedClock, onStep: (byMs: number) => void): () => number {
  const offset = () => clock.nowMs() - clock.monotonicMs();
  let followed = offset();
  let seen = followed;
  return () => {
    const now = offset();
    if (Math.abs(now - seen) >= STEP_MS) {
      const by = now - seen;
      seen = now;
      followed = Math.max(followed, now);
      onStep(Math.round(by));
    }
    return clock.monotonicMs() + followed;
  };
}
