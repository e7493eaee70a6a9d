/** Reflection at the ends of a range. */

/** Folds a number into [low, high] as a mirror at either end would; the ends may be infinite. low < high. */
export function createReflector(low: number, high: number): (value: number) => number {
  const width = high - low;
  return (value) => {
    if (value >= low && value <= high) return value;
    // One mirror: the other end is too far away to matter.
    if (width === Number.POSITIVE_INFINITY) return value < low ? 2 * low - value : 2 * high - value;
    if (!(width > 0)) return low;
    const turns = (value - low) / (2 * width);
    const offset = value - low - Math.floor(turns) * 2 * width;
    return Math.min(Math.max(offset <= width ? low + offset : high + width - offset, low), high);
  };
}
