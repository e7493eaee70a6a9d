/** Affiliation F1 as TSB-AD computes it. */
import type { Measure } from './measure.ts';

export const f1AffiliationTsbad = {
  id: 'f1-affiliation-tsbad',
  label: 'Affiliation F1 (TSB-AD)',
  help: 'F1 of affiliation precision and recall; best of 100 thresholds. A random score gets about 0.67: compare with it.',
  source: 'Huet, Navarro and Rossi 2022; TSB-AD’s Affiliation-F.',
  better: 'higher',
  range: [0, 1],
  warning: 'Flags everywhere and random scores come close to 0.7.',
  compute: ({ tsbad }) => tsbad().affiliation,
} as const satisfies Measure;
