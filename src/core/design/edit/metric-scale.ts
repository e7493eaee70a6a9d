/** How large a metric usually is, from its settings alone: sizes of new anomalies. Draws nothing. */
import type { AnomalyKindBase } from '../../kinds/anomalies/kind.ts';
import type { Metric } from '../types/design.ts';
import { knownKind } from '../../kinds/registry.ts';
import { deviationsOf, noiseDeviation } from '../types/deviations.ts';

/** Where the values usually lie, how far they move, and σ of the noise. Trends are left out. */
export function metricScale(metric: Metric): {
  readonly level: number;
  readonly spread: number;
  readonly sigma: number;
} {
  let level = metric.value;
  let spread = 0;
  for (const spec of metric.process) {
    const usual = knownKind('process', spec.kind).usual(spec);
    level += usual.level;
    spread += usual.spread;
  }
  for (const spec of metric.seasonality) {
    const kind = knownKind('seasonality', spec.kind);
    const swing = kind.swing(spec);
    spread += spec.mode === 'additive' && kind.relative !== true ? swing : swing * Math.abs(level);
  }
  const sigma = metric.noise ? noiseDeviation(metric.noise, level) : 0;
  const moves = spread + sigma;
  return { level, sigma, spread: moves > 0 ? moves : Math.abs(level) / 20 || 1 };
}

/**
 * Parameters of a new anomaly of a size that can be seen on this metric, to two significant digits; none for
 * kinds whose defaults fit every metric. In the spread where the metric has a process with a deviation.
 * @param length samples that it lasts
 */
export function fittedParams(
  kind: AnomalyKindBase,
  metric: Metric,
  length: number,
): Readonly<Record<string, number | 'spread'>> {
  const fitted = Object.entries(kind.fit?.({ ...metricScale(metric), length: Math.max(1, length) }) ?? {});
  const { sigma, spread } = deviationsOf(metric);
  const inSpread = 'measure' in kind.params && spread > sigma;
  const sizes = fitted.map(([name, value]) => {
    const size = inSpread && name === kind.main ? value / spread : value;
    return [name, Number(size.toPrecision(2))] as const;
  });
  return Object.fromEntries(inSpread ? [...sizes, ['measure', 'spread'] as const] : sizes);
}
