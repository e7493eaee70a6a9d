/** How a metric's values spread, with and without its anomalies. Knows no curves. */
import { createGenerator, type MetricEvaluator } from '../../core/dataset/index.ts';
import { CELL } from '../../core/samples/cells.ts';
import { createKernel } from '../../kernel/index.ts';
import type { SpreadRequest, ValueSpread } from '../api/background.ts';
import { shownMetrics } from '../curves/shown-metrics.ts';

const BARS = 48;
/** Samples that are looked at; of a longer window even stretches of it. */
const MOST_SAMPLES = 262_144;
const STRETCH = 2048;

export function spreadOf({ design, key, from, to, members }: SpreadRequest): ValueSpread | undefined {
  const generator = createGenerator(design, createKernel());
  const metric = shownMetrics(generator, members).find((shown) => shown.key === key)?.evaluator;
  const start = Math.max(0, Math.floor(from));
  const end = Math.min(generator.samples, Math.ceil(to));
  if (!metric || end <= start) return undefined;
  const stretches = stretchesOf(start, end);
  const dirty = valuesOf(metric, stretches, false);
  const clean = valuesOf(metric, stretches, true);
  const looked = dirty.length;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const values of [dirty, clean]) {
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  if (!Number.isFinite(low) || !Number.isFinite(high)) return undefined;
  if (low === high) [low, high] = [low - 0.5, high + 0.5];
  const missing = dirty.reduce((count, value) => (Number.isNaN(value) ? count + 1 : count), 0);
  return {
    low,
    high,
    dirty: barsOf(dirty, low, high),
    clean: barsOf(clean, low, high),
    looked,
    of: end - start,
    missing,
  };
}

/** The whole window, or stretches of it that lie evenly. */
function stretchesOf(start: number, end: number): readonly (readonly [from: number, to: number])[] {
  if (end - start <= MOST_SAMPLES) return [[start, end]];
  const count = MOST_SAMPLES / STRETCH;
  const apart = (end - start) / count;
  return Array.from({ length: count }, (_, at) => {
    const from = Math.floor(start + at * apart);
    return [from, from + STRETCH];
  });
}

/** NaN where there is no value. */
function valuesOf(
  metric: MetricEvaluator,
  stretches: readonly (readonly [from: number, to: number])[],
  clean: boolean,
): Float64Array {
  const all = new Float64Array(stretches.reduce((sum, [from, to]) => sum + to - from, 0));
  const cells = new Uint8Array(STRETCH);
  let at = 0;
  for (const [from, to] of stretches) {
    for (let row = from; row < to; row += STRETCH) {
      const rows = Math.min(STRETCH, to - row);
      const values = all.subarray(at, at + rows);
      metric.evaluateCurve(row, values, cells.subarray(0, rows), clean);
      for (let i = 0; i < rows; i++) if (cells[i] !== CELL.value && cells[i] !== CELL.moved) values[i] = Number.NaN;
      at += rows;
    }
  }
  return all;
}

function barsOf(values: Float64Array, low: number, high: number): Uint32Array {
  const bars = new Uint32Array(BARS);
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    const bar = Math.min(BARS - 1, Math.floor(((value - low) / (high - low)) * BARS));
    bars[bar] = (bars[bar] ?? 0) + 1;
  }
  return bars;
}
