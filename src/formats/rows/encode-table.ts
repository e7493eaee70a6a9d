/** A range of a table's rows as chunks of bytes of a file. Knows no files. */
import { createClock } from '../../core/calendar/create-clock.ts';
import type { Design } from '../../core/design/types/design.ts';
import { columnSeries } from '../../core/design/types/series.ts';
import { splitOf } from '../../core/design/types/split.ts';
import { writeToml } from '../../core/document.ts';
import type { TableSource } from '../../core/samples/table.ts';
import type { Kernel } from '../../kernel/api.ts';
import { type ByteBuffer, createByteBuffer, utf8 } from '../text/bytes.ts';
import { createSha256 } from '../bundle/sha256.ts';
import { createMakers, type Makers, type TableOptions, tablePartOf } from '../bundle/dataset.ts';
import type { TableEncoder } from '../exporters/exporter.ts';
import { exporterOf } from '../exporters/index.ts';
import { encodeLink } from '../link.ts';
import type { OptionValues } from '../options.ts';
import { withLocalTimes } from './local-times.ts';
import { withSplitColumn } from './split-column.ts';

/** Rows read at a time: the engine's block. */
export const BLOCK_ROWS = 8192;
const CHUNK_BYTES = 1 << 20;
/** What a chunk may have above that: about a block of ten columns of numbers. */
const SPARE_BYTES = 1 << 20;

export interface EncodedChunk {
  /** Valid until the next but one chunk is asked for: one may be written while the next is made. */
  readonly bytes: Uint8Array;
  /** Rows of the table that stand in it (skipped ones counted). */
  readonly rows: number;
}

/** A range of rows, half-open. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** Rows as a part of a file. */
export interface FileRange extends RowRange {
  /** The part begins with the file's head. */
  readonly head: boolean;
}

/** One table file to be made. A plain value: it can be sent to a worker. */
export interface TableTask {
  readonly design: Design;
  readonly table: string;
  readonly format: string;
  readonly options: OptionValues;
}

export interface Chunking {
  /** A chunk is handed on when it has this many bytes. */
  readonly chunkBytes: number;
  /** Where chunks are collected, in turns. */
  readonly buffers: readonly [ByteBuffer, ByteBuffer];
}

export interface OpenTable {
  readonly columns: number;
  /**
   * Bytes of rows [from, to), one range at a time. Of a splittable format exactly those bytes of the whole file;
   * of another a file of its own (with head), once an open table.
   */
  encode(range: FileRange, chunking?: Chunking): Generator<EncodedChunk>;
  /** Gives back the kernel memory; nothing opened after it on the same kernel may still be in use. */
  close(): void;
}

/**
 * Memory does not grow with the rows.
 * @param task checked before (planBundle): a wrong one is a programming error
 * @param shared makers of the task's design that serve other tables too; own ones if absent
 */
export async function openTable(task: TableTask, kernel: Kernel, shared?: Makers): Promise<OpenTable> {
  const part = tablePartOf(task.table);
  const exporter = exporterOf(task.format);
  if (part === undefined || exporter === undefined) throw new Error(`No table ${task.table} as ${task.format}.`);
  const mark = kernel.mark();
  const source = asAskedFor(task, (options) => part.open(shared ?? createMakers(task.design, kernel), options));
  const encoder = await exporter.open(source, task.options, kernel, () => aboutDesign(task.design));
  if (!encoder.ok) throw new Error(encoder.problems.map(({ message }) => message).join(' '));
  let usual: Chunking | undefined;
  return {
    columns: source.columns.length,
    encode(range, chunking) {
      const given = chunking ?? (usual ??= mebibyteChunks());
      return encodeRows(source, encoder.value, range, !exporter.splittable, given);
    },
    close: () => kernel.release(mark),
  };
}

/** The table with what the options add to it, whatever the format. */
function asAskedFor({ design, options }: TableTask, open: (options: TableOptions) => TableSource): TableSource {
  const sourceRow = options.source_row === true;
  const parts = options.split === 'column' ? splitOf(design) : undefined;
  const plain = open({ labelColumns: options.label_columns === true, sourceRow: sourceRow || parts !== undefined });
  const source = parts ? withSplitColumn(plain, parts, sourceRow) : plain;
  return options.timestamp === 'local' && design.calendar
    ? withLocalTimes(source, createClock(design.calendar))
    : source;
}

async function aboutDesign(design: Design): Promise<Readonly<Record<string, string>>> {
  const series = columnSeries(design.metrics).filter(
    ({ key, name, type, labels }) => name !== key || type !== 'gauge' || Object.keys(labels).length > 0,
  );
  const toml = writeToml(design);
  const hash = await createSha256();
  hash.update(utf8(toml));
  return {
    seed: String(design.general.seed),
    design: toml,
    design_sha256: hash.digest(),
    link: `#d=${encodeLink(design)}`,
    ...(series.length > 0 ? { series: JSON.stringify(series) } : {}),
  };
}

/** `openTable`, `encode` and `close` in one. */
export async function* encodeTable(
  task: TableTask,
  range: FileRange,
  kernel: Kernel,
  shared?: Makers,
): AsyncGenerator<EncodedChunk> {
  const table = await openTable(task, kernel, shared);
  try {
    yield* table.encode(range);
  } finally {
    table.close();
  }
}

/** The rows of any table, block by block. */
export function encodeSource(source: TableSource, encoder: TableEncoder, range: FileRange): Generator<EncodedChunk> {
  return encodeRows(source, encoder, range, false, mebibyteChunks());
}

function mebibyteChunks(): Chunking {
  const buffer = () => createByteBuffer(new ArrayBuffer(CHUNK_BYTES + SPARE_BYTES));
  return { chunkBytes: CHUNK_BYTES, buffers: [buffer(), buffer()] };
}

function* encodeRows(
  source: TableSource,
  encoder: TableEncoder,
  { from, to, head }: FileRange,
  isWhole: boolean,
  { chunkBytes, buffers }: Chunking,
): Generator<EncodedChunk> {
  let [buffer, other] = buffers;
  const takeChunk = (rows: number): EncodedChunk => {
    const bytes = buffer.take();
    [buffer, other] = [other, buffer];
    return { bytes, rows };
  };
  if (isWhole || head) buffer.append(encoder.head());
  let sent = from;
  for (let row = from; row < to; ) {
    // Blocks end at multiples of the block size, whatever the range: so the engine's caches like them.
    const end = Math.min(to, (Math.floor(row / BLOCK_ROWS) + 1) * BLOCK_ROWS);
    encoder.write(source.read(row, end - row), (bytes) => buffer.append(bytes));
    row = end;
    if (buffer.length >= chunkBytes) {
      yield takeChunk(row - sent);
      sent = row;
    }
  }
  buffer.append(encoder.end());
  if (buffer.length > 0) yield takeChunk(to - sent);
}
