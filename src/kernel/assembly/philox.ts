// Philox4x64-10 (Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011).
// Word i of a stream stands in block 1 + floor(i/4), lane i mod 4, as numpy's raw words do.

const LOW: u64 = 0xffffffff;
const M0: u64 = 0xd2e7470ee14c6c93;
const M1: u64 = 0xca5a826395121157;
const WEYL0: u64 = 0x9e3779b97f4a7c15;
const WEYL1: u64 = 0xbb67ae8584caa73b;

/** Blocks that only part of is wanted. */
const spare: usize = memory.data(64, 16);

/** High half of a·b, from 32-bit limbs: WebAssembly has no wide multiplication. */
// @ts-ignore: decorator
@inline
function high(a: u64, bLow: u64, bHigh: u64): u64 {
  const aLow = a & LOW;
  const aHigh = a >> 32;
  const middle = aHigh * bLow + ((aLow * bLow) >> 32);
  return aHigh * bHigh + (middle >> 32) + ((aLow * bHigh + (middle & LOW)) >> 32);
}

const FACTORS_LOW: v128 = i32x4(<i32>(M0 & LOW), <i32>(M1 & LOW), <i32>(M0 & LOW), <i32>(M1 & LOW));
const FACTORS_HIGH: v128 = i32x4(<i32>(M0 >> 32), <i32>(M1 >> 32), <i32>(M0 >> 32), <i32>(M1 >> 32));

/**
 * The words of two blocks, of `counter` and the next, to `at`. The first is made by scalar, the second by
 * vector instructions: they take different parts of the processor, so that both together are quicker than
 * either way alone. The vector block has lanes 0 and 2 in `even`, lanes 1 and 3 in `odd`.
 */
function twoBlocks(at: usize, counter: u64, key0: u64, key1: u64): void {
  let x0 = counter;
  let x1: u64 = 0;
  let x2: u64 = 0;
  let x3: u64 = 0;
  const low = i64x2.splat(LOW);
  const weyl = i64x2(WEYL0, WEYL1);
  let keys = i64x2.replace_lane(i64x2.splat(key0), 1, key1);
  let even = i64x2.replace_lane(i64x2.splat(0), 0, counter + 1);
  let odd = i64x2.splat(0);
  for (let round = 0; round < 10; ++round) {
    const limbs = v128.shuffle<u32>(even, even, 0, 2, 1, 3);
    const ll = i64x2.extmul_low_i32x4_u(limbs, FACTORS_LOW);
    const h0 = high(x0, M0 & LOW, M0 >> 32);
    const hl = i64x2.add(i64x2.extmul_high_i32x4_u(limbs, FACTORS_LOW), i64x2.shr_u(ll, 32));
    const h1 = high(x2, M1 & LOW, M1 >> 32);
    const lh = i64x2.add(i64x2.extmul_low_i32x4_u(limbs, FACTORS_HIGH), v128.and(hl, low));
    const l0 = x0 * M0;
    const hh = i64x2.add(i64x2.extmul_high_i32x4_u(limbs, FACTORS_HIGH), i64x2.shr_u(hl, 32));
    x0 = h1 ^ x1 ^ key0;
    x1 = x2 * M1;
    x2 = h0 ^ x3 ^ key1;
    x3 = l0;
    const top = i64x2.add(hh, i64x2.shr_u(lh, 32));
    const bottom = v128.or(i64x2.shl(lh, 32), v128.and(ll, low));
    even = v128.xor(v128.xor(v128.shuffle<u64>(top, top, 1, 0), odd), keys);
    odd = v128.shuffle<u64>(bottom, bottom, 1, 0);
    keys = i64x2.add(keys, weyl);
    key0 += WEYL0;
    key1 += WEYL1;
  }
  store<u64>(at, x0);
  store<u64>(at, x1, 8);
  store<u64>(at, x2, 16);
  store<u64>(at, x3, 24);
  v128.store(at, v128.shuffle<u64>(even, odd, 0, 2), 32);
  v128.store(at, v128.shuffle<u64>(even, odd, 1, 3), 48);
}

/** Words [from, from + count) of stream (key0, key1) to `out`. */
export function words(out: usize, count: i32, key0: u64, key1: u64, from: u64): void {
  let counter = 1 + (from >> 2);
  const end = out + (<usize>count << 3);
  const lane = <usize>(from & 3);
  if (lane != 0 && count > 0) {
    twoBlocks(spare, counter++, key0, key1);
    const taken = min<usize>(4 - lane, count);
    memory.copy(out, spare + (lane << 3), taken << 3);
    out += taken << 3;
  }
  for (; out + 64 <= end; out += 64) {
    twoBlocks(out, counter, key0, key1);
    counter += 2;
  }
  if (out < end) {
    twoBlocks(spare, counter, key0, key1);
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
