/** F1 of events at the chosen threshold. */
import { eventScore } from '../scores/event-score.ts';
import type { Measure } from './measure.ts';

export const eventF1 = {
  id: 'event-f1',
  label: 'Event F1',
  help: 'Events that a flagged range touches are found, ranges that touch none are false alarms. One long range over many events is too good.',
  source: 'Hundman et al. 2018 (KDD); Orion’s overlapping segments, unweighted.',
  better: 'higher',
  range: [0, 1],
  compute({ scored, flags }) {
    const flagged = flags();
    return flagged && scored.positives > 0 ? eventScore(scored.events, flagged.ranges).f1 : undefined;
  },
} as const satisfies Measure;
