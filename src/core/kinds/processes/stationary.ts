/** Whether an autoregression stays bounded. */

/**
 * True if all roots of 1 − c1·z − … − cp·z^p lie outside the unit circle: the Schur-Cohn test, by running the
 * Levinson recursion backwards; every partial autocorrelation must lie inside (−1, 1).
 */
export function isStationary(coefficients: readonly number[]): boolean {
  let current = [...coefficients];
  while (current.length > 0) {
    const last = current.at(-1) ?? 0;
    if (!(Math.abs(last) < 1)) return false;
    const lower = current.slice(0, -1);
    current = lower.map((value, k) => (value + last * (lower[lower.length - 1 - k] ?? 0)) / (1 - last * last));
  }
  return true;
}
