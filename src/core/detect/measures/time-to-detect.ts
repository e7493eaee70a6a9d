/** How soon an event is found, at the chosen threshold. */
import { delays, median } from '../scores/event-score.ts';
import type { Measure } from './measure.ts';

export const timeToDetect = {
  id: 'time-to-detect',
  label: 'Time to detect',
  help: 'Median of the rows from the start of an event to its first flag, over the events that were found.',
  source: 'Median over found events; look at the recall of events beside it.',
  better: 'lower',
  range: [0, Number.POSITIVE_INFINITY],
  compute({ scored, flags }) {
    const flagged = flags();
    return (
      flagged && median(delays(scored.events, flagged.rows).flatMap((delay) => (delay === undefined ? [] : [delay])))
    );
  },
} as const satisfies Measure;
