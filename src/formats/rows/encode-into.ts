/** A range of rows as bytes in an array that can be used again and sent to another thread. Knows no threads. */
import { createByteBuffer } from '../text/bytes.ts';
import type { FileRange, OpenTable } from './encode-table.ts';

export interface MadeBytes {
  readonly buffer: ArrayBuffer;
  /** Bytes of it that count. */
  readonly length: number;
}

/** Room for most ranges; for others it is made. */
const USUAL_BYTES = 2 ** 21;

/** @param reuse an array that nobody needs any more; used if the bytes fit */
export function encodeInto(table: OpenTable, range: FileRange, reuse: ArrayBuffer | undefined): MadeBytes {
  const into = createByteBuffer(reuse ?? new ArrayBuffer(USUAL_BYTES));
  const chunks = table.encode(range, { chunkBytes: Number.POSITIVE_INFINITY, buffers: [into, into] });
  const length = chunks.next().value?.bytes.length ?? 0;
  return { buffer: into.memory, length };
}
