/** False alarms a day, at the chosen threshold. */
import { eventScore } from '../scores/event-score.ts';
import type { Measure } from './measure.ts';

export const falseAlarmsADay = {
  id: 'false-alarms-a-day',
  label: 'False alarms a day',
  help: 'Flagged ranges that touch no event, a day of data.',
  source: 'Ranges without an event divided by the length of the data.',
  better: 'lower',
  range: [0, Number.POSITIVE_INFINITY],
  compute({ scored, settings, flags }) {
    const flagged = flags();
    if (!flagged || scored.rows === 0) return undefined;
    return (eventScore(scored.events, flagged.ranges).fp * settings.rowsPerDay) / scored.rows;
  },
} as const satisfies Measure;
