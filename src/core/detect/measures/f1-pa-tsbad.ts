/** Point-adjusted F1 as TSB-AD computes it. */
import type { Measure } from './measure.ts';

export const f1PaTsbad = {
  id: 'f1-pa-tsbad',
  label: 'Point-adjusted F1 (TSB-AD)',
  help: 'An event counts as found from first to last row once a single row of it is flagged; best of 100 thresholds.',
  source: 'Xu et al. 2018 (WWW); TSB-AD’s PA-F1, which leaves row 0 of the data unfilled.',
  better: 'higher',
  range: [0, 1],
  warning: 'A random score gets high values on long events (Kim et al. 2022): never compare detectors by this alone.',
  compute: ({ tsbad }) => tsbad().pa,
} as const satisfies Measure;
