/** How many bytes a CSV of a design will have, from a sample of its blocks. Writes nothing. */
import type { Design } from '../core/design/types.ts';
import type { Kernel } from '../kernel/api.ts';
import { encodeTable, type FileRange, type TableTask } from './encode-table.ts';

/** Rows of one look, and looks spread over the data. */
const SAMPLE_ROWS = 256;
const SAMPLES = 9;

/**
 * Bytes of rows [from, to) of a table. Exact up to a few thousand rows; above, estimated from nine looks at
 * 256 rows each (about 1 % off where the data change slowly).
 * @param rows rows of the table
 */
export async function estimateBytes(task: TableTask, rows: number, kernel: Kernel): Promise<number> {
  const head = await bytesOf(task, { from: 0, to: 0, head: true }, kernel);
  if (rows <= SAMPLE_ROWS * SAMPLES) return bytesOf(task, { from: 0, to: rows, head: true }, kernel);
  let sampled = 0;
  for (let look = 0; look < SAMPLES; look++) {
    const from = Math.floor(((rows - SAMPLE_ROWS) * look) / (SAMPLES - 1));
    sampled += await bytesOf(task, { from, to: from + SAMPLE_ROWS, head: false }, kernel);
  }
  return Math.round(head + (sampled / (SAMPLES * SAMPLE_ROWS)) * rows);
}

/** Bytes of metrics.csv with the default options. */
export function estimateMetricsCsv(design: Design, kernel: Kernel): Promise<number> {
  return estimateBytes({ design, table: 'metrics', format: 'csv', options: {} }, design.general.num_samples, kernel);
}

async function bytesOf(task: TableTask, range: FileRange, kernel: Kernel): Promise<number> {
  let bytes = 0;
  for await (const chunk of encodeTable(task, range, kernel)) bytes += chunk.bytes.length;
  return bytes;
}
