/** Curves as SVG paths. Pure; knows no element. */

/**
 * Interleaved x, y pairs as a path; it begins anew after a gap (a y that is no number). '' where there is nothing.
 * @param px,py from the curve's numbers to pixels
 * @param stride every how manieth point is taken
 */
export function curvePath(
  curve: ArrayLike<number>,
  px: (x: number) => number,
  py: (y: number) => number,
  stride = 1,
): string {
  let path = '';
  let pen = false;
  for (let i = 0; i + 1 < curve.length; i += 2 * stride) {
    const y = curve[i + 1] ?? Number.NaN;
    if (!Number.isFinite(y)) {
      pen = false;
      continue;
    }
    path += `${pen ? 'L' : 'M'}${px(curve[i] ?? 0).toFixed(1)} ${py(y).toFixed(1)}`;
    pen = true;
  }
  return path;
}
