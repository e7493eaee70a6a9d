/** Best F1 over all thresholds. */
import type { Measure } from './measure.ts';
import { bestThreshold } from '../scores/threshold.ts';

export const f1Best = {
  id: 'f1-best',
  label: 'Best F1',
  help: 'F1 of rows at the threshold that suits it best: what nobody can know before the labels are there.',
  source: '2·TP/(2·TP + FP + FN), largest over the distinct scores.',
  better: 'higher',
  range: [0, 1],
  compute: ({ scored }) => bestThreshold(scored)?.f1,
} as const satisfies Measure;
