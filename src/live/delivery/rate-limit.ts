/** A token bucket of requests: never more than the sink's rate in any second. Knows no clock. */

export interface RateLimit {
  /** Milliseconds to wait before the next request may leave (0: now). Call `take` when it leaves. */
  waitMs(nowMs: number): number;
  take(nowMs: number): void;
}

/** @param perSecond requests a second, evenly spaced; Infinity for none */
export function createRateLimit(perSecond: number): RateLimit {
  const spacing = Number.isFinite(perSecond) ? 1000 / perSecond : 0;
  let next = Number.NEGATIVE_INFINITY;
  return {
    waitMs: (nowMs) => Math.max(0, next - nowMs),
    take(nowMs) {
      next = Math.max(nowMs, next) + spacing;
    },
  };
}
