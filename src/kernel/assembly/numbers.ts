// One number as text: the quick way for values of few digits, the shortest form for the rest.
import { writeFixed } from './digits';
import { PLAIN, PYTHON, writeShortest } from './shortest';

/** Below this, m/10^d has one shortest decimal: m itself without the zeros at its end. */
const FIFTEEN_DIGITS: f64 = 1e15;

/** 2^52: its fraction bits are a whole number that is added to it. */
const NO_FRACTION: f64 = 4503599627370496;

// @ts-ignore: decorator
@inline
function whole(m: f64): u64 {
  return reinterpret<u64>(m + NO_FRACTION) & 0x000fffffffffffff;
}

/** Plain text of rint(x·power)/power, power = 10^decimals; x itself when x·power is not finite. Not for NaN. */
// @ts-ignore: decorator
@inline
export function writeRounded(at: usize, x: f64, power: f64, decimals: i32): usize {
  const m = nearest(x * power);
  const size = abs(m);
  if (size < FIFTEEN_DIGITS) {
    store<u8>(at, 0x2d);
    return writeFixed(at + usize(m < 0), whole(size), decimals);
  }
  return writeShortest(at, size < Infinity ? m / power : x, PLAIN);
}

/** repr of the same number. */
export function writeRoundedPython(at: usize, x: f64, power: f64, decimals: i32): usize {
  const scaled = x * power;
  if (!(abs(scaled) < Infinity)) return writeShortest(at, x, PYTHON);
  const m = nearest(scaled);
  const size = abs(m);
  // From 10^-4 on there is no exponent.
  if (!(size < FIFTEEN_DIGITS) || size * 10000 < power) return writeShortest(at, m / power, PYTHON);
  store<u8>(at, 0x2d);
  const start = at + usize(m < 0);
  const end = writeFixed(start, whole(size), decimals);
  const rounded = size / power;
  if (rounded != trunc(rounded)) return end;
  store<u16>(end, 0x302e);
  return end + 2;
}
