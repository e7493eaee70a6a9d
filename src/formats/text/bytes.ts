/** Small pieces for byte streams: text to bytes, a buffer that grows. Knows no format. */

const encoder = new TextEncoder();

export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

export interface ByteBuffer {
  readonly length: number;
  /** Where the bytes lie, from its start: another array once they have outgrown it. */
  readonly memory: ArrayBuffer;
  append(bytes: Uint8Array): void;
  /** The bytes so far; valid until the next append. Empties the buffer. */
  take(): Uint8Array;
}

/**
 * Collects bytes; its memory is used anew after each `take`.
 * @param memory where they are collected as long as they fit
 */
export function createByteBuffer(memory: ArrayBuffer): ByteBuffer {
  let store = new Uint8Array(memory);
  let length = 0;
  return {
    get length() {
      return length;
    },
    get memory() {
      return store.buffer;
    },
    append(bytes) {
      if (length + bytes.length > store.length) {
        const grown = new Uint8Array(Math.max(store.length * 2, length + bytes.length));
        grown.set(store.subarray(0, length));
        store = grown;
      }
      store.set(bytes, length);
      length += bytes.length;
    },
    take() {
      const taken = store.subarray(0, length);
      length = 0;
      return taken;
    },
  };
}
