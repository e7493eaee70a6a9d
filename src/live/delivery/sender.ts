/**
 * Sends single batches: through the gate, over the carrier, into the figures; and waits failures out. Knows no record
 * and no plan.
 */
import type { Carrier } from '../carriers/carrier.ts';
import type { FeedEvent, Verdict } from '../types.ts';
import { backoffMs } from './backoff.ts';
import type { Figures } from './figures.ts';
import type { Gate } from './gate.ts';
import type { FeedClock } from './run-clock.ts';

export interface Sender {
  /** Undefined when the run was stopped before the batch could leave. */
  readonly post: (events: readonly FeedEvent[], again: boolean) => Promise<Verdict | undefined>;
  readonly backOff: (
    attempt: number,
    verdict: { readonly reason: string; readonly afterMs?: number },
  ) => Promise<boolean>;
  /** The wait that ends first; undefined when nobody waits. */
  readonly waiting: () => Wait | undefined;
}

export interface Wait {
  readonly reason: string;
  /** Of the monotonic clock. */
  readonly until: number;
}

export interface SenderParts {
  readonly carrier: Carrier;
  readonly clock: FeedClock;
  readonly random: () => number;
  readonly gate: Gate;
  readonly figures: Figures;
  readonly maybeTwice: (events: number) => void;
  readonly onChange: () => void;
}

export function createSender(parts: SenderParts): Sender {
  const { carrier, clock, gate, figures, onChange } = parts;
  const waits = new Set<Wait>();
  return {
    async post(events, again) {
      if (!(await gate.enter())) return undefined;
      figures.requests++;
      figures[again ? 'retried' : 'sent'] += events.length;
      onChange();
      let passed = false;
      try {
        const { verdict, bytes, ambiguous, status } = await carrier.send(events, gate.signal);
        passed = verdict.kind === 'stored' || (verdict.kind === 'items' && verdict.items.includes('stored'));
        figures.bytes += bytes;
        if (passed) figures.passed++;
        figures.passing = passed;
        if (ambiguous) parts.maybeTwice(events.length);
        figures.answer({ atMs: clock.nowMs(), status, words: wordsOf(verdict, events.length) });
        return verdict;
      } finally {
        gate.leave(passed);
        onChange();
      }
    },
    async backOff(attempt, { reason, afterMs }) {
      const waitMs = Math.max(afterMs ?? 0, backoffMs(attempt, parts.random()));
      // What the sink asks for holds for every request; a failure of one says nothing of the others.
      if (afterMs !== undefined) gate.holdAll(waitMs);
      const wait = { reason, until: clock.monotonicMs() + waitMs };
      waits.add(wait);
      onChange();
      while (clock.monotonicMs() < wait.until && !gate.stopped && !gate.paused) {
        await gate.sleep(Math.max(1, Math.ceil(wait.until - clock.monotonicMs())));
      }
      waits.delete(wait);
      return !gate.stopped;
    },
    waiting: () => [...waits].toSorted((a, b) => a.until - b.until)[0],
  };
}

function wordsOf(verdict: Verdict, events: number): string {
  if (verdict.kind === 'stored') return `${events} stored`;
  return 'reason' in verdict ? verdict.reason : 'partly stored';
}
