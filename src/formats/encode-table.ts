/** A range of a table's rows as chunks of bytes of a file. Knows no files. */
import type { Design } from '../core/design/types.ts';
import type { TableSource } from '../core/table.ts';
import type { Kernel } from '../kernel/api.ts';
import { createByteBuffer } from './bytes.ts';
import { tablePartOf } from './dataset.ts';
import type { TableEncoder } from './exporters/exporter.ts';
import { exporterOf } from './exporters/index.ts';
import type { OptionValues } from './options.ts';

/** Rows read at a time: the engine's block. */
const BLOCK_ROWS = 8192;
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

/** One table file to be made. A plain value: it can be sent to a worker. */
export interface TableTask {
  readonly design: Design;
  readonly table: string;
  readonly format: string;
  readonly options: OptionValues;
}

/**
 * Bytes of rows [from, to) of the task's table, in chunks of about 1 MiB. Memory does not grow with the rows;
 * what was taken of the kernel's is given back at the end, or when no more chunks are wanted.
 * @param task checked before (planBundle): a wrong one is a programming error
 */
export async function* encodeTable(task: TableTask, range: RowRange, kernel: Kernel): AsyncGenerator<EncodedChunk> {
  const part = tablePartOf(task.table);
  const exporter = exporterOf(task.format);
  if (part === undefined || exporter === undefined) throw new Error(`No table ${task.table} as ${task.format}.`);
  const mark = kernel.mark();
  try {
    const source = part.open(task.design, kernel, { labelColumns: task.options.label_columns === true });
    const encoder = await exporter.open(source, task.options, kernel);
    if (!encoder.ok) throw new Error(encoder.problems.map(({ message }) => message).join(' '));
    yield* encodeRows(source, encoder.value, range, !exporter.splittable);
  } finally {
    kernel.release(mark);
  }
}

/**
 * Bytes of rows [from, to) of a table.
 * @param whole the range is a file of its own; else it is that part of the whole file, and the head stands only before row 0
 */
export function* encodeRows(
  source: TableSource,
  encoder: TableEncoder,
  { from, to }: RowRange,
  whole: boolean,
): Generator<EncodedChunk> {
  const buffer = createByteBuffer(CHUNK_BYTES + CHUNK_BYTES / 2);
  if (whole || from === 0) buffer.append(encoder.head());
  let sent = from;
  for (let row = from; row < to; ) {
    // Blocks end at multiples of the block size, whatever the range: so the engine's caches like them.
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
