/**
 * What an anomaly did to the data: its cause interval, and the effect interval in which the data differ from
 * the clean twin. Knows no files.
 */
import type { Anomaly } from '../../design/types/design.ts';
import { CELL } from '../metric/delivery.ts';
import type { MetricEvaluator } from '../metric/metric-evaluator.ts';
import type { Generator } from '../metric/generator.ts';
import type { AnomalyPlace } from '../metric/placed.ts';
import { BLOCK } from '../../samples/workspace.ts';

/** Samples, half-open. */
export interface AnomalyRow {
  readonly id: string;
  readonly metric: string;
  readonly kind: string;
  readonly causeStart: number;
  readonly causeEnd: number;
  /** From the first to after the last sample of the cause interval that shows a difference; absent if none does. */
  readonly effectStart?: number;
  readonly effectEnd?: number;
  /** Largest |dirty − clean| / σ (in units when σ = 0) of what was looked at. Missing values do not count. */
  readonly peakSigma: number;
  readonly benign: boolean;
  /** Where a process of the metric made it: as it would stand in the design. */
  readonly made?: Anomaly;
  readonly incident?: string;
}

/** Anomalies longer than twice this are looked at from both ends only; the peak is then that of the ends. */
const MOST_FROM_ONE_END = 2_097_152;
/** Two numbers are the same up to this share of their size: what rounding in the arithmetic can make. */
const ROUNDING = 1e-12;

/** All anomalies that are injected, by metric and then by start; generated ones among them. Cost: two evaluations of every sample that they touch. */
export function anomalyRows(generator: Generator): readonly AnomalyRow[] {
  return generator.metrics.flatMap((metric) =>
    placesOf(generator, metric).map((place) => rowOf(generator, metric, place)),
  );
}

/** Injected anomalies of a metric in order of their start. */
export function placesOf(generator: Generator, metric: MetricEvaluator): readonly AnomalyPlace[] {
  const places = [...metric.anomalies, ...metric.generatedIn(0, generator.samples)];
  return places.sort((a, b) => a.extent.start - b.extent.start);
}

export function rowOf(
  generator: Generator,
  metric: MetricEvaluator,
  { anomaly, extent, generated }: AnomalyPlace,
): AnomalyRow {
  const { start, end } = extent;
  const effect = effectOf(generator, metric, start, end);
  return {
    id: anomaly.id,
    metric: metric.key,
    kind: anomaly.kind,
    causeStart: start,
    causeEnd: end,
    ...(effect.first === undefined ? {} : { effectStart: effect.first, effectEnd: effect.last + 1 }),
    peakSigma: effect.peak / (metric.sigma > 0 ? metric.sigma : 1),
    benign: anomaly.benign === true,
    ...(generated ? { made: anomaly } : {}),
    ...(anomaly.incident === undefined ? {} : { incident: anomaly.incident }),
  };
}

interface Effect {
  readonly first: number | undefined;
  readonly last: number;
  readonly peak: number;
}

/**
 * A sample shows the anomaly if it has no value, or if |data − clean| > k·σ (k = general.effect_sigma); without
 * noise, if the two differ by more than rounding. Overlapping anomalies are seen together, as the data show them.
 */
function effectOf(generator: Generator, metric: MetricEvaluator, start: number, end: number): Effect {
  const limit = generator.design.general.effect_sigma * metric.sigma;
  let first: number | undefined;
  let last = -1;
  let peak = 0;
  const look = (from: number, to: number) => {
    for (let at = from; at < to; at += BLOCK) {
      compare(generator, metric, at, Math.min(BLOCK, to - at), (data, clean, empty) => {
        for (let i = 0; i < data.length; i++) {
          const missing = empty[i] !== CELL.value;
          const difference = Math.abs((data[i] ?? 0) - (clean[i] ?? 0));
          const noticed = metric.sigma > 0 ? limit : ROUNDING * (Math.abs(data[i] ?? 0) + Math.abs(clean[i] ?? 0));
          if (!missing && difference > peak) peak = difference;
          if (!missing && !(difference > noticed)) continue;
          first ??= at + i;
          last = at + i;
        }
      });
    }
  };
  if (end - start <= 2 * MOST_FROM_ONE_END) look(start, end);
  else {
    look(start, start + MOST_FROM_ONE_END);
    look(end - MOST_FROM_ONE_END, end);
  }
  return { first, last, peak };
}

/** Data and clean twin of a window from one shape and one noise, so that processes only ever run forward. */
function compare(
  { workspace: { lend } }: Generator,
  metric: MetricEvaluator,
  from: number,
  length: number,
  use: (data: Float64Array, clean: Float64Array, empty: Uint8Array) => void,
): void {
  const empty = new Uint8Array(length);
  lend(length, (data) =>
    lend(length, (clean) =>
      lend(length, (noise) => {
        metric.fillShape(from, clean);
        metric.fillNoise(from, noise);
        metric.compose(clean, noise, from, data, empty);
        metric.compose(clean, noise, from, clean, undefined, { clean: true });
        use(data, clean, empty);
      }),
    ),
  );
}
