/** The words that a file may give in place of a trend: worked out once, when it is read. */
import type { SpecOf } from '../../fields/kind.ts';
import type { linear } from './linear.ts';

/** Words that a file may give in place of a trend table. */
export const TREND_SHORT_FORMS = ['up', 'down', 'none'] as const;
export type TrendShortForm = (typeof TREND_SHORT_FORMS)[number];

/**
 * The trend that a short form stands for: a line that rises (falls) by |value| over the whole data — by 1
 * where the value is 0 —, its slope to three significant digits; undefined for "none". Worked out once, when
 * the file is read; the design holds the plain slope from then on.
 */
export function trendOfShortForm(
  word: TrendShortForm,
  value: number,
  numSamples: number,
): SpecOf<typeof linear> | undefined {
  if (word === 'none') return undefined;
  const rise = value === 0 ? 1 : Math.abs(value);
  const slope = Number((rise / numSamples).toPrecision(3));
  return { kind: 'linear', slope: word === 'up' ? slope : -slope };
}
