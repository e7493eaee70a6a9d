import { expect, it } from 'vitest';
import { anomalyKindOf } from '../../../core/kinds/registry.ts';
import { mainText } from './clip-model.ts';

it.each([
  ['dip', 1200, 'ms', 'units', '−1200 ms'],
  ['dip', -40, 'ms', 'units', '+40 ms'],
  ['spike', 1200, 'ms', 'units', '+1200 ms'],
  ['dip', 6, 'ms', 'sigma', '−6 σ'],
  ['level-shift', -6, undefined, 'sigma', '−6 σ'],
  ['scale', 2, 'ms', undefined, '×2'],
] as const)('a %s of %d %s says which way the values go', (id, value, unit, measure, words) => {
  const kind = anomalyKindOf(id);
  expect(kind && mainText(kind, value, unit, measure)).toBe(words);
});
