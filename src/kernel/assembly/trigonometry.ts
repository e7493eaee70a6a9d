// Sine and cosine: the angle less a multiple of π/2, as the sum of two doubles, then the minimax
// polynomials of fdlibm (Sun Microsystems, 1993). Right for every double, the largest included.

// π/2 in parts of 33 bits, each with what is left after it (Cody and Waite).
const INVERSE: f64 = 6.36619772367581382433e-1;
const PART1: f64 = 1.57079632673412561417;
const REST1: f64 = 6.07710050650619224932e-11;
const PART2: f64 = 6.0771005063039659766e-11;
const REST2: f64 = 2.02226624879595063154e-21;
const PART3: f64 = 2.0222662487111664558e-21;
const REST3: f64 = 8.47842766036889956997e-32;
/** Up to here a multiple of PART1 is exact. */
const MODERATE: f64 = 1647099;

const HALF_PI: f64 = 1.5707963267948966;
const HALF_PI_LOW: f64 = 6.123233995736766e-17;

/** 64 zero bits, then 2/π, in words of 64 bits. */
const TWO_OVER_PI: usize = memory.data<u64>([
  0x0000000000000000, 0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041,
  0xfe5163abdebbc561, 0xb7246e3a424dd2e0, 0x06492eea09d1921c, 0xfe1deb1cb129a73e,
  0xe88235f52ebb4484, 0xe99c7026b45f7e41, 0x3991d639835339f4, 0x9c845f8bbdf9283b,
  0x1ff897ffde05980f, 0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d,
  0x7527bac7ebe5f17b, 0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab,
  0xf0cfbc209af4361d, 0xa9e391615ee61b08,
]);

/** The angle that is left, |high| ≤ π/4 or hardly more, and how many quarter turns were taken. */
let high: f64 = 0;
let low: f64 = 0;

function reduceModerate(x: f64): i32 {
  const turns = nearest(x * INVERSE);
  const size = exponentOf(x);
  let rest = x - turns * PART1;
  let small = turns * REST1;
  high = rest - small;
  // What cancelled has to come from further parts.
  if (size - exponentOf(high) > 16) {
    let before = rest;
    small = turns * PART2;
    rest = before - small;
    small = turns * REST2 - (before - rest - small);
    high = rest - small;
    if (size - exponentOf(high) > 49) {
      before = rest;
      small = turns * PART3;
      rest = before - small;
      small = turns * REST3 - (before - rest - small);
      high = rest - small;
    }
  }
  low = rest - high - small;
  return <i32>turns;
}

// @ts-ignore: decorator
@inline
function exponentOf(x: f64): i32 {
  return <i32>(reinterpret<u64>(x) >> 52) & 0x7ff;
}

// @ts-ignore: decorator
@inline
function product(a: u64, b: u64): u64 {
  const aLow = a & 0xffffffff;
  const aHigh = a >> 32;
  const bLow = b & 0xffffffff;
  const bHigh = b >> 32;
  const middle = aHigh * bLow + ((aLow * bLow) >> 32);
  return aHigh * bHigh + (middle >> 32) + ((aLow * bHigh + (middle & 0xffffffff)) >> 32);
}

/** 64 bits of the table from bit `from` on. */
// @ts-ignore: decorator
@inline
function windowOf(from: i32): u64 {
  const at = TWO_OVER_PI + (<usize>(from >> 6) << 3);
  const shift = <u64>(from & 63);
  const first = load<u64>(at);
  return shift == 0 ? first : (first << shift) | (load<u64>(at, 8) >> (64 - shift));
}

