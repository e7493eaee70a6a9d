/**
 * One stretch of events through the sink: sent, sent again, halved, until each is stored, set aside or held.
 * Knows no plan and no record: the loop in delivery.ts owns those.
 */
import type { SetAside } from './outbox.ts';
import type { FeedEvent, Verdict } from '../types.ts';

/** Answered failures of a part before it is split to look for the one event that breaks it. */
export const SUSPECT_AFTER = 4;

export interface BatchOutcome {
  readonly acked: number;
  readonly setAside: readonly SetAside[];
  /** Events that keep failing although others pass, with the last reason. */
  readonly held: readonly SetAside[];
}

export interface BatchHands {
  post(events: readonly FeedEvent[], again: boolean): Promise<Verdict>;
  /** Waits out a failure; false when the run was stopped meanwhile. */
  backOff(attempt: number, verdict: { readonly reason: string; readonly afterMs?: number }): Promise<boolean>;
  /** Waits until a person says go on. */
  waitForPerson(reason: string): Promise<void>;
  /** Waits while paused; false when stopped. */
  ready(): Promise<boolean>;
  /** May an event be held although nothing has passed since it first failed? (One at a time, to get on.) */
  mayHoldUnproved(): boolean;
}

interface Part {
  readonly events: readonly FeedEvent[];
  readonly failures: number;
  readonly again: boolean;
  /** Parts that had passed when this one, or the part that it was split from, first failed. */
  readonly passedThen: number | undefined;
}

/** Undefined when the run was stopped before the stretch was settled. */
export async function deliverBatch(
  events: readonly FeedEvent[],
  sentBefore: boolean,
  hands: BatchHands,
): Promise<BatchOutcome | undefined> {
  let parts: readonly Part[] = [{ events, failures: 0, again: sentBefore, passedThen: undefined }];
  let acked = 0;
  let passed = 0;
  let attempt = 0;
  const setAside: SetAside[] = [];
  const held: SetAside[] = [];
  const pass = () => {
    passed++;
    attempt = 0;
  };

  while (parts.length > 0) {
    if (!(await hands.ready())) return undefined;
    const [part, ...rest] = parts;
    if (!part) break;
    const only = part.events.length === 1 ? part.events[0] : undefined;
    const verdict = await hands.post(part.events, part.again);
    switch (verdict.kind) {
      case 'stored':
        acked += part.events.length;
        pass();
        parts = rest;
        break;
      case 'items': {
        const again = part.events.filter((event, index) => {
          const item = verdict.items[index] ?? 'retry';
          if (item === 'stored') acked++;
          else if (item !== 'retry') setAside.push({ seq: event.seq, reason: item.refused });
          return item === 'retry';
        });
        if (again.length < part.events.length) pass();
        parts = again.length > 0 ? [{ ...part, events: again, again: true }, ...rest] : rest;
        if (again.length > 0 && !(await hands.backOff(attempt++, { reason: `${again.length} events to send again` }))) {
          return undefined;
        }
        break;
      }
      case 'too-large':
      case 'refused':
        if (only) setAside.push({ seq: only.seq, reason: verdict.reason });
        parts = only ? rest : [...halves(part, part.passedThen), ...rest];
        break;
      case 'retry': {
        const passedThen = part.passedThen ?? passed;
        const failures = part.failures + (verdict.answered === false ? 0 : 1);
        const failed = { ...part, failures, again: true, passedThen };
        if (failures < SUSPECT_AFTER) parts = [failed, ...rest];
        else if (!only) parts = [...halves(part, passedThen), ...rest];
        else if (passed > passedThen || (rest.length === 0 && hands.mayHoldUnproved())) {
          held.push({ seq: only.seq, reason: verdict.reason });
          parts = rest;
        } else {
          // Nothing has passed since: the others are asked first, to tell a bad event from a sink that is down.
          parts = [...rest, { ...failed, failures: SUSPECT_AFTER - 1 }];
        }
        if (!(await hands.backOff(attempt++, verdict))) return undefined;
        break;
      }
      case 'stop':
        await hands.waitForPerson(verdict.reason);
        parts = [{ ...part, again: true }, ...rest];
        break;
    }
  }
  return { acked, setAside, held };
}

function halves(part: Part, passedThen: number | undefined): readonly Part[] {
  const middle = Math.ceil(part.events.length / 2);
  return [part.events.slice(0, middle), part.events.slice(middle)].map((events) => ({
    events,
    failures: 0,
    again: true,
    passedThen,
  }));
}
