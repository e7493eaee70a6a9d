/** A part of an interleaved x,y curve by x. Pure. */
import { firstWhere } from '../../core/lib/bisect.ts';

/** Points with from ≤ x ≤ to; a view into `curve`, no copy. */
export function curveWindow(curve: Float64Array, from: number, to: number): Float64Array {
  return curve.subarray(2 * lowerBound(curve, from), 2 * lowerBound(curve, to + Number.EPSILON * Math.abs(to)));
}

/** Index of the first point with x ≥ wanted. */
function lowerBound(curve: Float64Array, wanted: number): number {
  return firstWhere(Math.floor(curve.length / 2), (point) => (curve[2 * point] ?? 0) >= wanted);
}
