/** Range precision and recall at the chosen threshold. */
import { rangeScore } from '../scores/range-based.ts';
import type { Measure } from './measure.ts';

export const rangePrecision = {
  id: 'range-precision',
  label: 'Range precision',
  help: 'Mean share of a flagged range that lies in events; several events in one range divide it.',
  source: 'Tatbul et al. 2018 (NeurIPS): flat bias, reciprocal cardinality.',
  better: 'higher',
  range: [0, 1],
  compute({ scored, flags }) {
    const flagged = flags();
    return flagged && rangeScore(scored.events, flagged.ranges, RULES)?.precision;
  },
} as const satisfies Measure;

export const rangeRecall = {
  id: 'range-recall',
  label: 'Range recall',
  help: 'Mean share of an event that flagged ranges cover; several ranges in one event divide it.',
  source: 'Tatbul et al. 2018 (NeurIPS): α 0, flat bias, reciprocal cardinality.',
  better: 'higher',
  range: [0, 1],
  compute({ scored, flags }) {
    const flagged = flags();
    if (!flagged || scored.positives === 0) return undefined;
    return rangeScore(scored.events, flagged.ranges, RULES)?.recall ?? 0;
  },
} as const satisfies Measure;

const RULES = { cardinality: 'reciprocal', bias: 'flat', recallAlpha: 0 } as const;
