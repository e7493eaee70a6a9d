/** A stretch of a design, played as if it were the whole: row 0 is its first sample. Knows no sink and no clock. */
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
          events.push({ ...event, seq: own, id: `${runId}-${own}`, timeMs: timeMs(Math.floor(own / perRow)) });
        }
        seq = end;
      }
      return events;
    },
  };
}
