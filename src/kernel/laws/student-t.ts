/** Student's t of any number of degrees of freedom: log(t/z) over the normal score z, which is even. */
import { betaFraction, type Elementary, halfStepOfGamma, logNormalTail, logOnePlus, normalCentre } from './special.ts';
import { createHalfCurve, solveNewton } from './score-curve.ts';

/** Nearer to the middle than this the distance from the median is solved for, beyond it the tail. */
const CENTRE = 1.75;

/** One half of the curve; the other is the same. @param df at least 1 */
export function createStudentCurve(df: number, elementary: Elementary): Float64Array {
  const { exp, log } = elementary;
  const a = df / 2;
  // t·f(t) = t·C·(1 + t²/df)^−(df + 1)/2, C = Γ(a + ½)/(Γ(a)·√(df·π))
  const logConstant = log(halfStepOfGamma(a) / Math.sqrt(Math.PI * df));
  const logWeighted = (h: number, square: number) => h + logConstant - (a + 0.5) * logOnePlus(log, square / df);

  /** log(F(t) − ½) less its aim, by 2F1(1, a + ½; 3/2; w) with w = t²/(df + t²). */
  const centre = (aim: number) => (h: number) => {
    const square = exp(2 * h);
    const w = square / (df + square);
    let sum = 1;
    let term = 1;
    for (let n = 0; n < 100_000 && term > 1e-17 * sum; n++) {
      term *= (w * (a + 0.5 + n)) / (1.5 + n);
      sum += term;
    }
    const logMass = logWeighted(h, square) + log(sum);
    return [logMass - aim, 1 / sum] as const;
  };
  /** log(1 − F(t)) less its aim. */
  const tail = (aim: number) => (h: number) => {
    const square = exp(2 * h);
    // ½·I_y(a, ½) with y = df/(df + t²) is t·f(t)/df times the fraction.
    const ratio = betaFraction(a, 0.5, df / (df + square)) / df;
    return [logWeighted(h, square) + log(ratio) - aim, -1 / ratio] as const;
  };

  return createHalfCurve((z, guess) => {
    const start = log(z) + (guess ?? 0);
    const solved =
      z < CENTRE
        ? solveNewton(start, centre(log(normalCentre(elementary, z))))
        : solveNewton(start, tail(logNormalTail(elementary, z)));
    return solved - log(z);
  }, 1);
}
