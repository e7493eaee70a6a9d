/** A range of a table's rows as chunks of bytes of a file. Knows neither files nor designs. */
import type { TableSource } from '../core/table.ts';
import { createByteBuffer } from './bytes.ts';
import type { TableEncoder } from './exporters/exporter.ts';

/** Rows read at a time: the engine's block. */
export const BLOCK_ROWS = 8192;
/** A chunk is handed on when it has this many bytes. */
const CHUNK_BYTES = 1 << 20;

export interface EncodedChunk {
  /** Valid until the next chunk is asked for. */
  readonly bytes: Uint8Array;
  /** Rows of the table that stand in it (skipped ones counted). */
  readonly rows: number;
}

/** A range of rows, half-open. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Bytes of rows [from, to) of a table, in chunks of about 1 MiB; the head only when `from` is 0. Memory does not
 * grow with the rows. Asking for no more chunks stops it.
 */
export function* encodeRows(
  source: TableSource,
  encoder: TableEncoder,
  { from, to }: RowRange,
): Generator<EncodedChunk> {
  const buffer = createByteBuffer(CHUNK_BYTES + CHUNK_BYTES / 2);
  if (from === 0) buffer.append(encoder.head());
  let sent = from;
  for (let row = from; row < to; ) {
    // Blocks end at multiples of the block size, whatever the range: the engine's caches like that.
    const end = Math.min(to, (Math.floor(row / BLOCK_ROWS) + 1) * BLOCK_ROWS);
    encoder.write(source.read(row, end - row), buffer.append);
    row = end;
    if (buffer.length >= CHUNK_BYTES) {
      yield { bytes: buffer.take(), rows: row - sent };
      sent = row;
    }
  }
  buffer.append(encoder.end());
  if (buffer.length > 0) yield { bytes: buffer.take(), rows: to - sent };
}
