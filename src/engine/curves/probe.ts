/** Values of all metrics at one sample, for cursor and tooltip. Knows no curves. */
import type { Generator, MetricEvaluator } from '../../core/dataset/index.ts';
import { CELL } from '../../core/samples/cells.ts';
import type { Members, ProbeReply } from '../api/curves.ts';
import { shownMetrics } from './shown-metrics.ts';

/** @param sample any number; the nearest sample of the data is taken */
export function probe(generator: Generator, sample: number, members?: Members): ProbeReply {
  const at = Math.min(Math.max(Math.round(sample), 0), generator.samples - 1);
  const value = new Float64Array(1);
  const empty = new Uint8Array(1);
  const read = (metric: MetricEvaluator, clean: boolean): number => {
    metric.evaluateCurve(at, value, empty, clean);
    return empty[0] === CELL.value || empty[0] === CELL.moved ? (value[0] ?? Number.NaN) : Number.NaN;
  };
  return {
    sample: at,
    timeMs: generator.startMs + at * generator.intervalMs,
    values: shownMetrics(generator, members).map(({ key, evaluator: metric }) => ({
      key,
      dirty: read(metric, false),
      clean: read(metric, true),
      active: [...metric.anomalies, ...metric.generatedIn(at, at + 1)]
        .filter(({ extent }) => extent.start <= at && at < extent.end)
        .map(({ anomaly }) => anomaly.id),
    })),
  };
}
