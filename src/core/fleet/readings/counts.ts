/**
 * Whole-number draws by quantile: one uniform gives one count, so that any reading can be had by itself.
 * Exact inversion below a mean of 30; above it the normal quantile with two correction terms (Cornish and
 * Fisher), which is wrong by less than 0.001 in probability. Knows no fleet.
 */
import type { Kernel } from '../../../kernel/index.ts';

/** Means from here on take the normal quantile. */
export const CUT_OVER = 30;

/** Portable functions that the counts need. */
export type CountMath = Pick<Kernel, 'exp' | 'log'>;

/**
 * The Poisson count at probability u.
 * @param z the gaussian quantile of u
 * @param mean ≥ 0
 */
export function poissonCount(u: number, z: number, mean: number, math: CountMath): number {
  if (mean >= CUT_OVER) {
    const sd = Math.sqrt(mean);
    const count = mean + sd * z + (z * z - 1) / 6 + (z - z * z * z) / (72 * sd);
    return count < 0 ? 0 : Math.floor(count + 0.5);
  }
  if (mean <= 0) return 0;
  let term = math.exp(-mean);
  let below = term;
  let count = 0;
  // The uniform's largest value is 1 − 2⁻⁵³; the sum may stop short of it by rounding.
  while (u > below && count < 400) {
    count++;
    term *= mean / count;
    below += term;
  }
  return count;
}

/**
 * The binomial count at probability u.
 * @param z the gaussian quantile of u
 * @param trials whole number ≥ 0
 * @param rate 0 to 0.5
 */
export function binomialCount(u: number, z: number, trials: number, rate: number, math: CountMath): number {
  if (trials <= 0 || rate <= 0) return 0;
  const mean = trials * rate;
  if (mean >= CUT_OVER) {
    const variance = mean * (1 - rate);
    const sd = Math.sqrt(variance);
    const skew = (1 - 2 * rate) / sd;
    const kurtosis = (1 - 6 * rate * (1 - rate)) / variance;
    const z3 = z * z * z;
    const bend = (skew * (z * z - 1)) / 6 + (kurtosis * (z3 - 3 * z)) / 24 - (skew * skew * (2 * z3 - 5 * z)) / 36;
    const count = Math.floor(mean + sd * (z + bend) + 0.5);
    return count < 0 ? 0 : Math.min(count, trials);
  }
  const odds = rate / (1 - rate);
  let term = math.exp(trials * math.log(1 - rate));
  let below = term;
  let count = 0;
  while (u > below && count < trials && count < 400) {
    term *= (odds * (trials - count)) / (count + 1);
    count++;
    below += term;
  }
  return count;
}
