// PCG64 (O'Neill, 2014: a 128-bit congruential generator, XSL-RR output) as numpy's default_rng has it, and
// the draws that numpy makes from it. State is four words: state high, low, increment high, low.
import { log1p } from './log1p';

const MULTIPLIER_HIGH: u64 = 0x2360ed051fc65da4;
const MULTIPLIER_LOW: u64 = 0x4385df649fccf645;
const LOW: u64 = 0xffffffff;

/** Start of the normal's tail, and its inverse, as numpy has them. */
const NORMAL_TAIL: f64 = 3.6541528853610088;
const NORMAL_TAIL_INVERSE: f64 = 0.27366123732975828;
const EXPONENTIAL_TAIL: f64 = 7.69711747013104972;

// Tables of 256 each: widths, heights (f64) and limits (u64), written by ziggurat.ts.
const tables: usize = memory.data(6 * 2048, 16);
const NORMAL_WIDTHS: usize = 0;
const NORMAL_HEIGHTS: usize = 2048;
const NORMAL_LIMITS: usize = 4096;
const EXPONENTIAL_WIDTHS: usize = 6144;
const EXPONENTIAL_HEIGHTS: usize = 8192;
const EXPONENTIAL_LIMITS: usize = 10240;

export function zigguratTables(): usize {
  return tables;
}

let stateHigh: u64 = 0;
let stateLow: u64 = 0;
let stepHigh: u64 = 0;
let stepLow: u64 = 0;

function enter(state: usize): void {
  stateHigh = load<u64>(state);
  stateLow = load<u64>(state, 8);
  stepHigh = load<u64>(state, 16);
  stepLow = load<u64>(state, 24);
}

function leave(state: usize): void {
  store<u64>(state, stateHigh);
  store<u64>(state, stateLow, 8);
}

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

function nextWord(): u64 {
  const low = stateLow * MULTIPLIER_LOW;
  const top = stateHigh * MULTIPLIER_LOW + stateLow * MULTIPLIER_HIGH + high(stateLow, MULTIPLIER_LOW);
  stateLow = low + stepLow;
  stateHigh = top + stepHigh + u64(stateLow < low);
  return rotr(stateHigh ^ stateLow, stateHigh >> 58);
}

/** A multiple of 2^-53 in [0, 1). */
// @ts-ignore: decorator
@inline
function nextUnit(): f64 {
  return <f64>(<i64>(nextWord() >> 11)) * 1.1102230246251565e-16;
}

// @ts-ignore: decorator
@inline
function entry(table: usize, layer: usize): f64 {
  return load<f64>(tables + table + (layer << 3));
}

function standardNormal(): f64 {
  while (true) {
    const word = nextWord();
    const layer = <usize>(word & 0xff);
    const place = (word >> 9) & 0x000fffffffffffff;
    let x = <f64>(<i64>place) * entry(NORMAL_WIDTHS, layer);
    if (word & 0x100) x = -x;
    if (place < load<u64>(tables + NORMAL_LIMITS + (layer << 3))) return x;
    if (layer == 0) return normalTail((place >> 8) & 1);
    const below = entry(NORMAL_HEIGHTS, layer);
    if ((entry(NORMAL_HEIGHTS, layer - 1) - below) * nextUnit() + below < NativeMath.exp(-0.5 * x * x)) return x;
  }
}

function normalTail(negative: u64): f64 {
  while (true) {
    const x = -NORMAL_TAIL_INVERSE * log1p(-nextUnit());
    const y = -log1p(-nextUnit());
    if (y + y > x * x) return negative ? -(NORMAL_TAIL + x) : NORMAL_TAIL + x;
  }
}

function standardExponential(): f64 {
  while (true) {
    const word = nextWord() >> 3;
    const layer = <usize>(word & 0xff);
    const place = word >> 8;
    const x = <f64>(<i64>place) * entry(EXPONENTIAL_WIDTHS, layer);
    if (place < load<u64>(tables + EXPONENTIAL_LIMITS + (layer << 3))) return x;
    if (layer == 0) return EXPONENTIAL_TAIL - log1p(-nextUnit());
    const below = entry(EXPONENTIAL_HEIGHTS, layer);
    if ((entry(EXPONENTIAL_HEIGHTS, layer - 1) - below) * nextUnit() + below < NativeMath.exp(-x)) return x;
  }
}

function logistic(loc: f64, scale: f64): f64 {
  while (true) {
    const u = nextUnit();
    if (u > 0) return loc + scale * NativeMath.log(u / (1 - u));
  }
}

function laplace(loc: f64, scale: f64): f64 {
  while (true) {
    const u = nextUnit();
    if (u >= 0.5) return loc - scale * NativeMath.log(2 - u - u);
    if (u > 0) return loc + scale * NativeMath.log(u + u);
  }
}

export function pcgWords(state: usize, out: usize, count: i32): void {
  enter(state);
  for (const end = out + (<usize>count << 3); out < end; out += 8) store<u64>(out, nextWord());
  leave(state);
}

// Ids shared with numpy.ts, the same as of the quantiles: a and b as there.
const GAUSSIAN: i32 = 0;
const UNIFORM: i32 = 1;
const EXPONENTIAL: i32 = 2;
const LOGISTIC: i32 = 3;

export function pcgDraws(state: usize, out: usize, count: i32, distribution: i32, a: f64, b: f64): void {
  enter(state);
  const end = out + (<usize>count << 3);
  switch (distribution) {
    case GAUSSIAN:
      for (; out < end; out += 8) store<f64>(out, a + b * standardNormal());
      break;
    case UNIFORM:
      for (const range = b - a; out < end; out += 8) store<f64>(out, a + range * nextUnit());
      break;
    case EXPONENTIAL:
      for (; out < end; out += 8) store<f64>(out, b * standardExponential());
      break;
    case LOGISTIC:
      for (; out < end; out += 8) store<f64>(out, logistic(a, b));
      break;
    default:
      for (; out < end; out += 8) store<f64>(out, laplace(a, b));
  }
  leave(state);
}

const shared: usize = memory.data(32, 16);

/** Where the caller puts a stream's state before it draws. */
export function pcgState(): usize {
  return shared;
}
