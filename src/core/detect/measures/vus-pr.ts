/** Volume under the PR surface, exact. */
import type { Measure } from './measure.ts';

export const vusPr = {
  id: 'vus-pr',
  label: 'VUS-PR',
  help: 'AUC-PR with labels widened by slopes, averaged over all widths up to the window, with every distinct score as a threshold. A larger window gives a larger value: compare at one window only.',
  source: 'Paparrizos et al. 2022, PVLDB 15:11; every threshold instead of 250.',
  better: 'higher',
  range: [0, 1],
  compute: (shared) => shared.exactVolumes()?.pr,
} as const satisfies Measure;
