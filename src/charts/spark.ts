/** A small curve without axes: an interleaved x, y curve as an SVG path of at most two points a pixel. Pure. */
import { extremes } from './extremes.ts';
import { curvePath } from './path.ts';

const PAD = 1.5;

/** @param curve x ascending; NaN y is a gap. @returns '' where there is nothing to draw */
export function sparkPath(
  curve: ArrayLike<number>,
  width: number,
  height: number,
  range: { readonly min: number; readonly max: number } = extremes(curve),
): string {
  const count = Math.floor(curve.length / 2);
  const { min, max } = range;
  if (count === 0 || !Number.isFinite(min)) return '';
  const x0 = curve[0] ?? 0;
  const spanX = (curve[count * 2 - 2] ?? x0) - x0 || 1;
  return curvePath(
    curve,
    (x) => ((x - x0) / spanX) * width,
    (y) => (max === min ? height / 2 : height - PAD - ((y - min) / (max - min)) * (height - 2 * PAD)),
    Math.max(1, Math.floor(count / (width * 2))),
  );
}
