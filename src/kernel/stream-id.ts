/** Names of streams as numbers. Knows no names. */
import { encodeUtf8 } from './utf8.ts';

const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** 64-bit FNV-1a (Fowler, Noll, Vo) of the UTF-8 text. */
export function streamId(text: string): bigint {
  let hash = OFFSET_BASIS;
  for (const byte of encodeUtf8(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  return hash;
}
