/** Area under precision over recall by trapezoids. */
import type { Measure } from './measure.ts';

export const aucPrTrapezoid = {
  id: 'auc-pr-trapezoid',
  label: 'AUC-PR (trapezoid)',
  help: 'The area under precision over recall with straight lines between the points, from recall 0 and precision 1: too kind to scores with many ties.',
  source: 'scikit-learn’s precision_recall_curve and auc; used by TSB-UAD and TimeEval.',
  better: 'higher',
  range: [0, 1],
  compute({ scored: { levels, positives } }) {
    if (positives === 0) return undefined;
    let area = 0;
    let recall = 0;
    let precision = 1;
    for (let level = 0; level < levels.count; level++) {
      const hits = levels.hits[level] ?? 0;
      const nextRecall = hits / positives;
      const nextPrecision = hits / (levels.flagged[level] ?? 1);
      area += ((nextRecall - recall) * (nextPrecision + precision)) / 2;
      recall = nextRecall;
      precision = nextPrecision;
    }
    return area;
  },
} as const satisfies Measure;
