/** What a run says of itself: figures, its state in one word, the last answers. Knows no sink and no plan. */
import type { SetAside } from './outbox.ts';

export interface FeedStats {
  /** Events that left for the first time. */
  readonly sent: number;
  readonly acked: number;
  /** Events that were sent again, counted each time. */
  readonly retried: number;
  readonly held: number;
  /** Events that were set aside. */
  readonly setAside: number;
  /** The last of them. */
  readonly lastAside: readonly SetAside[];
  /** Events that may have been stored twice: sent again after a failure that left it open. */
  readonly maybeTwice: number;
  readonly bytes: number;
  readonly requests: number;
  /** How far the oldest event that is not settled is behind its plan. */
  readonly lagMs: number;
  /** p99 over the last 1,000 batches of live rows of (time of leaving − due time of the oldest event in it). */
  readonly p99LagMs: number;
  /** Rows [0, row) are settled. */
  readonly row: number;
  readonly state: 'running' | 'waiting' | 'backing-off' | 'paused' | 'stopped' | 'done';
  /** Why it backs off or is paused, in words. */
  readonly reason: string | undefined;
  readonly retryAtMs: number | undefined;
  /** The last thing that a sink said was that it has something: false before, and while nothing passes. */
  readonly passing: boolean;
  /** Last answers, newest last; status undefined for a network fault. */
  readonly answers: readonly Answer[];
}

export interface Answer {
  readonly atMs: number;
  readonly status: number | undefined;
  readonly words: string;
  /** Not of the sink, but of this machine: its clock has leapt. */
  readonly note?: true;
}

const ANSWERS_KEPT = 20;
const LAGS_KEPT = 1000;

export interface Figures {
  sent: number;
  retried: number;
  bytes: number;
  requests: number;
  /** Requests of which something was stored. */
  passed: number;
  passing: boolean;
  readonly answers: readonly Answer[];
  answer(answer: Answer): void;
  lag(ms: number): void;
  p99LagMs(): number;
}

export function createFigures(): Figures {
  const lags: number[] = [];
  let answers: readonly Answer[] = [];
  return {
    sent: 0,
    retried: 0,
    bytes: 0,
    requests: 0,
    passed: 0,
    passing: false,
    get answers() {
      return answers;
    },
    answer(answer) {
      answers = [...answers, answer].slice(-ANSWERS_KEPT);
    },
    lag(ms) {
      lags.push(ms);
      if (lags.length > LAGS_KEPT) lags.shift();
    },
    p99LagMs() {
      const sorted = lags.toSorted((a, b) => a - b);
      return sorted[Math.floor(sorted.length * 0.99)] ?? 0;
    },
  };
}
