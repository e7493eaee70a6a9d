/**
 * One range of events through the sink: sent, sent again, halved, until each is stored, set aside or held. Each part
 * is settled by itself, so that what has been found out is kept. Knows no plan and no record: delivery.ts owns those.
 */
import type { FeedEvent, Verdict } from '../types.ts';
import type { Outcome, Range, SetAside } from './outbox.ts';

/** Answered failures of a part before it is split to look for the one event that breaks it. */
export const SUSPECT_AFTER = 4;

export interface BatchHands {
  /** Undefined when the run was stopped before it could leave. */
  post(events: readonly FeedEvent[], again: boolean): Promise<Verdict | undefined>;
  settle(range: Range, outcome: Outcome): Promise<void>;
  /** Waits out a failure; false when the run was stopped meanwhile. */
  backOff(attempt: number, verdict: { readonly reason: string; readonly afterMs?: number }): Promise<boolean>;
  /** Nothing is taken until a person acts. */
  askPerson(reason: string): void;
  /** Everything of a part was refused in these words. Asks a person when too many in a row are. */
  refused(reason: string): void;
  /** Waits while paused; false when stopped. */
  ready(): Promise<boolean>;
  /** May an event be held although nothing has passed since it first failed? (One at a time, to get on.) */
  mayHoldUnproved(to: number): boolean;
}

interface Part {
  readonly range: Range;
  /** What is still to be sent of it. */
  readonly events: readonly FeedEvent[];
  /** What is known of its other events. */
  readonly acked: number;
  readonly setAside: readonly SetAside[];
  readonly failures: number;
  readonly again: boolean;
  /** Parts that had passed when this one, or the part that it was split from, first failed. */
  readonly passedThen: number | undefined;
}

/** @returns false when the run was stopped before the range was settled; and how many events it acked */
export async function deliverRange(
  range: Range,
  events: readonly FeedEvent[],
  sentBefore: boolean,
  hands: BatchHands,
): Promise<boolean> {
  const whole: Part = {
    range,
    events,
    acked: 0,
    setAside: [],
    failures: 0,
    again: sentBefore,
    passedThen: undefined,
  };
  let parts: readonly Part[] = [whole];
  let passed = 0;
  let attempt = 0;
  const pass = () => {
    passed++;
    attempt = 0;
  };

  while (parts.length > 0) {
    if (!(await hands.ready())) return false;
    const [part, ...rest] = parts;
    if (!part) break;
    const only = part.events.length === 1 ? part.events[0] : undefined;
    const verdict = await hands.post(part.events, part.again);
    if (!verdict) return false;
    switch (verdict.kind) {
      case 'stored':
        pass();
        await hands.settle(part.range, outcomeOf(part, { acked: part.events.length }));
        parts = rest;
        break;
      case 'items': {
        const { acked, refused, left } = sorted(part, verdict);
        if (acked > 0) pass();
        const next = { ...part, events: left, acked: part.acked + acked, setAside: [...part.setAside, ...refused] };
        if (left.length === 0) {
          await hands.settle(part.range, outcomeOf(next, {}));
          parts = rest;
          if (acked === 0 && refused[0]) hands.refused(refused[0].reason);
        } else {
          if (left.length < part.events.length) attempt = 0;
          parts = [{ ...next, again: true }, ...rest];
          if (!(await hands.backOff(attempt++, { reason: `${left.length} events to send again` }))) return false;
        }
        break;
      }
      case 'too-large':
      case 'refused':
        if (only) {
          await hands.settle(part.range, outcomeOf(part, { aside: { seq: only.seq, reason: verdict.reason } }));
          hands.refused(verdict.reason);
          parts = rest;
        } else parts = [...halves(part, part.passedThen), ...rest];
        break;
      case 'retry': {
        const passedThen = part.passedThen ?? passed;
        const failures = part.failures + (verdict.answered === false ? 0 : 1);
        const failed = { ...part, failures, again: true, passedThen };
        if (failures < SUSPECT_AFTER) parts = [failed, ...rest];
        else if (!only) parts = [...halves(part, passedThen), ...rest];
        else if (passed > passedThen || (rest.length === 0 && hands.mayHoldUnproved(part.range[1]))) {
          await hands.settle(part.range, outcomeOf(part, { held: only.seq }));
          parts = rest;
        } else {
          // Nothing has passed since: the others are asked first, to tell a bad event from a sink that is down.
          parts = [...rest, { ...failed, failures: SUSPECT_AFTER - 1 }];
        }
        if (!(await hands.backOff(attempt++, verdict))) return false;
        break;
      }
      case 'stop':
        hands.askPerson(verdict.reason);
        parts = [{ ...part, again: true }, ...rest];
        break;
    }
  }
  return true;
}

function outcomeOf(
  part: Part,
  { acked = 0, aside, held }: { readonly acked?: number; readonly aside?: SetAside; readonly held?: number },
): Outcome {
  return {
    acked: part.acked + acked,
    setAside: aside ? [...part.setAside, aside] : part.setAside,
    held: held === undefined ? [] : [held],
  };
}

/** What an answer says item by item, and in numbers where it does not name all that it refuses. */
function sorted(part: Part, { items, unnamed }: Extract<Verdict, { kind: 'items' }>) {
  const refused: SetAside[] = [];
  const left: FeedEvent[] = [];
  let acked = 0;
  part.events.forEach((event, index) => {
    const item = items[index] ?? 'retry';
    if (item === 'stored') acked++;
    else if (item === 'retry') left.push(event);
    else refused.push({ seq: event.seq, reason: item.refused });
  });
  const first = part.events[0];
  if (unnamed && unnamed.count > 0 && first) {
    const count = Math.min(unnamed.count, acked);
    acked -= count;
    if (count > 0) refused.push({ seq: first.seq, reason: unnamed.reason, count });
  }
  return { acked, refused, left };
}

function halves(part: Part, passedThen: number | undefined): readonly Part[] {
  const middle = Math.ceil(part.events.length / 2);
  const cut = part.events[middle]?.seq ?? part.range[1];
  const fresh = { failures: 0, again: true, passedThen };
  return [
    { ...part, ...fresh, range: [part.range[0], cut], events: part.events.slice(0, middle) },
    { range: [cut, part.range[1]], events: part.events.slice(middle), acked: 0, setAside: [], ...fresh },
  ];
}
