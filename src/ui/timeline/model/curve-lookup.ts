/** Reading a value off a decimated curve. */
import { firstWhere } from '../../../core/lib/bisect.ts';

/**
 * The y of the point nearest to `sample`, NaN if there is none near (further than `reach` samples) or it is a gap.
 * @param curve x and y interleaved, x rising
 */
export function curveValueAt(curve: Float64Array, sample: number, reach: number): number {
  const points = curve.length >> 1;
  if (points === 0) return Number.NaN;
  const low = firstWhere(points - 1, (point) => (curve[2 * point] ?? 0) >= sample);
  const before = Math.max(low - 1, 0);
  const best = Math.abs((curve[2 * before] ?? 0) - sample) < Math.abs((curve[2 * low] ?? 0) - sample) ? before : low;
  return Math.abs((curve[2 * best] ?? 0) - sample) <= reach ? (curve[2 * best + 1] ?? Number.NaN) : Number.NaN;
}
