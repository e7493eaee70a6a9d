/** Poisson counts: the quantile of a uniform at any mean, exact but for rounding of the probabilities. */
import { devianceOf, type Elementary, HALF_LOG_TWO_PI, stirlingError } from './special.ts';

/** Up to this mean the probabilities are added from 0 on. */
const SMALL = 20;
/** From here on the counts are so large that the nearest is as good as another. */
const HUGE = 2 ** 50;

/** @param u uniform and @param z its normal score; 0 for a mean of 0 or less */
export function poissonQuantile(elementary: Elementary, u: number, z: number, mean: number): number {
  if (!(mean > 0)) return 0;
  if (mean >= HUGE) return Math.max(0, Math.round(mean + Math.sqrt(mean) * z));
  if (mean <= SMALL) return sumUp(u, mean, elementary.exp(-mean));
  const x = nearlyAt(elementary, z, mean);
  if (x < 12 && mean < 600) return sumUp(u, mean, elementary.exp(-mean));
  const nearest = Math.round(x);
  // P(X < nearest) is u where x is nearest: only there it matters how exact x is.
  if (Math.abs(x - nearest) > 0.02 + 4e-16 * mean) return Math.max(0, Math.ceil(x) - 1);
  return step(elementary, u, mean, Math.max(0, nearest - 1));
}

/** The least k with P(X ≤ k) ≥ u, by adding the probabilities from P(0) = first on. */
function sumUp(u: number, mean: number, first: number): number {
  let term = first;
  let sum = first;
  let k = 0;
  while (sum < u) {
    k++;
    term *= mean / k;
    const next = sum + term;
    if (next === sum && k > mean) break;
    sum = next;
  }
  return k;
}

/** The least k with P(X ≤ k) ≥ u, which is `guess` or one of its neighbours. */
function step(elementary: Elementary, u: number, mean: number, guess: number): number {
  const { exp, log } = elementary;
  const termOf = (k: number): number =>
    k === 0 ? exp(-mean) : exp(-stirlingError(log, k) - devianceOf(log, k, mean) - HALF_LOG_TWO_PI - 0.5 * log(k));
  /** Whether P(X ≤ k) ≥ u, by the smaller tail. */
  const reaches = (k: number): boolean => {
    if (k < 0) return false;
    if (k < mean) {
      let sum = 1;
      let ratio = 1;
      for (let j = k; j > 0 && ratio > 1e-17 * sum; j--) {
        ratio *= j / mean;
        sum += ratio;
      }
      return termOf(k) * sum >= u;
    }
    let sum = 1;
    let ratio = 1;
    for (let j = k + 2; ratio > 1e-17 * sum; j++) {
      ratio *= mean / j;
      sum += ratio;
    }
    return termOf(k + 1) * sum <= 1 - u;
  };
  let k = guess;
  while (k > 0 && reaches(k - 1)) k--;
  while (!reaches(k)) k++;
  return k;
}

/**
 * The x with Γ(x, mean)/Γ(x) = u, nearly: N. Temme's uniform expansion (SIAM J. Math. Anal. 10, 1979) as M. Giles uses
 * it (ACM TOMS 42, 2016): x = mean·r + c(r), ½·(z²/mean) = 1 − r + r·log r.
 */
function nearlyAt({ log }: Elementary, z: number, mean: number): number {
  const s = z / Math.sqrt(mean);
  let r = 1 + s * (1 + s * (1 / 6 + s * (-1 / 72 + s * (1 / 270 + (s * 23) / 17_280))));
  if (Math.abs(s) > 0.02) {
    if (r < 0.01) r = 0.01;
    const aim = s * s;
    for (let turn = 0; turn < 4; turn++) {
      const logR = log(r);
      const change = (2 * (1 - r + r * logR) - aim) / (2 * logR);
      r = Math.max(r - change, r / 8);
      if (Math.abs(change) < 1e-13 * r) break;
    }
  }
  const away = r - 1;
  const correction =
    Math.abs(away) < 0.02
      ? 1 / 3 - away * (1 / 36 - away * (1 / 3240 + away / 300))
      : log((s * Math.sqrt(r)) / away) / log(r);
  return mean * r + correction;
}
