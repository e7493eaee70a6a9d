/**
 * Texts of text columns in kernel memory, encoded once for each array of them. Knows no rows.
 * A dictionary is a table of n + 1 addresses (u32), text i from the i-th to the next, and the bytes.
 */
import { encodeUtf8 } from './utf8.ts';

export interface Dictionaries {
  /** Addresses of the tables, all valid until the next call; 0 for what finds no room. */
  place(wanted: readonly (readonly string[] | undefined)[]): readonly number[];
}

interface Placed {
  readonly at: number;
  readonly count: number;
}

/** @param from, to the area of memory that is theirs */
export function createDictionaries(buffer: ArrayBuffer, from: number, to: number): Dictionaries {
  const placed = new Map<readonly string[], Placed>();
  let next = from;

  const put = (texts: readonly string[]): number => {
    const known = placed.get(texts);
    if (known?.count === texts.length) return known.at;
    const at = next;
    const start = at + (texts.length + 1) * 4;
    // No text has fewer bytes than characters: refuse what is far too long before encoding it.
    if (start + texts.reduce((sum, text) => sum + text.length, 0) > to) return 0;
    const encoded = texts.map(encodeUtf8);
    const end = start + encoded.reduce((sum, bytes) => sum + bytes.length, 0);
    if (end > to) return 0;
    const table = new Uint32Array(buffer, at, texts.length + 1);
    const memory = new Uint8Array(buffer);
    let address = start;
    encoded.forEach((bytes, i) => {
      table[i] = address;
      memory.set(bytes, address);
      address += bytes.length;
    });
    table[texts.length] = address;
    next = Math.ceil(end / 16) * 16;
    placed.set(texts, { at, count: texts.length });
    return at;
  };

  return {
    place(wanted) {
      const first = wanted.map((texts) => (texts === undefined ? 0 : put(texts)));
      if (wanted.every((texts, i) => texts === undefined || first[i] !== 0)) return first;
      // Full of what others used before: begin again with these alone.
      placed.clear();
      next = from;
      return wanted.map((texts) => (texts === undefined ? 0 : put(texts)));
    },
  };
}
