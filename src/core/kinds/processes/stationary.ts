/** The stationary law of an autoregression: whether there is one, and how wide it is. */

/**
 * The predictors of orders 0 … p − 1 that belong to an autoregression of order p, and how much wider than its
 * innovations each one's error is: the Levinson recursion run backwards (J. Durbin, Rev. Int. Stat. Inst. 28, 1960).
 * With them the first p samples can be drawn from the stationary law, one after the other.
 */
export interface StationaryStart {
  /** Coefficients by order k: the best prediction of a sample from the k before it. */
  readonly predictors: readonly (readonly number[])[];
  /** Variance of the error of each predictor over that of the innovations; the first is the variance of the process. */
  readonly variances: readonly number[];
}

/** Undefined where the process is not stationary: a partial autocorrelation outside (−1, 1) (the Schur-Cohn test). */
export function stationaryStart(coefficients: readonly number[]): StationaryStart | undefined {
  const predictors: (readonly number[])[] = [];
  const variances: number[] = [];
  let current = coefficients;
  let variance = 1;
  while (current.length > 0) {
    const last = current.at(-1) ?? 0;
    if (!(Math.abs(last) < 1)) return undefined;
    const left = 1 - last * last;
    const lower = current.slice(0, -1);
    current = lower.map((value, k) => (value + last * (lower[lower.length - 1 - k] ?? 0)) / left);
    variance /= left;
    predictors.unshift(current);
    variances.unshift(variance);
  }
  return { predictors, variances };
}
