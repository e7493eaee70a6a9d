/** Affiliation precision and recall at the chosen threshold. */
import { affiliation } from '../scores/affiliation.ts';
import type { Measure } from './measure.ts';

export const affiliationPrecision = {
  id: 'affiliation-precision',
  label: 'Affiliation precision',
  help: 'How close flagged rows are to an event, against a row drawn at random: 0.5 is chance.',
  source: 'Huet, Navarro and Rossi 2022 (KDD).',
  better: 'higher',
  range: [0, 1],
  compute({ scored, flags }) {
    const flagged = flags();
    return flagged && affiliation(scored.events, flagged.ranges, scored.rows)?.precision;
  },
} as const satisfies Measure;

export const affiliationRecall = {
  id: 'affiliation-recall',
  label: 'Affiliation recall',
  help: 'How close the rows of an event are to a flag, against a row drawn at random.',
  source: 'Huet, Navarro and Rossi 2022 (KDD).',
  better: 'higher',
  range: [0, 1],
  compute({ scored, flags }) {
    const flagged = flags();
    return flagged && affiliation(scored.events, flagged.ranges, scored.rows)?.recall;
  },
} as const satisfies Measure;
