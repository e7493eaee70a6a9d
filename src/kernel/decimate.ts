/** Min/max decimation of curves for drawing. Knows samples, no pixels. */
import type { Kernel } from './api.ts';
import type { KernelExports } from './instance.ts';
import type { Slices } from './slices.ts';

interface Extremes {
  /** Place of the first lowest and of the last highest number; −1 if there is no number. */
  low: number;
  high: number;
}

export function createDecimate(calls: KernelExports, buffer: ArrayBuffer, slices: Slices): Kernel['decimate'] {
  const found = new Float64Array(buffer, calls.extremesFound(), 4);

  const extremes = (values: Float64Array, from: number, to: number): Extremes => {
    let lowest = Number.POSITIVE_INFINITY;
    let highest = Number.NEGATIVE_INFINITY;
    const best: Extremes = { low: -1, high: -1 };
    slices.read(values, from, to, (at, count, first) => {
      calls.extremes(at, count);
      // By index: taking an array apart goes through its iterator, which is slow.
      const low = found[0] ?? Number.NaN;
      const lowAt = found[1] ?? -1;
      const high = found[2] ?? Number.NaN;
      const highAt = found[3] ?? -1;
      if (lowAt < 0) return;
      if (best.low < 0 || low < lowest) {
        lowest = low;
        best.low = first + lowAt;
      }
      if (best.high < 0 || high >= highest) {
        highest = high;
        best.high = first + highAt;
      }
    });
    return best;
  };

  return (values, buckets, from, step, out) => {
    if (!Number.isSafeInteger(buckets) || buckets < 1) throw new RangeError(`buckets must be ≥ 1, not ${buckets}`);
    const count = values.length;
    const all = count < 2 * buckets;
    const needed = all ? 2 * count : 4 * buckets;
    if (out.length < needed)
      throw new RangeError(`The decimated curve has ${needed} doubles, the array ${out.length}.`);
    let written = 0;
    const put = (index: number, y: number): void => {
      out[written++] = from + index * step;
      out[written++] = y;
    };
    const sample = (index: number): number => values[index] ?? Number.NaN;
    if (all) {
      for (let i = 0; i < count; i++) put(i, sample(i));
      return written;
    }
    for (let bucket = 0; bucket < buckets; bucket++) {
      const start = Math.floor((bucket * count) / buckets);
      const { low, high } = extremes(values, start, Math.floor(((bucket + 1) * count) / buckets));
      if (low < 0) {
        put(start, Number.NaN);
        put(start, Number.NaN);
        continue;
      }
      put(Math.min(low, high), sample(Math.min(low, high)));
      put(Math.max(low, high), sample(Math.max(low, high)));
    }
    return written;
  };
}
