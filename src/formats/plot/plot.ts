/** The plot of a design's metrics: looks at the data and decimates it. Knows no SVG beyond the plot's description. */
import type { Generator, MetricEvaluator } from '../../core/dataset/index.ts';
import { anomalyKindOf } from '../../core/kinds/registry.ts';
import type { RowRange } from '../rows/encode-table.ts';
import { PLOT_WIDTH, type Plot, type PlotPanel, type PlotShade } from './plot-svg.ts';
import { plotWindows, type PlotSampling } from './plot-windows.ts';

/** Panels in one picture; a taller one could not be opened. The title says when there are more metrics. */
const MAX_PANELS = 100;
const MAX_SHADES = 1000;
const SAMPLING: PlotSampling = { exactSamples: 131_072, buckets: PLOT_WIDTH / 2, windowSamples: 128 };

/** @param range samples to show */
export function collectPlot(generator: Generator, range: RowRange): Plot {
  const { design, kernel } = generator;
  const mark = kernel.mark();
  try {
    const { length } = generator.metrics;
    const scratch = { values: kernel.f64(SAMPLING.exactSamples), empty: kernel.u8(SAMPLING.exactSamples) };
    const shown = length > MAX_PANELS ? ` (the first ${MAX_PANELS} of ${length} metrics)` : '';
    return {
      title: design.general.name + shown,
      fromMs: timeOf(generator, range.from),
      toMs: timeOf(generator, range.to),
      panels: generator.metrics.slice(0, MAX_PANELS).map((metric) => collectPanel(generator, metric, range, scratch)),
    };
  } finally {
    kernel.release(mark);
  }
}

function timeOf(generator: Generator, sample: number): number {
  return generator.startMs + sample * generator.intervalMs;
}

/** Arrays in kernel memory for one window of samples. */
interface Scratch {
  readonly values: Float64Array;
  readonly empty: Uint8Array;
}

function collectPanel(generator: Generator, metric: MetricEvaluator, range: RowRange, scratch: Scratch): PlotPanel {
  const inside = ({ extent }: { extent: { start: number; end: number } }) =>
    extent.start < range.to && extent.end > range.from;
  const places = [...metric.anomalies, ...metric.generatedIn(range.from, range.to)].filter(inside);
  const extents = places.map(({ extent }) => ({ from: extent.start, to: extent.end }));
  const pieces = plotWindows(range, extents, SAMPLING).map((window) =>
    curveOf(generator, metric, window, range, scratch),
  );
  const shades = places
    .filter(({ anomaly }) => !anomaly.benign)
    .slice(0, MAX_SHADES)
    .map<PlotShade>(({ anomaly, extent }) => ({
      fromMs: timeOf(generator, Math.max(extent.start, range.from)),
      toMs: timeOf(generator, Math.min(extent.end, range.to)),
      family: anomalyKindOf(anomaly.kind)?.family ?? 'data',
      text: anomaly.note === undefined ? anomaly.kind : `${anomaly.kind}: ${anomaly.note}`,
    }));
  return {
    title: metric.label,
    ...(metric.unit === undefined ? {} : { unit: metric.unit }),
    curve: joined(pieces),
    shades,
  };
}

/** x (epoch ms), y of one window, decimated to its share of the plot's width. */
function curveOf(
  generator: Generator,
  metric: MetricEvaluator,
  window: RowRange,
  range: RowRange,
  scratch: Scratch,
): Float64Array {
  const length = window.to - window.from;
  const values = scratch.values.subarray(0, length);
  const empty = scratch.empty.subarray(0, length);
  metric.evaluate(window.from, values, empty);
  for (let i = 0; i < length; i++) if (empty[i] !== 0) values[i] = Number.NaN;
  const share = Math.round((length / (range.to - range.from)) * PLOT_WIDTH);
  const buckets = Math.max(1, share);
  const points = new Float64Array(4 * buckets);
  const { kernel, intervalMs } = generator;
  return points.subarray(0, kernel.decimate(values, buckets, timeOf(generator, window.from), intervalMs, points));
}

function joined(pieces: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
