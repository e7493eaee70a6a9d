// Whole numbers and decimals as ASCII digits. Writes up to 32 bytes beyond what it reports: the caller
// leaves room.

const ZEROS: u64 = 0x3030303030303030;
/** Sixteen digits on the way from two words to their place; read up to 16 bytes past them. */
const sixteen: usize = memory.data(48, 16);

/** Eight decimal digits of v < 10^8 as bytes 0 … 9, the most significant in the lowest byte. */
// @ts-ignore: decorator
@inline
export function eightDigits(v: u32): u64 {
  const top = v / 10000;
  let x = <u64>top | ((<u64>(v - top * 10000)) << 32);
  let q = ((x * 10486) >> 20) & 0x0000007f0000007f;
  x = q | ((x - q * 100) << 16);
  q = ((x * 103) >> 10) & 0x000f000f000f000f;
  return q | ((x - q * 10) << 8);
}

/** Zero digits before the first other one (7 at most). */
// @ts-ignore: decorator
@inline
function leading(digits: u64): i32 {
  return <i32>(ctz(digits | 0x8000000000000000) >> 3);
}

/** Digits up to the last one that is not zero. */
// @ts-ignore: decorator
@inline
function used(digits: u64): i32 {
  return 8 - <i32>(clz(digits) >> 3);
}

/** What prepare leaves for a value that the quick way does not do. */
export const UNPREPARED: u64 = 0xffffffffffffffff;
const SIGN: u64 = 0x8000000000000000;

/**
 * For each of `count` values the eight digits of |rint(x·power)| as in eightDigits, with the top bit set if
 * it is below 0; UNPREPARED for 10^8 and more, and for NaN. Two values at a time: half the work of one by one.
 */
export function prepare(at: usize, count: i32, power: f64, out: usize): void {
  const end = at + (<usize>count << 3);
  for (; at + 16 <= end; at += 16, out += 16) v128.store(out, prepareTwo(v128.load(at), power));
  if (at < end) v128.store64_lane(out, prepareTwo(v128.load64_zero(at), power), 0);
}

// @ts-ignore: decorator
@inline
function prepareTwo(x: v128, power: f64): v128 {
  const m = f64x2.nearest(f64x2.mul(x, f64x2.splat(power)));
  const size = f64x2.abs(m);
  const inside = f64x2.lt(size, f64x2.splat(1e8));
  const negative = v128.and(f64x2.lt(m, f64x2.splat(0)), i64x2.splat(SIGN));
  // Adding 2^52 puts a whole number into the lowest bits. The quotient is right: 1e-4 is a little above 10^-4,
  // so multiples of 10,000 do not fall short, and what is 1 below one is far from it.
  const noFraction = f64x2.splat(4503599627370496);
  const top = f64x2.floor(f64x2.mul(size, f64x2.splat(1e-4)));
  const bottom = f64x2.sub(size, f64x2.mul(top, f64x2.splat(1e4)));
  const fours = v128.or(
    v128.and(f64x2.add(top, noFraction), i64x2.splat(0xffffffff)),
    i64x2.shl(f64x2.add(bottom, noFraction), 32),
  );
  const hundreds = i32x4.shr_u(i32x4.mul(fours, i32x4.splat(10486)), 20);
  const twos = v128.or(hundreds, i32x4.shl(i32x4.sub(fours, i32x4.mul(hundreds, i32x4.splat(100))), 16));
  const tens = i16x8.shr_u(i16x8.mul(twos, i16x8.splat(103)), 10);
  const ones = v128.or(tens, i16x8.shl(i16x8.sub(twos, i16x8.mul(tens, i16x8.splat(10))), 8));
  return v128.or(v128.or(ones, negative), v128.not(inside));
}

/** Text of prepared/10^decimals, 0 ≤ decimals ≤ 7. Returns the end. */
// @ts-ignore: decorator
@inline
export function writePrepared(at: usize, prepared: u64, decimals: i32): usize {
  store<u8>(at, 0x2d);
  at += <usize>(prepared >> 63);
  return writeEight(at, prepared & ~SIGN, decimals);
}

// @ts-ignore: decorator
@inline
function writeEight(at: usize, digits: u64, decimals: i32): usize {
  const text = digits | ZEROS;
  const whole = 8 - decimals;
  const skip = min(leading(digits), whole - 1);
  store<u64>(at, text >> (skip << 3));
  at += whole - skip;
  store<u8>(at, 0x2e);
  store<u64>(at, text >> ((whole & 7) << 3), 1);
  const fraction = used(digits) - whole;
  return select<usize>(at + 1 + fraction, at, fraction > 0);
}

/** Text of m/10^decimals, m < 10^16, 0 ≤ decimals ≤ 15, without zeros at the end. Returns the end. */
// @ts-ignore: decorator
@inline
export function writeFixed(at: usize, m: u64, decimals: i32): usize {
  if (m < 100000000 && decimals < 8) return writeEight(at, eightDigits(<u32>m), decimals);
  return writeSixteen(at, m, decimals);
}

function writeSixteen(at: usize, m: u64, decimals: i32): usize {
  const top = m / 100000000;
  const high = eightDigits(<u32>top);
  const low = eightDigits(<u32>(m - top * 100000000));
  store<u64>(sixteen, high | ZEROS);
  store<u64>(sixteen, low | ZEROS, 8);
  const whole = 16 - decimals;
  const skip = min(high != 0 ? leading(high) : 8 + leading(low), whole - 1);
  v128.store(at, v128.load(sixteen + skip));
  at += whole - skip;
  const fraction = (low != 0 ? 8 + used(low) : used(high)) - whole;
  if (fraction <= 0) return at;
  store<u8>(at, 0x2e);
  v128.store(at, v128.load(sixteen + whole), 1);
  return at + 1 + fraction;
}

/** The digits of s < 10^18 without zeros at the end, `places` set to how many stood before that were cut or not. */
export function writeDigits(at: usize, s: u64): i32 {
  const top = s / 10000000000000000;
  const rest = s - top * 10000000000000000;
  const middle = rest / 100000000;
  const high = eightDigits(<u32>middle);
  const low = eightDigits(<u32>(rest - middle * 100000000));
  const first = eightDigits(<u32>top);
  // 24 places: eight for the top, sixteen for the rest.
  const skip = first != 0 ? leading(first) : high != 0 ? 8 + leading(high) : 16 + leading(low);
  store<u64>(scratch, first | ZEROS);
  store<u64>(scratch, high | ZEROS, 8);
  store<u64>(scratch, low | ZEROS, 16);
  v128.store(at, v128.load(scratch + skip));
  store<u64>(at, load<u64>(scratch + skip, 16), 16);
  const end = low != 0 ? 16 + used(low) : high != 0 ? 8 + used(high) : used(first);
  total = 24 - skip;
  return end - skip;
}

const scratch: usize = memory.data(64, 16);

/** Digits of the last number given to writeDigits, zeros at its end included. */
export let total: i32 = 0;
