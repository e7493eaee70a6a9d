/** Powers of ten as the shortest-number algorithm wants them. Made one by one, when a number first needs it. */

/** 10^k as the upper 128 bits of its binary expansion, the top bit set, rounded up; [high, low] 64-bit words. */
export function powerOfTen(k: number): readonly [bigint, bigint] {
  const size = 10n ** BigInt(Math.abs(k));
  const bits = BigInt(size.toString(2).length);
  const [top, bottom] = k < 0 ? [1n << (127n + bits), size] : [size << 128n, 1n << bits];
  const rounded = (top + bottom - 1n) / bottom;
  return [rounded >> 64n, BigInt.asUintN(64, rounded)];
}
