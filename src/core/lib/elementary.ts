/**
 * exp, log and powers from + − × ÷ alone, for the few figures that are wanted where there is no kernel: the same bits
 * everywhere, a few units in the last place off. Slow; values of data come from the kernel's own.
 */

/** ln 2 in two parts, the first with zeros at its end, so that small multiples of it are exact. */
const LN2_HIGH = 6.931_471_803_691_238e-1;
const LN2_LOW = 1.908_214_929_270_587_7e-10;
const FARTHEST = 745;

/** e^x; 0 and ∞ where that is below or beyond all numbers. */
export function portableExp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > FARTHEST) return Number.POSITIVE_INFINITY;
  if (x < -FARTHEST) return 0;
  const k = Math.round(x / (LN2_HIGH + LN2_LOW));
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  for (let n = 18; n > 0; n--) sum = 1 + (sum * r) / n;
  // In two steps, since 2^k itself may be beyond all numbers.
  const half = Math.trunc(k / 2);
  return sum * 2 ** half * 2 ** (k - half);
}

/** Natural logarithm of a positive finite number. */
export function portableLog(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
  let k = 0;
  let m = x;
  for (; m > Math.SQRT2; k++) m /= 2;
  for (; m < Math.SQRT1_2; k--) m *= 2;
  // 2·artanh((m − 1)/(m + 1))
  const s = (m - 1) / (m + 1);
  const z = s * s;
  let sum = 0;
  for (let n = 43; n > 0; n -= 2) sum = sum * z + 1 / n;
  return k * LN2_HIGH + (k * LN2_LOW + 2 * s * sum);
}

/** x^y for x ≥ 0; exact for y of 0, 1/2 and 1. */
export function portablePower(x: number, y: number): number {
  if (y === 0) return 1;
  if (y === 1) return x;
  if (y === 0.5) return Math.sqrt(x);
  return x === 0 ? 0 : portableExp(y * portableLog(x));
}