/** Payne and Hanek: of x·2/π only what the quadrant and 137 bits of fraction depend on. */
function reduceLarge(x: f64): i32 {
  const bits = reinterpret<u64>(x) & 0x7fffffffffffffff;
  const exponent = <i32>(bits >> 52) - 1075;
  const m = (bits & 0x000fffffffffffff) | 0x0010000000000000;
  // The bits before this one are worth whole turns.
  const from = 62 + exponent;
  const w2 = windowOf(from);
  const w1 = windowOf(from + 64);
  const w0 = windowOf(from + 128);
  let p0 = m * w0;
  const carry = product(m, w0);
  let p1 = m * w1 + carry;
  let p2 = m * w2 + product(m, w1) + u64(p1 < carry);
  let turns = <i32>(p2 >> 62);
  // The fraction of a quarter turn, as 192 bits; from a half on, less than nothing.
  p2 = (p2 << 2) | (p1 >> 62);
  p1 = (p1 << 2) | (p0 >> 62);
  p0 <<= 2;
  const negative = p2 >> 63 != 0;
  if (negative) {
    turns += 1;
    p0 = ~p0 + 1;
    p1 = ~p1 + u64(p0 == 0);
    p2 = ~p2 + u64(p0 == 0 && p1 == 0);
  }
  let weight: f64 = 1;
  if (p2 == 0) {
    p2 = p1;
    p1 = p0;
    weight = 5.421010862427522e-20;
  }
  const zeros = clz(p2);
  if (zeros != 0) {
    p2 = (p2 << zeros) | (p1 >> (64 - zeros));
    p1 <<= zeros;
    weight *= reinterpret<f64>((1023 - zeros) << 52);
  }
  // 53 bits, and the 53 after them.
  const a = <f64>(<i64>(p2 >> 11)) * 1.1102230246251565e-16;
  const b = <f64>(<i64>(((p2 & 0x7ff) << 42) | (p1 >> 22))) * 1.2325951644078309e-32;
  timesHalfPi(a, b, negative ? -weight : weight);
  return reinterpret<i64>(x) < 0 ? turnBack(turns) : turns;
}

function turnBack(turns: i32): i32 {
  high = -high;
  low = -low;
  return -turns;
}

/** (a + b)·π/2·weight to high and low; weight is a power of two. */
function timesHalfPi(a: f64, b: f64, weight: f64): void {
  const top = a * HALF_PI;
  // Dekker's exact product.
  const at = 134217729 * a;
  const aHigh = at - (at - a);
  const aLow = a - aHigh;
  const pt = 134217729 * HALF_PI;
  const pHigh = pt - (pt - HALF_PI);
  const pLow = HALF_PI - pHigh;
  const error = aHigh * pHigh - top + aHigh * pLow + aLow * pHigh + aLow * pLow;
  const rest = error + (a * HALF_PI_LOW + b * HALF_PI);
  const sum = top + rest;
  high = sum * weight;
  low = (rest - (sum - top)) * weight;
}

function sineNearZero(x: f64, y: f64): f64 {
  const z = x * x;
  const v = z * x;
  const r =
    8.33333333332248946124e-3 +
    z *
      (-1.98412698298579493134e-4 +
        z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
  return x - (z * (0.5 * y - v * r) - y - v * -1.66666666666666324348e-1);
}

function cosineNearZero(x: f64, y: f64): f64 {
  const z = x * x;
  const w = z * z;
  const r =
    z * (4.16666666666666019037e-2 + z * (-1.38888888888741095749e-3 + z * 2.48015872894767294178e-5)) +
    w * w * (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11));
  const half = 0.5 * z;
  const top = 1 - half;
  return top + (1 - top - half + (z * r - x * y));
}

function turned(x: f64, quarters: i32): f64 {
  const size = abs(x);
  if (!(size < Infinity)) return NaN;
  let turns = quarters;
  if (size <= 0.7853981633974483) {
    high = x;
    low = 0;
  } else {
    turns += size <= MODERATE ? reduceModerate(x) : reduceLarge(x);
  }
  const value = turns & 1 ? cosineNearZero(high, low) : sineNearZero(high, low);
  return turns & 2 ? -value : value;
}

export function sin(x: f64): f64 {
  // Keeps −0, and loses nothing below the square root of the precision.
  return abs(x) < 1.4901161193847656e-8 ? x : turned(x, 0);
}

export function cos(x: f64): f64 {
  return turned(x, 1);
}
