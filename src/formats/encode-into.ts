/** A range of rows as bytes in an array that can be used again and sent to another thread. Knows no threads. */
import type { FileRange, OpenTable } from './encode-table.ts';

export interface MadeBytes {
  readonly buffer: ArrayBuffer;
  /** Bytes of it that count. */
  readonly length: number;
}

/** @param reuse an array that nobody needs any more; used if the bytes fit */
export function encodeInto(table: OpenTable, range: FileRange, reuse: ArrayBuffer | undefined): MadeBytes {
  const chunk = table.encode(range, Number.POSITIVE_INFINITY).next().value;
  const bytes = chunk === undefined ? new Uint8Array(0) : chunk.bytes;
  const fits = reuse !== undefined && reuse.byteLength >= bytes.length;
  const buffer = fits ? reuse : new ArrayBuffer(roomFor(bytes.length));
  new Uint8Array(buffer).set(bytes);
  return { buffer, length: bytes.length };
}

/** A little more than is needed, so that the array fits the next range too. */
function roomFor(bytes: number): number {
  return Math.ceil((bytes * 1.1) / 4096) * 4096;
}
