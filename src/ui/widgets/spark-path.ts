/** An interleaved x,y curve as an SVG path of at most two points a pixel. Pure. */

const PAD = 1.5;

/** @param curve x ascending; NaN y is a gap. @returns '' where there is nothing to draw */
export function sparkPath(
  curve: Float64Array,
  width: number,
  height: number,
  range?: { readonly min: number; readonly max: number },
): string {
  const count = Math.floor(curve.length / 2);
  if (count === 0) return '';
  const { min, max } = range ?? extremes(curve);
  if (!Number.isFinite(min)) return '';
  const x0 = curve[0] ?? 0;
  const x1 = curve[count * 2 - 2] ?? x0;
  const spanX = x1 === x0 ? 1 : x1 - x0;
  const spanY = max === min ? 1 : max - min;
  const stride = Math.max(1, Math.floor(count / (width * 2)));
  let path = '';
  let pen = false;
  for (let i = 0; i < count; i += stride) {
    const y = curve[2 * i + 1] ?? Number.NaN;
    if (!Number.isFinite(y)) {
      pen = false;
      continue;
    }
    const px = (((curve[2 * i] ?? 0) - x0) / spanX) * width;
    const py = max === min ? height / 2 : height - PAD - ((y - min) / spanY) * (height - 2 * PAD);
    path += `${pen ? 'L' : 'M'}${px.toFixed(1)} ${py.toFixed(1)}`;
    pen = true;
  }
  return path;
}

/** Smallest and largest finite y of interleaved curves; Infinity, −Infinity where there is none. */
export function extremes(...curves: readonly Float64Array[]): { readonly min: number; readonly max: number } {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const curve of curves) {
    for (let i = 1; i < curve.length; i += 2) {
      const y = curve[i] ?? Number.NaN;
      if (y < min) min = y;
      if (y > max) max = y;
    }
  }
  return { min, max };
}
