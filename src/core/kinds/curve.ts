/** Curves through control points: steps, straight lines, or a smooth curve that never overshoots. */
import { firstWhere } from '../lib/bisect.ts';

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

  const segments = segmentsOf(xs, ys, slopes, style);

  return (values) => {
    const firstX = xs[0] ?? 0;
    const lastX = xs[last] ?? 0;
    for (let i = 0; i < values.length; ) {
      const x = values[i] ?? 0;
      if (x <= firstX || x >= lastX) {
        values[i++] = (x <= firstX ? ys[0] : ys[last]) ?? 0;
        continue;
      }
      const k = lastNotAbove(xs, x);
      i = followSegment(values, i, xs[k] ?? 0, xs[k + 1] ?? 0, segments, SEGMENT * k);
    }
  };
}

/** Doubles a segment: width, and the coefficients of 1, t, t², t³ for t from 0 to 1 along it. */
const SEGMENT = 5;

function segmentsOf(xs: Float64Array, ys: Float64Array, slopes: Float64Array, style: CurveStyle): Float64Array {
  const segments = new Float64Array(SEGMENT * Math.max(0, xs.length - 1));
  for (let k = 0; k + 1 < xs.length; k++) {
    const width = (xs[k + 1] ?? 0) - (xs[k] ?? 0);
    const y0 = ys[k] ?? 0;
    const rise = (ys[k + 1] ?? 0) - y0;
    // Cubic Hermite form, by powers of t.
    const d0 = (slopes[k] ?? 0) * width;
    const d1 = (slopes[k + 1] ?? 0) * width;
    const cubic = [width, y0, d0, 3 * rise - 2 * d0 - d1, d0 + d1 - 2 * rise];
    segments.set(style === 'smooth' ? cubic : [width, y0, style === 'linear' ? rise : 0], SEGMENT * k);
  }
  return segments;
}

/** Replaces the x at place `i`, and those after it that lie in [x0, x1) too. @returns the first place that does not */
function followSegment(
  values: Float64Array,
  i: number,
  x0: number,
  x1: number,
  segments: Float64Array,
  at: number,
): number {
  const width = segments[at] ?? 1;
  const c0 = segments[at + 1] ?? 0;
  const c1 = segments[at + 2] ?? 0;
  const c2 = segments[at + 3] ?? 0;
  const c3 = segments[at + 4] ?? 0;
  let x = values[i] ?? 0;
  do {
    const t = (x - x0) / width;
    values[i++] = c0 + t * (c1 + t * (c2 + t * c3));
    x = values[i] ?? Number.NaN;
  } while (x >= x0 && x < x1);
  return i;
}

/** The last knot that is not above x, which lies between the first and the last. */
function lastNotAbove(xs: Float64Array, x: number): number {
  return Math.max(0, firstWhere(xs.length - 1, (knot) => !((xs[knot] ?? 0) <= x)) - 1);
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
