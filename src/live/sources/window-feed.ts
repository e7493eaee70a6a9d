/** A stretch of a design, played as if it were the whole: row 0 is its first sample. Knows no sink and no clock. */
import { momentOf, PLANNED } from './moved-readings.ts';
import type { FeedEvent } from '../types.ts';
import type { DesignFeed } from './source.ts';

/**
 * @param feed whose samples [from, to) are played
 * @param timeMs planned timestamp of a row of the stretch
 */
export function createWindowFeed(
  feed: DesignFeed,
  runId: string,
  [fromSample, toSample]: readonly [from: number, to: number],
  timeMs: (row: number) => number,
): DesignFeed {
  const perRow = feed.eventsPerRow;
  const samples = toSample - fromSample;
  const length = samples * perRow;
  return {
    eventsPerRow: perRow,
    samples,
    events(from, to) {
      const events: FeedEvent[] = [];
      for (let seq = from; seq < to; ) {
        const turn = Math.floor(seq / length) * length;
        const end = Math.min(to, turn + length);
        const shift = turn - fromSample * perRow;
        for (const event of feed.events(seq - shift, end - shift)) {
          const own = event.seq + shift;
          const row = Math.floor(own / perRow);
          const from = event.moved ?? PLANNED;
          // What was measured before the stretch is no part of it.
          if ((row % samples) - from.rows < 0) continue;
          const index = event.index ?? own % perRow;
          events.push({ ...event, seq: own, ...momentOf(runId, perRow, row, index, from, timeMs) });
        }
        seq = end;
      }
      return events;
    },
  };
}
