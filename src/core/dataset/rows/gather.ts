/** Reads what belongs to single samples, in any order, by windows of samples. Knows no rows. */

/** Samples that lie no further apart than this are read together. */
const NEAR = 64;

/**
 * Calls `read` for windows that together hold all samples of a list, each with the places in the list of the samples
 * that it holds.
 */
export function forEachRun(
  samples: Float64Array,
  read: (from: number, length: number, places: Uint32Array) => void,
): void {
  const order = new Uint32Array(samples.length);
  let sorted = true;
  for (let place = 0; place < order.length; place++) {
    order[place] = place;
    if ((samples[place] ?? 0) < (samples[place - 1] ?? 0)) sorted = false;
  }
  if (!sorted) order.sort((a, b) => (samples[a] ?? 0) - (samples[b] ?? 0));
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && sampleAt(end) - sampleAt(end - 1) <= NEAR) end++;
    const from = sampleAt(start);
    read(from, sampleAt(end - 1) - from + 1, order.subarray(start, end));
    start = end;
  }

  function sampleAt(place: number): number {
    return samples[order[place] ?? 0] ?? 0;
  }
}
