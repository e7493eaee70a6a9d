/** Min/max decimation of curves for drawing. Knows samples, no pixels. */

/** See Kernel.decimate. */
export function decimate(values: Float64Array, buckets: number, from: number, step: number, out: Float64Array): number {
  const count = values.length;
  let written = 0;
  const put = (index: number, y: number): void => {
    out[written++] = from + index * step;
    out[written++] = y;
  };
  if (count < 2 * buckets) {
    for (let i = 0; i < count; i++) put(i, values[i] ?? Number.NaN);
    return written;
  }
  for (let bucket = 0; bucket < buckets; bucket++) {
    const start = Math.floor((bucket * count) / buckets);
    const end = Math.floor(((bucket + 1) * count) / buckets);
    let low = Number.NaN;
    let lowAt = start;
    let high = Number.NaN;
    let highAt = start;
    for (let i = start; i < end; i++) {
      const y = values[i] ?? Number.NaN;
      if (!(y >= low)) if (!Number.isNaN(y)) [low, lowAt] = [y, i];
      if (!(y < high)) if (!Number.isNaN(y)) [high, highAt] = [y, i];
    }
    const lowFirst = lowAt <= highAt;
    put(lowFirst ? lowAt : highAt, lowFirst ? low : high);
    put(lowFirst ? highAt : lowAt, lowFirst ? high : low);
  }
  return written;
}
