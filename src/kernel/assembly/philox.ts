// Philox4x64-10 (Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011).
// Word i of a stream stands in block 1 + floor(i/4), lane i mod 4, as numpy's raw words do.

const LOW: u64 = 0xffffffff;
const M0: u64 = 0xd2e7470ee14c6c93;
const M1: u64 = 0xca5a826395121157;
const WEYL0: u64 = 0x9e3779b97f4a7c15;
const WEYL1: u64 = 0xbb67ae8584caa73b;

/** A block that only part of is wanted. */
const spare: usize = memory.data(32, 16);

/** High half of a·b, from 32-bit limbs: WebAssembly has no wide multiplication. */
// @ts-ignore: decorator
@inline
function high(a: u64, bLow: u64, bHigh: u64): u64 {
  const aLow = a & LOW;
  const aHigh = a >> 32;
  const middle = aHigh * bLow + ((aLow * bLow) >> 32);
  return aHigh * bHigh + (middle >> 32) + ((aLow * bHigh + (middle & LOW)) >> 32);
}

/** The four words of one block to `at`. */
function block(at: usize, counter: u64, key0: u64, key1: u64): void {
  let x0 = counter;
  let x1: u64 = 0;
  let x2: u64 = 0;
  let x3: u64 = 0;
  for (let round = 0; round < 10; ++round) {
    const h0 = high(x0, M0 & LOW, M0 >> 32);
    const h1 = high(x2, M1 & LOW, M1 >> 32);
    const l0 = x0 * M0;
    x0 = h1 ^ x1 ^ key0;
    x1 = x2 * M1;
    x2 = h0 ^ x3 ^ key1;
    x3 = l0;
    key0 += WEYL0;
    key1 += WEYL1;
  }
  store<u64>(at, x0);
  store<u64>(at, x1, 8);
  store<u64>(at, x2, 16);
  store<u64>(at, x3, 24);
}

/** Words [from, from + count) of stream (key0, key1) to `out`. */
export function words(out: usize, count: i32, key0: u64, key1: u64, from: u64): void {
  let counter = 1 + (from >> 2);
  const end = out + (<usize>count << 3);
  const lane = <usize>(from & 3);
  if (lane != 0 && count > 0) {
    block(spare, counter++, key0, key1);
    const taken = min<usize>(4 - lane, count);
    memory.copy(out, spare + (lane << 3), taken << 3);
    out += taken << 3;
  }
  while (out + 32 <= end) {
    block(out, counter++, key0, key1);
    out += 32;
  }
  if (out < end) {
    block(spare, counter, key0, key1);
    memory.copy(out, spare, end - out);
  }
}

/** Turns words into open uniforms ((w >> 12) + 0.5)·2^-52 in place; all steps are exact. */
function open(at: usize, count: i32): void {
  const one = i64x2.splat(0x3ff0000000000000);
  const lessHalf = f64x2.splat(1 - 1.1102230246251565e-16);
  const end = at + (<usize>count << 3);
  while (at + 16 <= end) {
    const unit = v128.or(i64x2.shr_u(v128.load(at), 12), one);
    v128.store(at, f64x2.sub(unit, lessHalf));
    at += 16;
  }
  if (at < end) {
    store<f64>(at, reinterpret<f64>((load<u64>(at) >> 12) | 0x3ff0000000000000) - (1 - 1.1102230246251565e-16));
  }
}

/** Open uniforms of words [from, from + count). */
export function uniforms(out: usize, count: i32, key0: u64, key1: u64, from: u64): void {
  words(out, count, key0, key1, from);
  open(out, count);
}
