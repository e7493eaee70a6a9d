/** Autoregression x(i) = Σ c(k)·x(i − k) + e(i): whether it is stationary, its law, and its values from the first one on. */

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

/** What a kind says of coefficients that are not stationary. */
export function stationaryComplaint(
  param: string,
  coefficients: readonly number[],
): { readonly param: string; readonly message: string } | undefined {
  if (stationaryStart(coefficients)) return undefined;
  return {
    param,
    message: 'These coefficients let the process run away; make them smaller, so that it is stationary.',
  };
}

/** Variance of the stationary process over that of its innovations; 0 where there is none. */
export function stationaryVariance(coefficients: readonly number[]): number {
  return coefficients.length === 0 ? 1 : (stationaryStart(coefficients)?.variances[0] ?? 0);
}

/** Correlations at lags 0 … lags − 1 (the Yule-Walker equations). */
export function autocorrelations(coefficients: readonly number[], lags: number): Float64Array {
  const predictors = stationaryStart(coefficients)?.predictors ?? [];
  const out = new Float64Array(lags);
  out[0] = 1;
  for (let lag = 1; lag < lags; lag++) {
    const weights = predictors[lag] ?? coefficients;
    let sum = 0;
    for (let k = 0; k < Math.min(weights.length, lag); k++) sum += (weights[k] ?? 0) * (out[lag - 1 - k] ?? 0);
    out[lag] = sum;
  }
  return out;
}

/** Turns innovations into values, in place; @param place of out[0], counted from the first value of all. */
export type RunAutoregression = (state: Float64Array, place: number, out: Float64Array) => void;

/**
 * The state holds the last `coefficients.length` values or more, the newest first. Value k < p is drawn around its
 * best prediction from the k before it, so that the first p have the covariance that they have anywhere else.
 */
export function createAutoregression(coefficients: readonly number[]): RunAutoregression {
  const order = coefficients.length;
  const start = stationaryStart(coefficients);
  const deviations = start?.variances.map((variance) => Math.sqrt(variance)) ?? [];
  return (state, place, out) => {
    for (let i = 0; i < out.length; i++) {
      const early = start !== undefined && place + i < order;
      const weights = (early ? start.predictors[place + i] : undefined) ?? coefficients;
      let sum = (out[i] ?? 0) * (early ? (deviations[place + i] ?? 1) : 1);
      for (let k = state.length - 1; k >= 0; k--) {
        if (k < order) sum += (weights[k] ?? 0) * (state[k] ?? 0);
        if (k > 0) state[k] = state[k - 1] ?? 0;
      }
      if (state.length > 0) state[0] = sum;
      out[i] = sum;
    }
  };
}
