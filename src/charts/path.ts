/** Curves and bars as SVG paths. Pure; knows no element. */

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

/** Bars whose heights are shares of the tallest one, by square root so that rare values show. */
export function barsPath(counts: Uint32Array, width: number, height: number): string {
  let most = 0;
  for (const count of counts) most = Math.max(most, count);
  if (most === 0) return '';
  const across = width / counts.length;
  let path = '';
  counts.forEach((count, bar) => {
    if (count === 0) return;
    const tall = Math.max(1, Math.sqrt(count / most) * height);
    path += `M${(bar * across).toFixed(1)} ${height}v${(-tall).toFixed(1)}h${(across * 0.86).toFixed(1)}v${tall.toFixed(1)}z`;
  });
  return path;
}
