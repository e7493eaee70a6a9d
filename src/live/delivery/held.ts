/**
 * Events that keep failing while others pass. Each is asked for again between batches, and given up only after it has
 * failed often while the sink was seen to take others. Knows no plan.
 */
import type { FeedSource } from '../sources/feed-source.ts';
import type { FeedEvent, Verdict } from '../types.ts';

/** A held event is given up after this many own failures, each after another event had passed … */
const PROOFS = 6;
/** … or, when the run has nothing else left to send, after this many in all, with one such proof. */
const LAST_FAILURES = 20;

interface Suspect {
  failures: number;
  proofs: number;
  /** Requests that had passed at its last failure. */
  passedThen: number;
}

export interface HeldHands {
  held(): readonly number[];
  /** Requests that have passed so far. */
  passed(): number;
  ready(): Promise<boolean>;
  post(events: readonly FeedEvent[], again: boolean): Promise<Verdict | undefined>;
  /** It came through (no reason), or is given up. */
  release(seq: number, reason: string | undefined): Promise<void>;
  backOff(attempt: number, verdict: { readonly reason: string; readonly afterMs?: number }): Promise<boolean>;
  askPerson(reason: string): void;
}

export interface HeldEvents {
  /** @param proved others of its range were stored since it first failed: the first proof that the sink is alive */
  add(seq: number, proved: boolean): void;
  /** Asks for each once. @param last nothing else is left to send */
  ask(last: boolean): Promise<void>;
}

export function createHeld(source: FeedSource, hands: HeldHands): HeldEvents {
  const suspects = new Map<number, Suspect>();

  const askFor = async (seq: number, last: boolean): Promise<boolean> => {
    const suspect = suspects.get(seq) ?? { failures: 0, proofs: 0, passedThen: -1 };
    suspects.set(seq, suspect);
    const proof = hands.passed() > suspect.passedThen;
    if (!proof && !last) return true;
    const event = source.events(seq, seq + 1)[0];
    const verdict: Verdict | undefined = event ? await hands.post([event], true) : { kind: 'stored' };
    if (!verdict) return false;
    const item = verdict.kind === 'items' ? verdict.items[0] : undefined;
    if (verdict.kind === 'stored' || item === 'stored') {
      await hands.release(seq, undefined);
    } else if (verdict.kind === 'refused' || verdict.kind === 'too-large' || typeof item === 'object') {
      await hands.release(
        seq,
        'reason' in verdict ? verdict.reason : typeof item === 'object' ? item.refused : 'refused',
      );
    } else if (verdict.kind === 'stop') {
      hands.askPerson(verdict.reason);
    } else {
      const failure = verdict.kind === 'retry' ? verdict : { reason: 'to be sent again' };
      suspect.failures++;
      if (proof && suspect.passedThen >= 0) suspect.proofs++;
      suspect.passedThen = hands.passed();
      const given = suspect.proofs >= PROOFS || (last && suspect.proofs > 0 && suspect.failures >= LAST_FAILURES);
      if (given) await hands.release(seq, failure.reason);
      else if (last) return hands.backOff(suspect.failures, failure);
    }
    return true;
  };

  return {
    add(seq, proved) {
      suspects.set(seq, { failures: 0, proofs: proved ? 1 : 0, passedThen: hands.passed() });
    },
    async ask(last) {
      for (const seq of hands.held()) {
        if (!(await hands.ready()) || !(await askFor(seq, last))) return;
      }
    },
  };
}
