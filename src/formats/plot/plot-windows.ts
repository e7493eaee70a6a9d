/**
 * Which samples a plot looks at: all of short data; of long data a share of every bucket and all of the short
 * anomalies, so that the cost of a plot has a bound and a spike of one sample is still seen. Knows no drawing.
 */
import type { RowRange } from '../rows/encode-table.ts';

export interface PlotSampling {
  /** Up to this many samples a metric are all looked at. */
  readonly exactSamples: number;
  /** Beyond: this many windows… */
  readonly buckets: number;
  /** …of this many samples. */
  readonly windowSamples: number;
}

/** Of an anomaly no more than this many samples are looked at on its own account; longer ones show by themselves. */
const ANOMALY_SAMPLES = 2048;
/** A metric with more anomalies than this has them in every bucket. */
const MAX_ANOMALIES = 200;

/** Windows in order, without overlap, that lie inside `range`; none is longer than `exactSamples`. */
export function plotWindows(
  range: RowRange,
  anomalies: readonly RowRange[],
  sampling: PlotSampling,
): readonly RowRange[] {
  const length = range.to - range.from;
  if (length <= sampling.exactSamples) return [range];
  const { buckets, windowSamples } = sampling;
  const regular = Array.from({ length: buckets }, (_, bucket) => {
    const from = range.from + Math.floor((length * bucket) / buckets);
    return { from, to: Math.min(range.to, from + windowSamples) };
  });
  const extra = anomalies.slice(0, MAX_ANOMALIES).map(({ from, to }) => ({
    from: Math.max(range.from, from - 1),
    to: Math.min(range.to, to + 1, from + ANOMALY_SAMPLES),
  }));
  return merged([...regular, ...extra.filter(({ from, to }) => from < to)], sampling.exactSamples);
}

function merged(windows: RowRange[], longest: number): readonly RowRange[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of windows.sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    const joins = last !== undefined && from <= last.to && Math.max(last.to, to) - last.from <= longest;
    if (last !== undefined && joins) last.to = Math.max(last.to, to);
    else if (to > (last?.to ?? from)) result.push({ from: Math.max(from, last?.to ?? from), to });
  }
  return result;
}
