/** PA%K over all K at the chosen threshold. */
import type { Measure } from './measure.ts';
import { eventHits, pakArea } from '../scores/pak-score.ts';

export const pak = {
  id: 'pak',
  label: 'PA%K (area)',
  help: 'F1 with events filled only where more than K % of them is flagged, averaged over K from 0 to 100.',
  source: 'Kim et al. 2022 (AAAI).',
  better: 'higher',
  range: [0, 1],
  compute({ scored, flags }) {
    const flagged = flags();
    return flagged && scored.positives > 0 ? pakArea(eventHits(scored.events, flagged.rows)) : undefined;
  },
} as const satisfies Measure;
