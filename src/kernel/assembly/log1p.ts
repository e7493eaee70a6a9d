// log(1 + x) for −1 < x ≤ 0 by the very steps of fdlibm (Sun Microsystems, 1993), which most C libraries
// take: numpy's tails come from it, so its last bits matter.

const LN2_HIGH: f64 = 6.93147180369123816490e-1;
const LN2_LOW: f64 = 1.90821492927058770002e-10;

export function log1p(x: f64): f64 {
  if (x > -1.862645149230957e-9) return x > -5.551115123125783e-17 ? x : x - x * x * 0.5;
  let k: i32 = 0;
  let f = x;
  let correction: f64 = 0;
  // Between √2/2 − 1 and 0 there is no power of two to take out.
  if (!(x > -0.29289293289184570312)) {
    const sum = 1 + x;
    const bits = reinterpret<u64>(sum);
    k = <i32>(bits >> 52) - 1023;
    correction = (k > 0 ? 1 - (sum - x) : x - (sum - 1)) / sum;
    const upper = (bits >> 32) & 0xfffff;
    let exponent: u64 = 0x3ff0000000000000;
    if (upper >= 0x6a09e) {
      k += 1;
      exponent = 0x3fe0000000000000;
    }
    f = reinterpret<f64>((bits & 0x000fffffffffffff) | exponent) - 1;
  }
  const dk = <f64>k;
  const half = 0.5 * f * f;
  if (abs(f) < 9.5367431640625e-7) {
    if (f == 0) return k == 0 ? 0 : dk * LN2_HIGH + (correction + dk * LN2_LOW);
    const r = half * (1 - 0.66666666666666666 * f);
    return k == 0 ? f - r : dk * LN2_HIGH - (r - (dk * LN2_LOW + correction) - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const z2 = z * z;
  const z4 = z2 * z2;
  const z6 = z4 * z2;
  const r1 = z * 6.666666666666735130e-1;
  const r2 = 3.999999999940941908e-1 + z * 2.857142874366239149e-1;
  const r3 = 2.222219843214978396e-1 + z * 1.818357216161805012e-1;
  const r4 = 1.531383769920937332e-1 + z * 1.479819860510658591e-1;
  const r = r1 + z2 * r2 + z4 * r3 + z6 * r4;
  if (k == 0) return f - (half - s * (half + r));
  return dk * LN2_HIGH - (half - (s * (half + r) + (dk * LN2_LOW + correction)) - f);
}
