/** Which metrics of a generator a screen shows: one for each that the design describes. Knows no curves. */
import type { Generator, MetricEvaluator } from '../../core/dataset/index.ts';
import type { Metric } from '../../core/design/types/design.ts';
import type { Members } from '../api/curves.ts';

export interface ShownMetric {
  /** Key in the design that is edited. */
  readonly key: string;
  readonly metric: Metric;
  readonly evaluator: MetricEvaluator;
}

/** Of an expanded metric the one that is named, else the first. In the order of the design. */
export function shownMetrics({ design, metrics }: Generator, members: Members = {}): readonly ShownMetric[] {
  const shown = new Map<string, ShownMetric>();
  design.metrics.forEach((metric, index) => {
    const evaluator = metrics[index];
    const key = metric.member?.of ?? metric.key;
    const isNamed = Object.hasOwn(members, key) && members[key] === metric.key;
    if (evaluator && (isNamed || !shown.has(key))) shown.set(key, { key, metric, evaluator });
  });
  return [...shown.values()];
}
