/** What a feed plays, as the delivery sees it. */
import type { FeedEvent } from '../types.ts';

export interface FeedSource {
  /** Sequence numbers a row: event k of row r is r·eventsPerRow + k. */
  readonly eventsPerRow: number;
  /** Events [from, to) in order; readings that are missing from the data are left out. */
  events(from: number, to: number): readonly FeedEvent[];
}
