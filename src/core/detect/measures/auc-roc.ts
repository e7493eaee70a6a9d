/** Area under the curve of true against false positive rate. */
import type { Measure } from './measure.ts';

export const aucRoc = {
  id: 'auc-roc',
  label: 'AUC-ROC',
  help: 'The chance that a labelled row scores higher than another one, ties counting half. Looks good where anomalies are rare.',
  source: 'Hanley and McNeil 1982; as scikit-learn’s roc_auc_score.',
  better: 'higher',
  range: [0, 1],
  compute({ scored: { levels, positives, rows } }) {
    const negatives = rows - positives;
    if (positives === 0 || negatives === 0) return undefined;
    let area = 0;
    let hits = 0;
    let alarms = 0;
    for (let level = 0; level < levels.count; level++) {
      const nextHits = levels.hits[level] ?? 0;
      const nextAlarms = (levels.flagged[level] ?? 0) - nextHits;
      area += ((nextAlarms - alarms) * (nextHits + hits)) / 2;
      hits = nextHits;
      alarms = nextAlarms;
    }
    return area / (positives * negatives);
  },
} as const satisfies Measure;
