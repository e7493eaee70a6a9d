/**
 * A feed source whose design can be changed while the run is on: rows from one on are of another design, rows that
 * were ever handed out stay as they were, so that a retry sends the same events. Knows no sink and no clock.
 */
import type { FeedSource } from './feed-source.ts';

export interface ChangingSource extends FeedSource {
  /**
   * From row `row` on, events come from `open()`, which has as many events a row. Rows that were handed out cannot be
   * changed: then the first row after them is taken. @returns the row from which on it holds
   */
  change(row: number, open: () => FeedSource): number;
  /** The first row of which no event has been handed out yet. */
  nextRow(): number;
}

interface Part {
  readonly fromRow: number;
  readonly open: () => FeedSource;
}

/** Feeds kept open: the present one, and the one before for retries near a change. */
const KEPT_OPEN = 2;

/** @param handedOut events with a smaller sequence number count as handed out (a run that goes on) */
export function createChangingSource(open: () => FeedSource, handedOut = 0): ChangingSource {
  const first = open();
  const perRow = first.eventsPerRow;
  const parts: Part[] = [{ fromRow: 0, open }];
  let made = handedOut;
  let kept: readonly { readonly part: Part; readonly feed: FeedSource }[] = parts.map((part) => ({
    part,
    feed: first,
  }));

  const feedOf = (part: Part): FeedSource => {
    const found = kept.find((each) => each.part === part)?.feed;
    if (found) return found;
    const feed = part.open();
    kept = [{ part, feed }, ...kept].slice(0, KEPT_OPEN);
    return feed;
  };
  const nextRow = () => Math.ceil(made / perRow);

  return {
    eventsPerRow: perRow,
    events(from, to) {
      made = Math.max(made, to);
      const events = parts.flatMap((part, index) => {
        const start = Math.max(from, part.fromRow * perRow);
        const end = Math.min(to, (parts[index + 1]?.fromRow ?? Number.POSITIVE_INFINITY) * perRow);
        return start < end ? feedOf(part).events(start, end) : [];
      });
      return events;
    },
    change(row, next) {
      const fromRow = Math.max(row, nextRow());
      // A part that no row was ever made of is replaced.
      while ((parts.at(-1)?.fromRow ?? -1) >= fromRow && parts.length > 1) parts.pop();
      parts.push({ fromRow, open: next });
      return fromRow;
    },
    nextRow,
  };
}
