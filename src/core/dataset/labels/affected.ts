/** What the anomalies of other metrics do to one that follows them: which reach it, and where it shows. Knows no files. */
import type { Generator } from '../metric/generator.ts';
import type { MetricEvaluator } from '../metric/metric-evaluator.ts';
import type { CarriedPlace } from '../metric/relations/carried.ts';
import { effectOf } from './effects.ts';

/** Samples, half-open. */
export interface AffectedRow {
  readonly carried: CarriedPlace;
  /** From the first to after the last sample whose cell differs noticeably from the clean twin; absent if none does. */
  readonly effectStart?: number;
  readonly effectEnd?: number;
  /** The same for any difference. */
  readonly differsStart?: number;
  readonly differsEnd?: number;
  /** Largest |data − clean twin|, in the follower's unit. */
  readonly peak: number;
}

/** Anomalies that reach a metric, in order of their start. */
export function carriedTo(metric: MetricEvaluator): readonly CarriedPlace[] {
  return [...metric.carried()].sort((a, b) => a.start - b.start);
}

/**
 * The metric's own anomalies are left out of it; what reaches it at the same time is seen together. Cost: two
 * evaluations of every sample of the interval.
 */
export function affectedRow(generator: Generator, metric: MetricEvaluator, carried: CarriedPlace): AffectedRow {
  const { effect, differing, peak } = effectOf(generator, metric, carried.start, carried.end, { inflow: true });
  return {
    carried,
    ...(effect.last < 0 ? {} : { effectStart: effect.first, effectEnd: effect.last + 1 }),
    ...(differing.last < 0 ? {} : { differsStart: differing.first, differsEnd: differing.last + 1 }),
    peak,
  };
}

/** The same in plain words, for screens. */
export interface ReachedRow extends Omit<AffectedRow, 'carried'> {
  /** Of the anomaly. */
  readonly id: string;
  /** Key of the metric that it is on. */
  readonly metric: string;
  /** Key of the metric that it reaches. */
  readonly follower: string;
  /** Keys from the one to the other. */
  readonly path: readonly string[];
  readonly causeStart: number;
  readonly causeEnd: number;
}

/** What reaches a metric, in order of start. Cost: as affectedRow, for each. */
export function reachedRows(generator: Generator, metric: MetricEvaluator): readonly ReachedRow[] {
  return carriedTo(metric).map((place) => {
    const { carried, ...shown } = affectedRow(generator, metric, place);
    const { root, path, start, end } = carried;
    const { id } = carried.place.anomaly;
    return { id, metric: root, follower: metric.key, path, causeStart: start, causeEnd: end, ...shown };
  });
}
