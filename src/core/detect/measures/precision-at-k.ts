/** Precision among as many rows as are labelled. */
import type { Measure } from './measure.ts';

export const precisionAtK = {
  id: 'precision-at-k',
  label: 'Precision at k',
  help: 'Of as many highest scores as there are labelled rows (and those equal to the last): the share that is labelled.',
  source: 'k = number of labelled rows; flagged are all scores of at least the k-th largest.',
  better: 'higher',
  range: [0, 1],
  compute({ scored: { levels, positives } }) {
    if (positives === 0) return undefined;
    let level = 0;
    while ((levels.flagged[level] ?? Number.POSITIVE_INFINITY) < positives) level++;
    return (levels.hits[level] ?? 0) / (levels.flagged[level] ?? 1);
  },
} as const satisfies Measure;
