/** An incremental SHA-256 for places that have none of their own. Knows no files. */

export interface Sha256 {
  update(bytes: Uint8Array): void;
  /** Lower-case hex. */
  digest(): string;
}

/** Loads the hash's own small WebAssembly module at the first call. */
export async function createSha256(): Promise<Sha256> {
  const { createSHA256 } = await import('hash-wasm');
  const hash = await createSHA256();
  return {
    update: (bytes) => void hash.update(bytes),
    digest: () => hash.digest('hex'),
  };
}
