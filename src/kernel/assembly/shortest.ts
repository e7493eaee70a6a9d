// The shortest decimal that reads back as the same double, the nearest one where there are several:
// Giulietti, "The Schubfach way to render doubles" (2020).
import { total, writeDigits } from './digits';

/** Notations of a number without given decimals. */
export const PLAIN: i32 = 0;
export const SCRIPT: i32 = 1;
export const PYTHON: i32 = 2;

/** Powers 10^k, k from LEAST to MOST, as 128 bits (high word first) with the top bit set, rounded up; filled when needed. */
const LEAST: i32 = -292;
const MOST: i32 = 324;
const powers: usize = memory.data((324 + 292 + 1) * 16, 16);

/** Writes the two words of 10^k to `at`. */
// @ts-ignore: decorator
@external('host', 'powerOfTen')
declare function powerOfTen(k: i32, at: usize): void;

const LOW: u64 = 0xffffffff;
const digits: usize = memory.data(64, 16);

/** Decimal exponent of the last unit in what shortestDecimal returned. */
let unit: i32 = 0;

// @ts-ignore: decorator
@inline
function high(a: u64, b: u64): u64 {
  const aLow = a & LOW;
  const aHigh = a >> 32;
  const bLow = b & LOW;
  const bHigh = b >> 32;
  const middle = aHigh * bLow + ((aLow * bLow) >> 32);
  return aHigh * bHigh + (middle >> 32) + ((aLow * bHigh + (middle & LOW)) >> 32);
}

/** Upper part of g·c, its last bit set if anything below is not zero. */
// @ts-ignore: decorator
@inline
function roundToOdd(gHigh: u64, gLow: u64, c: u64): u64 {
  const below = gHigh * c;
  const sum = below + high(gLow, c);
  const top = high(gHigh, c) + u64(sum < below);
  return top | u64(sum > 1);
}

/** s with |x| = s·10^unit, for positive finite x given by its bits. */
function shortestDecimal(bits: u64): u64 {
  const fraction = bits & 0x000fffffffffffff;
  const exponent = <i32>(bits >> 52);
  let c = fraction;
  let q = -1074;
  if (exponent != 0) {
    c |= 0x0010000000000000;
    q = exponent - 1075;
    // Whole numbers below 2^53 are their own digits.
    if (q <= 0 && q > -53 && (c & ((<u64>1 << -q) - 1)) == 0) {
      unit = 0;
      return c >> -q;
    }
  }
  const odd = c & 1;
  const closer = fraction == 0 && exponent > 1;
  const k = (q * 1262611 - (closer ? 524031 : 0)) >> 22;
  const h = q + ((-k * 1741647) >> 19) + 1;
  const place = powers + (<usize>(-k - LEAST) << 4);
  if (load<u64>(place) == 0) powerOfTen(-k, place);
  const gHigh = load<u64>(place);
  const gLow = load<u64>(place, 8);
  const middle = c << 2;
  const lower = roundToOdd(gHigh, gLow, (middle - (closer ? 1 : 2)) << h) + odd;
  const value = roundToOdd(gHigh, gLow, middle << h);
  const upper = roundToOdd(gHigh, gLow, (middle + 2) << h) - odd;
  const s = value >> 2;
  if (s >= 10) {
    const tenth = s / 10;
    const below = lower <= 40 * tenth;
    const above = 40 * tenth + 40 <= upper;
    if (below != above) {
      unit = k + 1;
      return tenth + u64(above);
    }
  }
  unit = k;
  const below = lower <= 4 * s;
  const above = 4 * s + 4 <= upper;
  if (below != above) return s + u64(above);
  const half = 4 * s + 2;
  return s + u64(value > half || (value == half && (s & 1) != 0));
}

// @ts-ignore: decorator
@inline
function writeZeros(at: usize, count: i32): usize {
  memory.fill(at, 0x30, <usize>count);
  return at + count;
}

/** The first `count` of the digits. */
// @ts-ignore: decorator
@inline
function copyDigits(at: usize, from: i32, count: i32): usize {
  v128.store(at, v128.load(digits + from));
  store<u64>(at, load<u64>(digits + from, 16), 16);
  return at + count;
}

function writePower(at: usize, power: i32, least: i32): usize {
  store<u8>(at, 0x65);
  store<u8>(at, power < 0 ? 0x2d : 0x2b, 1);
  at += 2;
  const size = abs(power);
  if (size >= 100) store<u8>(at++, <u8>(0x30 + size / 100));
  if (size >= 10 || least == 2) store<u8>(at++, <u8>(0x30 + (size / 10) % 10));
  store<u8>(at, <u8>(0x30 + (size % 10)));
  return at + 1;
}

/**
 * Text of any number but NaN. PLAIN has no exponent; SCRIPT is String(x); PYTHON is repr(x). At most 350 bytes.
 */
export function writeShortest(at: usize, x: f64, notation: i32): usize {
  const bits = reinterpret<u64>(x);
  const size = bits & 0x7fffffffffffffff;
  const python = notation == PYTHON;
  if (bits != size && (size != 0 || python)) store<u8>(at++, 0x2d);
  if (size == 0x7ff0000000000000) {
    // "inf" or "Infinity"
    if (python) {
      store<u32>(at, 0x666e69);
      return at + 3;
    }
    store<u64>(at, 0x7974696e69666e49);
    return at + 8;
  }
  if (size == 0) {
    store<u32>(at, 0x302e30);
    return at + (python ? 3 : 1);
  }
  const s = shortestDecimal(size);
  const count = writeDigits(digits, s);
  // |x| = 0.digits × 10^point
  const point = total + unit;
  if (python ? point > 16 || point < -3 : notation == SCRIPT && (point > 21 || point < -5)) {
    store<u8>(at++, load<u8>(digits));
    if (count > 1) {
      store<u8>(at, 0x2e);
      at = copyDigits(at + 1, 1, count - 1);
    }
    return writePower(at, point - 1, python ? 2 : 1);
  }
  if (point <= 0) {
    store<u16>(at, 0x2e30);
    return copyDigits(writeZeros(at + 2, -point), 0, count);
  }
  if (point >= count) {
    at = writeZeros(copyDigits(at, 0, count), point - count);
    store<u16>(at, 0x302e);
    return at + (python ? 2 : 0);
  }
  at = copyDigits(at, 0, point);
  store<u8>(at, 0x2e);
  return copyDigits(at + 1, point, count - point);
}
