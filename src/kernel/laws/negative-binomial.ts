/** Counts that vary more than Poisson's, with variance mean + mean²/size: the quantile of a uniform at any mean. */
import { betaFraction, devianceOf, type Elementary, HALF_LOG_TWO_PI, logOnePlus, stirlingError } from './special.ts';

/** Up to this mean the probabilities are added from 0 on. */
const SMALL = 60;
/** From here on the counts are so large that the nearest is as good as another. */
const HUGE = 2 ** 46;

/** @param u uniform and @param z its normal score; 0 for a mean of 0 or less */
export function negativeBinomialQuantile(
  elementary: Elementary,
  u: number,
  z: number,
  mean: number,
  size: number,
): number {
  if (!(mean > 0)) return 0;
  const { exp, log } = elementary;
  const none = exp(-size * logOnePlus(log, mean / size));
  if (u <= none) return 0;
  const start = Math.min(Math.max(0, cubeRule(z, mean, size)), HUGE);
  if (start === HUGE) return start;
  if (mean <= SMALL && none > 1e-290) return sumUp(u, mean, size, none);
  return settle(elementary, u, mean, size, start);
}

function sumUp(u: number, mean: number, size: number, none: number): number {
  const share = mean / (size + mean);
  let term = none;
  let sum = none;
  let k = 0;
  while (sum < u) {
    term *= (share * (size + k)) / (k + 1);
    k++;
    const next = sum + term;
    if (next === sum && k > mean) break;
    sum = next;
  }
  return k;
}

/** A gamma law of the same mean and variance, by its cube root (Wilson and Hilferty, 1931). */
function cubeRule(z: number, mean: number, size: number): number {
  const shape = (mean * size) / (mean + size);
  const ninth = 1 / (9 * shape);
  const root = Math.max(0, 1 - ninth + z * Math.sqrt(ninth));
  return mean * root * root * root;
}

/** Newton's way on the logarithm of the smaller tail, between bounds that close in; then whole numbers. */
function settle(elementary: Elementary, u: number, mean: number, size: number, start: number): number {
  const { exp, log } = elementary;
  const below = size / (size + mean);
  const lower = u <= 0.5;
  const aim = log(lower ? u : 1 - u);

  /** log of P(X = k), by the deviance of a binomial law, for any k ≥ 0. */
  const logTerm = (k: number): number => {
    if (k === 0) return -size * logOnePlus(log, mean / size);
    const n = size + k;
    const part = stirlingError(log, n) - stirlingError(log, size) - stirlingError(log, k);
    const deviance = devianceOf(log, size, n * below) + devianceOf(log, k, n * (1 - below));
    return part - deviance - HALF_LOG_TWO_PI + 0.5 * log(size / (n * k));
  };
  /** log of P(X ≤ k) or P(X > k). */
  const logTail = (k: number): number => {
    const inLower = betaIn(size, k + 1, below);
    const own = lower ? inLower : betaIn(k + 1, size, 1 - below);
    if (own !== undefined) return own;
    // The other tail is the smaller one of the fraction: 1 − its value.
    const other = lower ? betaIn(k + 1, size, 1 - below) : inLower;
    return log(Math.max(0, 1 - exp(other ?? 0)));
  };
  /** log I_x(a, b) where its fraction is quick, or undefined. x^a·(1 − x)^b/(a·B(a, b)) from the term of k. */
  const betaIn = (a: number, b: number, x: number): number | undefined => {
    if (x > (a + 1) / (a + b + 2)) return undefined;
    const fromLower = a === size;
    const k = fromLower ? b - 1 : a - 1;
    // P(X = k)·q·(size + k)/size = x^size·q^(k + 1)/(size·B), and with k + 1 below it the other way round.
    const factor = ((1 - below) * (size + k)) / (fromLower ? size : k + 1);
    return logTerm(k) + log(factor * betaFraction(a, b, x));
  };

  let [low, high] = [-1, Number.POSITIVE_INFINITY];
  let k = start;
  for (let turn = 0; turn < 60; turn++) {
    const off = lower ? logTail(k) - aim : aim - logTail(k);
    if (off < 0) low = k;
    else high = k;
    // The density stands between the terms of k and k + 1.
    const slope = exp(logTerm(k + 0.5) - (lower ? logTail(k) : logTail(k)));
    const next = k - off / slope;
    const inside = next > low && next < high;
    const moved = inside ? next : high === Number.POSITIVE_INFINITY ? 2 * k + 1 : (low + high) / 2;
    const change = Math.abs(moved - k);
    k = Math.max(0, moved);
    if (change < 0.05) break;
  }
  const reaches = (count: number): boolean => count >= 0 && (lower ? logTail(count) >= aim : logTail(count) <= aim);
  let count = Math.ceil(k);
  // Where k is surely between two whole numbers nothing has to be asked.
  if (count - k > 0.1 && count - k < 0.9) return count;
  while (count > 0 && reaches(count - 1)) count--;
  while (!reaches(count)) count++;
  return count;
}
