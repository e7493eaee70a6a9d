/**
 * How long to wait for an answer: as long as the sink usually takes, with room, as TCP does for its own (RFC 6298).
 * Knows no clock.
 */

export interface TimeLimits {
  readonly leastMs: number;
  readonly mostMs: number;
}

export const TIME_LIMITS: TimeLimits = { leastMs: 5000, mostMs: 30_000 };

/** Room for what is slower than usual, in mean deviations and as a multiple. */
const DEVIATIONS = 4;
const TIMES = 3;

export interface TimeLimit {
  /** For the next request. The most until something has been answered: nobody knows the sink yet. */
  ms(): number;
  answered(tookMs: number): void;
  /** Nothing came: the sink may have grown slower, so the limit doubles until it answers again. */
  ranOut(): void;
}

export function createTimeLimit({ leastMs, mostMs }: TimeLimits = TIME_LIMITS): TimeLimit {
  let usual: number | undefined;
  let deviation = 0;
  let patience = 1;
  return {
    ms() {
      if (usual === undefined) return mostMs;
      return Math.min(mostMs, Math.max(leastMs, TIMES * (usual + DEVIATIONS * deviation)) * patience);
    },
    answered(tookMs) {
      patience = 1;
      if (usual === undefined) {
        usual = tookMs;
        deviation = tookMs / 2;
        return;
      }
      deviation += (Math.abs(tookMs - usual) - deviation) / 4;
      usual += (tookMs - usual) / 8;
    },
    ranOut() {
      patience *= 2;
    },
  };
}
