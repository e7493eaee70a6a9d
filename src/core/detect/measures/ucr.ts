/** The rule of the UCR anomaly archive. */
import { ucrAnswer } from '../scores/ucr-answer.ts';
import type { Measure } from './measure.ts';

export const ucr = {
  id: 'ucr',
  label: 'UCR accuracy',
  help: '1 when the highest score of the test part lies within the event or at most its own length (100 rows at least) beside it. For data with exactly one event.',
  source: 'Wu and Keogh 2021 (TKDE); the archive’s scoring rule.',
  better: 'higher',
  range: [0, 1],
  compute({ scored, settings }) {
    const answer = ucrAnswer(scored, settings.train);
    return answer && (answer.correct ? 1 : 0);
  },
} as const satisfies Measure;
