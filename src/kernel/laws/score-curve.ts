/**
 * Quantiles of laws without a formula: a smooth curve over the normal score z = Φ⁻¹(u), as polynomials on pieces of a
 * quarter. Made once for a law, in about a millisecond; then a value costs one polynomial. Knows no particular law.
 */

/** From z to what is interpolated; called in order from the middle outwards, each time with the value before. */
export type SolveAt = (z: number, guess: number | undefined) => number;

const WIDTH = 0.25;
/** No score lies farther out: that of u = 2⁻⁵³ is −8.2095. */
export const FARTHEST_SCORE = 8.25;
const PIECES = FARTHEST_SCORE / WIDTH;
const NODES = 12;

/** Cosines of Chebyshev's nodes, cos((2k + 1)π/24), the largest first. */
const COSINES = [
  0.991_444_861_373_810_4, 0.923_879_532_511_286_7, 0.793_353_340_291_235_2, 0.608_761_429_008_720_5,
  0.382_683_432_365_089_8, 0.130_526_192_220_051_6,
];
const cosine = (k: number): number => (k < NODES / 2 ? (COSINES[k] ?? 0) : -(COSINES[NODES - 1 - k] ?? 0));

/** Coefficients of one half of a curve, for z from 0 to FARTHEST_SCORE: NODES a piece, the highest first. */
export function createHalfCurve(solve: SolveAt, sign: 1 | -1): Float64Array {
  const table = new Float64Array(PIECES * NODES);
  const values = new Float64Array(NODES);
  let guess: number | undefined;
  for (let piece = 0; piece < PIECES; piece++) {
    // In order of size, so that each solution is near the one before.
    for (let k = NODES - 1; k >= 0; k--) {
      guess = solve(sign * (piece + (cosine(k) + 1) / 2) * WIDTH, guess);
      values[k] = guess;
    }
    table.set(polynomialThrough(values), piece * NODES);
  }
  return table;
}

/** Coefficients in x ∈ [−1, 1], the highest first, of the polynomial with these values at the nodes. */
function polynomialThrough(values: Float64Array): Float64Array {
  const powers = new Float64Array(NODES);
  let before = new Float64Array(NODES);
  let chebyshev = new Float64Array(NODES);
  chebyshev[0] = 1;
  const atNode = { before: new Float64Array(NODES), now: new Float64Array(NODES).fill(1) };
  for (let degree = 0; degree < NODES; degree++) {
    let sum = 0;
    for (let k = 0; k < NODES; k++) sum += (values[k] ?? 0) * (atNode.now[k] ?? 0);
    const weight = (sum * (degree === 0 ? 1 : 2)) / NODES;
    for (let k = 0; k < NODES; k++) powers[k] = (powers[k] ?? 0) + weight * (chebyshev[k] ?? 0);
    // T(n + 1) = 2x·T(n) − T(n − 1), as coefficients and at the nodes.
    const twice = degree === 0 ? 1 : 2;
    const next = Float64Array.from(chebyshev, (_, k) => twice * (chebyshev[k - 1] ?? 0) - (before[k] ?? 0));
    const nextAt = Float64Array.from(
      values,
      (_, k) => twice * cosine(k) * (atNode.now[k] ?? 0) - (atNode.before[k] ?? 0),
    );
    [before, chebyshev] = [chebyshev, next];
    [atNode.before, atNode.now] = [atNode.now, nextAt];
  }
  return powers.reverse();
}

/** The value of a half curve at |z|. */
export function readHalfCurve(table: Float64Array, z: number): number {
  const place = Math.min(Math.abs(z), FARTHEST_SCORE) / WIDTH;
  const piece = Math.min(Math.floor(place), PIECES - 1);
  const x = 2 * (place - piece) - 1;
  const at = piece * NODES;
  let sum = table[at] ?? 0;
  for (let k = 1; k < NODES; k++) sum = sum * x + (table[at + k] ?? 0);
  return sum;
}

/** Newton's way to a zero of a smooth rising or falling function. @param at value and slope */
export function solveNewton(guess: number, at: (h: number) => readonly [value: number, slope: number]): number {
  let h = guess;
  for (let step = 0; step < 60; step++) {
    const [value, slope] = at(h);
    const change = Math.max(-50, Math.min(50, value / slope));
    h -= change;
    if (Math.abs(change) <= 1e-15 * Math.max(1, Math.abs(h))) break;
  }
  return h;
}
