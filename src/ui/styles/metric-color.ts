/** The colours of the series: ten tokens, one a metric. */
import { metricColorOf } from '../../core/design/edit/edits.ts';
import type { Metric } from '../../core/design/types/design.ts';

const SERIES = 10;

/** CSS value (`var(--s3)`) of the series colour of a place, from 0. */
export function seriesColor(place: number): string {
  return `var(--s${(place % SERIES) + 1})`;
}

/** The metric's CSS value. @param place its place in the design, from 0 */
export function metricColor(metric: Pick<Metric, 'color'> | undefined, place: number): string {
  return seriesColor(metricColorOf(metric, place));
}
