/** How many bytes a table's file will have, from a sample of its rows. Writes nothing. */
import type { Design } from '../../core/design/types/design.ts';
import type { Kernel } from '../../kernel/api.ts';
import { partOf } from '../parts.ts';
import { type FileRange, type OpenTable, openTable, type TableTask } from './encode-table.ts';
import { exporterOf } from '../exporters/index.ts';

/** Rows of one look, and looks spread over the data. */
const SAMPLE_ROWS = 256;
const SAMPLES = 9;
/** First rows of a format that is not splittable: enough that what a file has once (a dictionary of values) weighs little. */
const FIRST_ROWS = 8192;

/**
 * Bytes of a table's file. Exact up to 2304 rows; above, estimated from nine looks at 256 rows each (about 1 % off
 * where the data change slowly), or from the first rows of a table whose middle is dear or of a format that is not
 * splittable.
 * @param rows rows of the table
 */
export async function estimateBytes(task: TableTask, rows: number, kernel: Kernel): Promise<number> {
  const table = await openTable(task, kernel);
  try {
    const isSplittable = exporterOf(task.format)?.splittable === true;
    const looked = Math.min(rows, isSplittable ? SAMPLE_ROWS * SAMPLES : FIRST_ROWS);
    if (looked === 0 || !isSplittable) {
      const first = bytesOf(table, { from: 0, to: looked, head: true });
      if (looked === 0) return first;
      const bare = await bareBytes(task, kernel);
      return Math.round(bare + ((first - bare) / looked) * rows);
    }
    const isDivisible = partOf(task.table)?.isDivisible === true;
    const looks = rows === looked || !isDivisible ? [{ from: 0, to: looked }] : spreadLooks(rows);
    const head = bytesOf(table, { from: 0, to: 0, head: true });
    const body = looks.reduce((sum, look) => sum + bytesOf(table, { ...look, head: false }), 0);
    return Math.round(head + (body / looked) * rows);
  } finally {
    table.close();
  }
}

/** Of a file without rows: what does not grow with them, such as its metadata. */
async function bareBytes(task: TableTask, kernel: Kernel): Promise<number> {
  const table = await openTable(task, kernel);
  try {
    return bytesOf(table, { from: 0, to: 0, head: true });
  } finally {
    table.close();
  }
}

/** Bytes of metrics.csv with the default options. */
export function estimateMetricsCsv(design: Design, kernel: Kernel): Promise<number> {
  return estimateBytes({ design, table: 'metrics', format: 'csv', options: {} }, design.general.num_samples, kernel);
}

function spreadLooks(rows: number) {
  return Array.from({ length: SAMPLES }, (_, look) => {
    const from = Math.floor(((rows - SAMPLE_ROWS) * look) / (SAMPLES - 1));
    return { from, to: from + SAMPLE_ROWS };
  });
}

function bytesOf(table: OpenTable, range: FileRange): number {
  let bytes = 0;
  for (const chunk of table.encode(range)) bytes += chunk.bytes.length;
  return bytes;
}
