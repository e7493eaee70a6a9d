/** Volume under the PR surface as TSB-AD computes it. */
import type { Measure } from './measure.ts';

export const vusPrTsbad = {
  id: 'vus-pr-tsbad',
  label: 'VUS-PR (TSB-AD)',
  help: 'As TSB-AD computes it: 250 thresholds at even places of the sorted scores.',
  source: 'TSB-AD, evaluation/basic_metrics.py, generate_curve, version opt.',
  better: 'higher',
  range: [0, 1],
  compute: (shared) => shared.tsbadVolumes()?.pr,
} as const satisfies Measure;
