/** Sums over a moving window whose bits do not depend on where the reading starts. Plain additions: no module needed. */

/**
 * out[i] = values[i] + … + values[i + window − 1]. The absolute index line is cut into chunks of `window`;
 * a window meets at most two of them, and its sum is always (the end of the first, added from the right)
 * + (the start of the second, added from the left). Two additions a value, whatever the window.
 * @param from absolute index of values[0]
 */
export function movingSums(values: Float64Array, out: Float64Array, window: number, from: number): void {
  if (!Number.isSafeInteger(window) || window < 1)
    throw new RangeError(`window must be a whole number ≥ 1, not ${window}`);
  if (values.length !== out.length + window - 1) {
    throw new RangeError(
      `${out.length} sums over ${window} values need ${out.length + window - 1} values, not ${values.length}`,
    );
  }
  const count = out.length;
  const phase = ((from % window) + window) % window;
  // Ends of chunks: right to left, from the end of the chunk that the last sum starts in.
  for (let start = lastChunkStart(count - 1, phase, window); start > -window; start -= window) {
    let sum = 0;
    for (let i = start + window - 1; i >= Math.max(start, 0); i--) {
      sum = (values[i] ?? Number.NaN) + sum;
      if (i < count) out[i] = sum;
    }
  }
  // Starts of the following chunks: a window that starts k values into its chunk takes k of the next.
  for (let start = window - phase; start < values.length; start += window) {
    let sum = 0;
    const end = Math.min(start + window - 1, values.length);
    for (let i = start; i < end; i++) {
      sum += values[i] ?? Number.NaN;
      const place = i - window + 1;
      if (place >= 0) out[place] = (out[place] ?? Number.NaN) + sum;
    }
  }
}

/** Where the chunk of value `index` starts, relative to values[0]. */
function lastChunkStart(index: number, phase: number, window: number): number {
  return index - ((index + phase) % window);
}
