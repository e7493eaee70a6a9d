/** What the parts of a metric depend on, as texts: equal texts, equal values. Caches live by them. */
import type { Design, Metric } from '../../design/types/design.ts';

export function shapeKeyOf({ general }: Design, metric: Metric): string {
  const { start, interval, num_samples, seed } = general;
  const random = metric.process.length === 0 ? [] : [seed, metric.key, metric.process];
  return JSON.stringify([start, interval, num_samples, metric.value, metric.trend, metric.seasonality, random]);
}

export function noiseKeyOf({ general }: Design, metric: Metric): string {
  if (!metric.noise) return '';
  return JSON.stringify([
    general.seed,
    general.rng,
    general.num_samples,
    general.rng === 'numpy' ? '' : metric.key,
    metric.noise,
  ]);
}
