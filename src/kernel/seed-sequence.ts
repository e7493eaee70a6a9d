/** numpy's SeedSequence for one whole number: 128 bits of pool, hashed and mixed (O'Neill's seed_seq). */

const SHIFT = 16;
const POOL = 4;

/** `words` 64-bit words of SeedSequence(seed).generate_state. @param seed 0 … 2^53−1 */
export function seedWords(seed: number, words: number): readonly bigint[] {
  const pool = mixEntropy([seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0]);
  let constant = 0x8b51f9dd;
  const parts: bigint[] = [];
  for (let i = 0; i < words * 2; i++) {
    let value = (pool[i % POOL] ?? 0) ^ constant;
    constant = Math.imul(constant, 0x58f38ded);
    value = Math.imul(value, constant);
    parts.push(BigInt((value ^ (value >>> SHIFT)) >>> 0));
  }
  return Array.from({ length: words }, (_, i) => (parts[2 * i] ?? 0n) | ((parts[2 * i + 1] ?? 0n) << 32n));
}

function mixEntropy(entropy: readonly number[]): Uint32Array {
  let constant = 0x43b0d7e5;
  const hash = (value: number): number => {
    const mixed = value ^ constant;
    constant = Math.imul(constant, 0x931e8875);
    const product = Math.imul(mixed, constant);
    return product ^ (product >>> SHIFT);
  };
  const pool = Uint32Array.from({ length: POOL }, (_, i) => hash(entropy[i] ?? 0));
  for (let source = 0; source < POOL; source++) {
    for (let target = 0; target < POOL; target++) {
      if (source === target) continue;
      const other = hash(pool[source] ?? 0);
      const mixed = Math.imul(0xca01f9dd, pool[target] ?? 0) - Math.imul(0x4973f715, other);
      pool[target] = mixed ^ (mixed >>> SHIFT);
    }
  }
  return pool;
}
