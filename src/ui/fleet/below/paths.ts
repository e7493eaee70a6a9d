/** SVG paths of lines, curves and bars. Pure; knows no fleet. */

const PAD = 2;

/** Evenly spread values; NaN is a gap. */
export function linePath(values: Float32Array, low: number, high: number, width: number, height: number): string {
  let path = '';
  let pen = false;
  const across = width / Math.max(1, values.length);
  const scale = (height - 2 * PAD) / (high - low || 1);
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? Number.NaN;
    if (Number.isNaN(value)) {
      pen = false;
      continue;
    }
    path += `${pen ? 'L' : 'M'}${((at + 0.5) * across).toFixed(1)} ${(height - PAD - (value - low) * scale).toFixed(1)}`;
    pen = true;
  }
  return path;
}

/** Interleaved x, y over [from, to) × [low, high]. */
export function curvePath(
  curve: Float64Array,
  window: { readonly from: number; readonly to: number },
  range: { readonly low: number; readonly high: number },
  width: number,
  height: number,
): string {
  let path = '';
  const across = width / (window.to - window.from);
  const scale = (height - 2 * PAD) / (range.high - range.low || 1);
  for (let at = 0; at < curve.length; at += 2) {
    const x = ((curve[at] ?? 0) - window.from) * across;
    const y = height - PAD - ((curve[at + 1] ?? 0) - range.low) * scale;
    path += `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
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
