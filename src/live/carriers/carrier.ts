/** What carries batches to a sink, and what it says of them. Knows no outbox and no plan. */
import type { FeedEvent, SinkLimits, Verdict } from '../types.ts';

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
  readonly limits: Pick<SinkLimits, 'eventsPerRequest' | 'requestsPerSecond' | 'inFlight'>;
  /** Sends one batch and says what became of it. Never throws for what a network can do. */
  send(events: readonly FeedEvent[], signal: AbortSignal): Promise<Sent>;
  /** How many of the events fit one request of the sink, by count and bytes (at least 1). */
  fit(events: readonly FeedEvent[]): number;
  close(): Promise<void>;
}

/** The sink has it. */
export function storedAll(bytes: number): Sent {
  return { verdict: { kind: 'stored' }, bytes, ambiguous: false, status: undefined };
}

/** No answer came: the same again later. @param ambiguous the events may have been stored */
export function notReached(reason: string, ambiguous: boolean): Sent {
  return { verdict: { kind: 'retry', reason, answered: false }, bytes: 0, ambiguous, status: undefined };
}
