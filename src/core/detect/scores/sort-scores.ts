/** Rows in order of their scores, in linear time. Knows no labels. */

/** Below this the counting of a radix pass costs more than comparing. */
const FEW = 4096;

/**
 * Rows with the highest score first; equal scores in order of rows (−0 equals 0).
 * @param scores no NaN; ±Infinity are ordinary values
 * @returns row numbers, scores.length of them. Radix sort: four passes of 16 bits.
 */
export function rowsByScore(scores: Float64Array): Uint32Array {
  const n = scores.length;
  if (n < FEW) return fewByScore(scores);
  const low = new Uint32Array(n);
  const high = new Uint32Array(n);
  const double = new Float64Array(1);
  const words = new Uint32Array(double.buffer);
  const [lowAt, highAt] = littleEndian() ? [0, 1] : [1, 0];
  for (let row = 0; row < n; row++) {
    double[0] = (scores[row] ?? 0) + 0;
    const a = words[lowAt] ?? 0;
    const b = words[highAt] ?? 0;
    // The bits of doubles in rising order are those of integers once negative ones are turned round; here in falling order.
    const negative = b >>> 31 === 1;
    low[row] = negative ? a : ~a;
    high[row] = negative ? b : ~(b | 0x80000000);
  }
  let order: Uint32Array = Uint32Array.from({ length: n }, (_, row) => row);
  let next: Uint32Array = new Uint32Array(n);
  for (const [keys, shift] of [
    [low, 0],
    [low, 16],
    [high, 0],
    [high, 16],
  ] as const) {
    if (!pass(keys, shift, order, next)) continue;
    [order, next] = [next, order];
  }
  return order;
}

function fewByScore(scores: Float64Array): Uint32Array {
  return Uint32Array.from(scores.keys()).sort((a, b) => {
    const one = scores[a] ?? 0;
    const other = scores[b] ?? 0;
    return one === other ? a - b : one > other ? -1 : 1;
  });
}

/** One stable pass over 16 bits; false where all keys have the same. */
function pass(keys: Uint32Array, shift: number, order: Uint32Array, out: Uint32Array): boolean {
  const starts = new Uint32Array(65_537);
  for (let row = 0; row < keys.length; row++) {
    const digit = ((keys[row] ?? 0) >>> shift) & 0xffff;
    starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
  }
  for (let digit = 0; digit < 65_536; digit++) {
    if (starts[digit + 1] === keys.length && keys.length > 0) return false;
    starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0);
  }
  for (const row of order) {
    const digit = ((keys[row] ?? 0) >>> shift) & 0xffff;
    const at = starts[digit] ?? 0;
    out[at] = row;
    starts[digit] = at + 1;
  }
  return true;
}

function littleEndian(): boolean {
  return new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
}
