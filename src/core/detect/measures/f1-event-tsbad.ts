/** Event-based F1 as TSB-AD computes it. */
import type { Measure } from './measure.ts';

export const f1EventTsbad = {
  id: 'f1-event-tsbad',
  label: 'Event F1 (TSB-AD)',
  help: 'F1 of the share of events that hold a flag and the precision of rows; best of 100 thresholds.',
  source: 'TSB-AD’s Event-based-F1, where an event that runs to the last row ends one row early.',
  better: 'higher',
  range: [0, 1],
  compute: ({ tsbad }) => tsbad().event,
} as const satisfies Measure;
