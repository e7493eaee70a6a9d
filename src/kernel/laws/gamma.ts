/** The gamma law of any shape: the logarithm of its quantile over the normal score z. */
import {
  type Elementary,
  HALF_LOG_TWO_PI,
  logNormalTail,
  logPoissonTerm,
  lowerGammaSeries,
  stirlingError,
  upperGammaFraction,
} from './special.ts';
import { createHalfCurve, solveNewton } from './score-curve.ts';

export interface GammaCurves {
  readonly below: Float64Array;
  readonly above: Float64Array;
}

/** For scale 1. @param k shape, above 0 */
export function createGammaCurves(k: number, elementary: Elementary): GammaCurves {
  const { exp, log } = elementary;
  const lower = (aim: number) => (h: number) => {
    const x = exp(h);
    const series = lowerGammaSeries(k, x);
    return [logPoissonTerm(elementary, k, x, h) + log(series) - aim, k / series] as const;
  };
  const upper = (aim: number) => (h: number) => {
    const x = exp(h);
    // Γ(k, x)/Γ(k) = term·k·fraction, x·f(x) = term·k.
    const fraction = upperGammaFraction(k, x);
    return [logPoissonTerm(elementary, k, x, h) + log(k * fraction) - aim, -1 / fraction] as const;
  };
  /** The median, by bisection: from there each solution leads to the next. */
  const median = (): number => {
    // Below the mean, and above where the leading term of the lower tail, which is too large, has reached ½.
    const logFactorial = stirlingError(log, k) + (k + 0.5) * log(k) - k + HALF_LOG_TWO_PI;
    let [low, high] = [(log(0.5) + logFactorial) / k, log(k)];
    for (let step = 0; step < 100; step++) {
      const middle = (low + high) / 2;
      if (lower(log(0.5))(middle)[0] > 0) high = middle;
      else low = middle;
    }
    return low;
  };
  const start = median();
  return {
    below: createHalfCurve((z, guess) => solveNewton(guess ?? start, lower(logNormalTail(elementary, -z))), -1),
    above: createHalfCurve((z, guess) => solveNewton(guess ?? start, upper(logNormalTail(elementary, z))), 1),
  };
}
