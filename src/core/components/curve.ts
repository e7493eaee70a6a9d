/** Curves through control points: steps, straight lines, or a smooth curve that never overshoots. */

type Points = readonly (readonly [number, number])[];
export type CurveStyle = 'linear' | 'smooth' | 'step';

/**
 * Replaces each x of an array by the curve's y. Constant before the first point and after the last; with a
 * `period` it runs on from the last point to the first of the next period instead.
 * @param points x strictly rising; with a period, x in [0, period)
 */
export function createCurve(points: Points, style: CurveStyle, period?: number): (xs: Float64Array) => void {
  const knots = period === undefined ? points : wrapped(points, period);
  const xs = Float64Array.from(knots, ([x]) => x);
  const ys = Float64Array.from(knots, ([, y]) => y);
  const slopes = style === 'smooth' ? monotoneSlopes(xs, ys) : new Float64Array(xs.length);
  const last = xs.length - 1;

  const between = (x: number, k: number): number => {
    const x0 = xs[k] ?? 0;
    const y0 = ys[k] ?? 0;
    if (style === 'step') return y0;
    const width = (xs[k + 1] ?? 0) - x0;
    const rise = (ys[k + 1] ?? 0) - y0;
    const t = (x - x0) / width;
    if (style === 'linear') return y0 + t * rise;
    // Cubic Hermite form, by powers of t.
    const d0 = (slopes[k] ?? 0) * width;
    const d1 = (slopes[k + 1] ?? 0) * width;
    return y0 + t * (d0 + t * (3 * rise - 2 * d0 - d1 + t * (d0 + d1 - 2 * rise)));
  };

  return (values) => {
    let k = 0;
    for (let i = 0; i < values.length; i++) {
      const x = values[i] ?? 0;
      if (x <= (xs[0] ?? 0)) values[i] = ys[0] ?? 0;
      else if (x >= (xs[last] ?? 0)) values[i] = ys[last] ?? 0;
      else {
        if (x < (xs[k] ?? 0)) k = 0;
        while (x >= (xs[k + 1] ?? 0)) k++;
        values[i] = between(x, k);
      }
    }
  };
}

/** Two neighbours more on either side, from the periods before and after, so that slopes agree at the seam. */
function wrapped(points: Points, period: number): Points {
  const copies = Math.ceil(2 / points.length);
  const around: (readonly [number, number])[] = [];
  for (let turn = -copies; turn <= copies; turn++) {
    for (const [x, y] of points) around.push([x + turn * period, y]);
  }
  return around;
}

/**
 * Slopes of the monotone cubic interpolant (F. N. Fritsch and J. Butland, SIAM J. Sci. Stat. Comput. 5, 1984:
 * the weighted harmonic mean of the two neighbouring slopes, 0 at an extreme; three-point ends), as PCHIP.
 */
export function monotoneSlopes(xs: Float64Array, ys: Float64Array): Float64Array {
  const n = xs.length;
  const slopes = new Float64Array(n);
  if (n < 2) return slopes;
  const width = (k: number) => (xs[k + 1] ?? 0) - (xs[k] ?? 0);
  const secant = (k: number) => ((ys[k + 1] ?? 0) - (ys[k] ?? 0)) / width(k);
  if (n === 2) return slopes.fill(secant(0));
  for (let k = 1; k < n - 1; k++) {
    const before = secant(k - 1);
    const after = secant(k);
    if (before * after <= 0) continue;
    const w1 = 2 * width(k) + width(k - 1);
    const w2 = width(k) + 2 * width(k - 1);
    slopes[k] = (w1 + w2) / (w1 / before + w2 / after);
  }
  slopes[0] = endSlope(width(0), width(1), secant(0), secant(1));
  slopes[n - 1] = endSlope(width(n - 2), width(n - 3), secant(n - 2), secant(n - 3));
  return slopes;
}

function endSlope(h0: number, h1: number, m0: number, m1: number): number {
  const slope = ((2 * h0 + h1) * m0 - h0 * m1) / (h0 + h1);
  if (slope * m0 <= 0) return 0;
  return m0 * m1 <= 0 && Math.abs(slope) > 3 * Math.abs(m0) ? 3 * m0 : slope;
}
