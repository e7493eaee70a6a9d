/**
 * Reference values of exp, log, sin, cos and pow in about 100 bits, for the tests: double-double series, and
 * whole-number arithmetic to take out multiples of π/2. Not part of the program.
 */
import { add, divide, exponential, logarithm, multiply, negate, subtract, type Wide, wide } from './double-double.ts';

const LN2: Wide = [0.6931471805599453, 2.3190468138462996e-17];

/** e^x·2^−k and k: the power is left out so that results near 0 keep their digits. */
function scaledExp(x: Wide): { value: Wide; power: number } {
  const power = Math.round(x[0] / LN2[0]);
  return { value: exponential(subtract(x, multiply(wide(power), LN2))), power };
}

export function wideLog(x: number): Wide {
  let power = 0;
  let m = x;
  while (m < 0.7) {
    m *= 2;
    power--;
  }
  while (m > 1.4) {
    m /= 2;
    power++;
  }
  return add(logNearOne(m), multiply(wide(power), LN2));
}

function logNearOne(m: number): Wide {
  if (Math.abs(m - 1) > 0.01) return logarithm(wide(m), Math.log(m));
  // 2·atanh((m − 1)/(m + 1))
  const s = divide(wide(m - 1), add(wide(m), wide(1)));
  const square = multiply(s, s);
  let term = s;
  let sum = s;
  for (let n = 3; n < 20; n += 2) {
    term = multiply(term, square);
    sum = add(sum, divide(term, wide(n)));
  }
  return add(sum, sum);
}

const FRACTION_BITS = 1400n;

/** arctan(1/n) in fixed point. */
function arctanOfInverse(n: bigint): bigint {
  let term = (1n << FRACTION_BITS) / n;
  let sum = 0n;
  for (let k = 1n; term !== 0n; k += 2n) {
    sum += k % 4n === 1n ? term / k : -(term / k);
    term /= n * n;
  }
  return sum;
}

/** π/2 by Machin's formula. */
const HALF_PI = (16n * arctanOfInverse(5n) - 4n * arctanOfInverse(239n)) / 2n;

const bits = new DataView(new ArrayBuffer(8));

/** x·2^FRACTION_BITS, exactly. */
function fixed(x: number): bigint {
  bits.setFloat64(0, x);
  const word = bits.getBigUint64(0);
  const exponent = (word >> 52n) & 0x7ffn;
  const fraction = word & 0xfffffffffffffn;
  const mantissa = exponent === 0n ? fraction : fraction | (1n << 52n);
  const shifted = mantissa << (FRACTION_BITS - 1075n + (exponent === 0n ? 1n : exponent));
  return x < 0 ? -shifted : shifted;
}

function wideOf(value: bigint): Wide {
  const size = value < 0n ? -value : value;
  const length = size.toString(2).length;
  const shift = BigInt(Math.max(length - 53, 0));
  const high = size >> shift;
  const rest = size - (high << shift);
  const scale = (x: bigint, by: bigint): number => Number(x) * 2 ** Number(by - FRACTION_BITS);
  const lowShift = shift > 60n ? shift - 60n : 0n;
  const sum = add(wide(scale(high, shift)), wide(scale(rest >> lowShift, lowShift)));
  return value < 0n ? negate(sum) : sum;
}

/** Odd (sine) or even (cosine) Taylor series for |r| ≤ π/4. */
function series(r: Wide, first: 0 | 1): Wide {
  const square = negate(multiply(r, r));
  let term = first === 1 ? r : wide(1);
  let sum = term;
  for (let n = first + 2; n < 30; n += 2) {
    term = divide(multiply(term, square), wide(n * (n - 1)));
    sum = add(sum, term);
  }
  return sum;
}

function turned(x: number, quarters: bigint): Wide {
  const value = fixed(x);
  let n = (2n * value) / HALF_PI;
  n = (n + (value < 0n ? -1n : 1n)) / 2n;
  const r = wideOf(value - n * HALF_PI);
  const quadrant = (((n + quarters) % 4n) + 4n) % 4n;
  const size = series(r, quadrant % 2n === 0n ? 1 : 0);
  return quadrant < 2n ? size : negate(size);
}

export const wideSin = (x: number): Wide => turned(x, 0n);
export const wideCos = (x: number): Wide => turned(x, 1n);

/** Error of `value` against the reference, in units in the last place of the reference. */
export function ulpsOff(value: number, reference: Wide): number {
  return Math.abs((value - reference[0] - reference[1]) / unitInLastPlace(reference[0]));
}

/** The same for reference = e^x (or e^(y·log x)), whatever its size. */
export function ulpsOffExp(value: number, x: Wide): number {
  const { value: reference, power } = scaledExp(x);
  const half = Math.trunc(power / 2);
  // Scaled to the middle of the range; below the normal numbers one unit is 2^−1074.
  const scaled = value * 2 ** -half * 2 ** (half - power);
  const unit = Math.max(unitInLastPlace(reference[0]), 2 ** Math.min(-1074 - power, 1000));
  return Math.abs((scaled - reference[0] - reference[1]) / unit);
}

export const wideProduct = (y: number, x: Wide): Wide => multiply(wide(y), x);

function unitInLastPlace(x: number): number {
  bits.setFloat64(0, Math.abs(x));
  const word = bits.getBigUint64(0);
  bits.setBigUint64(0, word + 1n);
  return bits.getFloat64(0) - Math.abs(x);
}
