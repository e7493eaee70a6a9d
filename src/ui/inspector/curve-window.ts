/** A part of an interleaved x,y curve by x. Pure. */

/** Points with from ≤ x ≤ to; a view into `curve`, no copy. */
export function curveWindow(curve: Float64Array, from: number, to: number): Float64Array {
  return curve.subarray(2 * lowerBound(curve, from), 2 * lowerBound(curve, to + Number.EPSILON * Math.abs(to)));
}

/** Index of the first point with x ≥ wanted. */
function lowerBound(curve: Float64Array, wanted: number): number {
  let low = 0;
  let high = Math.floor(curve.length / 2);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((curve[2 * middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
