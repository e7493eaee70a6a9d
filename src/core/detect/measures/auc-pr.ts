/** Average precision. */
import type { Measure } from './measure.ts';

export const aucPr = {
  id: 'auc-pr',
  label: 'AUC-PR (average precision)',
  help: 'Mean of the precision over the recall, as a sum of steps. A random score gets the share of labelled rows.',
  source: 'scikit-learn’s average_precision_score; TSB-AD’s AUC-PR.',
  better: 'higher',
  range: [0, 1],
  compute({ scored: { levels, positives } }) {
    if (positives === 0) return undefined;
    let sum = 0;
    let hits = 0;
    for (let level = 0; level < levels.count; level++) {
      const next = levels.hits[level] ?? 0;
      sum += ((next - hits) / positives) * (next / (levels.flagged[level] ?? 1));
      hits = next;
    }
    return sum;
  },
} as const satisfies Measure;
