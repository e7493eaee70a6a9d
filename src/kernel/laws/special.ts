/** What densities and tails are made of, with full relative accuracy, from exp, log and arithmetic alone. Knows no arrays. */

export interface Elementary {
  readonly exp: (x: number) => number;
  readonly log: (x: number) => number;
}

export const HALF_LOG_TWO_PI = 0.918_938_533_204_672_8;
const LAST_BIT = 1.2e-16;
const MOST_TERMS = 1_000_000;

/** log(1 + x), x > −1 (Kahan's correction). */
export function logOnePlus(log: Elementary['log'], x: number): number {
  const sum = 1 + x;
  return sum === 1 ? x : (log(sum) * x) / (sum - 1);
}

/** log Γ(n + 1) less Stirling's formula (n + ½)·log n − n + ½·log 2π, n > 0. */
export function stirlingError(log: Elementary['log'], n: number): number {
  let shifted = n;
  let sum = 0;
  // Up to where the series holds: each step adds (n + ½)·log(1 + 1/n) − 1, which is artanh(s)/s − 1 at s = 1/(2n + 1).
  for (; shifted < 16; shifted++) {
    if (shifted < 1) {
      sum += (shifted + 0.5) * logOnePlus(log, 1 / shifted) - 1;
      continue;
    }
    const square = 1 / (2 * shifted + 1) ** 2;
    let power = square;
    for (let j = 3; power > LAST_BIT; j += 2) {
      sum += power / j;
      power *= square;
    }
  }
  const r = 1 / (shifted * shifted);
  return (
    sum + (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360_360))))) / shifted
  );
}

/** x·log(x/m) + m − x without loss near x = m (C. Loader, Fast and accurate computation of binomial probabilities, 2000). */
export function devianceOf(log: Elementary['log'], x: number, m: number): number {
  const difference = x - m;
  if (Math.abs(difference) < 0.1 * (x + m)) {
    const v = difference / (x + m);
    let sum = difference * v;
    let term = 2 * x * v;
    for (let j = 3; j < 2000; j += 2) {
      term *= v * v;
      const next = sum + term / j;
      if (next === sum) return sum;
      sum = next;
    }
    return sum;
  }
  return x * log(x / m) - difference;
}

/** log of x^k·e^−x/Γ(k + 1), k > 0, with log x given too, which may be below all logarithms of numbers. */
export function logPoissonTerm({ log }: Elementary, k: number, x: number, logX: number): number {
  const deviance = x > 0.1 * k ? devianceOf(log, k, x) : k * (log(k) - logX) + x - k;
  return -stirlingError(log, k) - deviance - HALF_LOG_TWO_PI - 0.5 * log(k);
}

/** Σ x^n/((k + 1)…(k + n)): the lower tail of a gamma law over its Poisson term. */
export function lowerGammaSeries(k: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let n = 1; n < MOST_TERMS && term > LAST_BIT * sum; n++) {
    term *= x / (k + n);
    sum += term;
  }
  return sum;
}

/** Γ(k, x)·e^x/x^k: the upper tail of a gamma law, by its continued fraction (Lentz's way). */
export function upperGammaFraction(k: number, x: number): number {
  let b = x + 1 - k;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const a = -n * (n - k);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    const step = c * d;
    value *= step;
    if (Math.abs(step - 1) < LAST_BIT * 2) break;
  }
  return value;
}

/** The continued fraction of the incomplete beta function I_x(a, b), to be multiplied by x^a·(1 − x)^b/(a·B(a, b)). */
export function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < LAST_BIT * 2) break;
  }
  return value;
}

/** Γ(a + ½)/Γ(a), a > 0. */
export function halfStepOfGamma(a: number): number {
  let factor = 1;
  let shifted = a;
  for (; shifted < 40; shifted++) factor *= shifted / (shifted + 0.5);
  const r = 1 / shifted;
  const series =
    1 +
    r *
      (-1 / 8 +
        r *
          (1 / 128 +
            r *
              (5 / 1024 +
                r *
                  (-21 / 32_768 +
                    r *
                      (-399 / 262_144 +
                        r * (869 / 4_194_304 + r * (39_325 / 33_554_432 - (r * 334_477) / 2_147_483_648)))))));
  return factor * Math.sqrt(shifted) * series;
}

const ROOT_TWO_PI = 2.506_628_274_631_000_7;

/** Φ(z) − ½ for small z ≥ 0. */
export function normalCentre({ exp }: Elementary, z: number): number {
  let sum = z;
  let term = z;
  for (let k = 3; term > LAST_BIT * sum; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return (sum * exp((-z * z) / 2)) / ROOT_TWO_PI;
}

/** log of the upper tail 1 − Φ(z), z ≥ 0. */
export function logNormalTail(elementary: Elementary, z: number): number {
  const { log } = elementary;
  if (z < 1) return log(0.5 - normalCentre(elementary, z));
  let fraction = z;
  for (let n = 400; n > 0; n--) fraction = z + n / fraction;
  return (-z * z) / 2 - HALF_LOG_TWO_PI - log(fraction);
}
