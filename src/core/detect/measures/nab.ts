/** The NAB score in its three profiles. */
import { NAB_PROFILES, nabScore, nabWindows } from '../scores/nab-score.ts';
import type { Measure } from './measure.ts';

export const nabStandard = {
  id: 'nab-standard',
  label: 'NAB (standard)',
  help: 'Rewards early flags in windows around the events, at the best threshold: 0 for none, 100 for the perfect detector, far below 0 for many false alarms.',
  source: 'Lavin and Ahmad 2015 (ICMLA); NAB’s sweeper, one threshold for this data.',
  better: 'higher',
  range: [0, 100],
  compute: ({ scored, settings }) =>
    nabScore(scored, nabWindows(scored.events, scored.rows), NAB_PROFILES.standard, settings.exp)?.best.normalised,
} as const satisfies Measure;

export const nabLowFp = {
  id: 'nab-low-fp',
  label: 'NAB (low-fp)',
  help: 'Rewards early flags in windows around the events, at the best threshold: 0 for none, 100 for the perfect detector, far below 0 for many false alarms.',
  source: 'Lavin and Ahmad 2015 (ICMLA); NAB’s sweeper, one threshold for this data.',
  better: 'higher',
  range: [0, 100],
  compute: ({ scored, settings }) =>
    nabScore(scored, nabWindows(scored.events, scored.rows), NAB_PROFILES['low-fp'], settings.exp)?.best.normalised,
} as const satisfies Measure;

export const nabLowFn = {
  id: 'nab-low-fn',
  label: 'NAB (low-fn)',
  help: 'Rewards early flags in windows around the events, at the best threshold: 0 for none, 100 for the perfect detector, far below 0 for many false alarms.',
  source: 'Lavin and Ahmad 2015 (ICMLA); NAB’s sweeper, one threshold for this data.',
  better: 'higher',
  range: [0, 100],
  compute: ({ scored, settings }) =>
    nabScore(scored, nabWindows(scored.events, scored.rows), NAB_PROFILES['low-fn'], settings.exp)?.best.normalised,
} as const satisfies Measure;
