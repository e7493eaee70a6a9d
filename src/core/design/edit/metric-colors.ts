/** Which of the ten series colours a metric has: the one that it says, else that of its place. */
import type { Metric } from '../types/design.ts';
import { METRIC_FIELDS } from '../types/fields.ts';
import { withValues } from './change.ts';

const COLORS = METRIC_FIELDS.color.max + 1;

/** Number of the metric's series colour, 0–9. @param place its place in the design, from 0 */
export function metricColorOf(metric: Pick<Metric, 'color'> | undefined, place: number): number {
  return metric?.color ?? place % COLORS;
}

/** The colour that the fewest of the metrics have; of several the first. */
export function freshColor(metrics: readonly Metric[]): number {
  const uses = Array.from({ length: COLORS }, () => 0);
  for (const [place, metric] of metrics.entries()) {
    const color = metricColorOf(metric, place);
    uses[color] = (uses[color] ?? 0) + 1;
  }
  return uses.indexOf(Math.min(...uses));
}

/** The metric with this colour at this place, which is written only where the place itself does not give it. */
export function colored(metric: Metric, color: number, place: number): Metric {
  return withValues(metric, [['color', color === place % COLORS ? undefined : color]]);
}

/** The metrics in their new places with the colours that they had in the old ones. */
export function keepColors(before: readonly Metric[], after: readonly Metric[]): readonly Metric[] {
  return after.map((metric, place) => {
    const was = before.indexOf(metric);
    return was === -1 || was === place ? metric : colored(metric, metricColorOf(metric, was), place);
  });
}
