/** Range-based F1 as TSB-AD computes it. */
import type { Measure } from './measure.ts';

export const f1RangeTsbad = {
  id: 'f1-range-tsbad',
  label: 'Range F1 (TSB-AD)',
  help: 'F1 of range precision and range recall (Tatbul), a fifth of the recall for being touched at all; best of 100 thresholds.',
  source: 'Tatbul et al. 2018; TSB-AD’s R-based-F1, where labels or flags on every row give no range.',
  better: 'higher',
  range: [0, 1],
  compute: ({ tsbad }) => tsbad().range,
} as const satisfies Measure;
