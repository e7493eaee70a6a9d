/** What the parts of a metric depend on, as texts: equal texts, equal values. Caches live by them. */
import { streamId } from '../../../kernel/index.ts';
import type { Design, Metric } from '../../design/types/design.ts';
import { drawsNumpy } from './noise.ts';

export function shapeKeyOf({ general, calendar }: Design, metric: Metric): string {
  const { start, interval, num_samples, seed } = general;
  const random = metric.process.length === 0 ? [] : [seed, metric.key, metric.process];
  const clock = metric.seasonality.length === 0 || !calendar ? [] : [calendar];
  return JSON.stringify([
    start,
    interval,
    num_samples,
    metric.value,
    metric.trend,
    metric.seasonality,
    random,
    ...clock,
  ]);
}

export function noiseKeyOf({ general }: Design, metric: Metric): string {
  if (!metric.noise) return '';
  return JSON.stringify([
    general.seed,
    general.rng,
    general.num_samples,
    drawsNumpy(metric.noise, general) ? '' : metric.key,
    metric.noise,
    ...(metric.factors ? [Object.entries(metric.factors).sort(([a], [b]) => (a < b ? -1 : 1))] : []),
  ]);
}

/** What the part depends on that a metric takes from others; short, however many there are behind them. */
export function inflowKeyOf({ follows, formula }: Metric, leaders: readonly { readonly flowKey: string }[]): string {
  if (leaders.length === 0 && formula === undefined) return '';
  return digest([follows, formula, leaders.map(({ flowKey }) => flowKey)]);
}

export function flowKeyOf(shapeKey: string, noiseKey: string, inflowKey: string): string {
  return digest([shapeKey, noiseKey, inflowKey]);
}

function digest(value: unknown): string {
  return streamId(JSON.stringify(value)).toString(36);
}
