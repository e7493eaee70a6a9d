/** Column arrays of a table, in kernel memory as far as there is room, used again for every block. */
import type { Kernel } from '../../../kernel/index.ts';

/** The bytes of columns that a table puts into kernel memory; more go to plain arrays, which the kernel copies. */
const KERNEL_BYTES = 8 * 1024 * 1024;

export interface Buffers {
  /** Column `index`, at least `rows` long; its content is left from earlier use. */
  values(index: number, rows: number): Float64Array;
  flags(index: number, rows: number): Uint8Array;
}

export function createBuffers(kernel: Kernel): Buffers {
  const values: Float64Array[] = [];
  const flags: Uint8Array[] = [];
  let left = KERNEL_BYTES;
  const fits = (bytes: number) => {
    if (bytes > left) return false;
    left -= bytes;
    return true;
  };
  return {
    values(index, rows) {
      let array = values[index];
      if (!array || array.length < rows) {
        array = fits(rows * 8) ? kernel.f64(rows) : new Float64Array(rows);
        values[index] = array;
      }
      return array;
    },
    flags(index, rows) {
      let array = flags[index];
      if (!array || array.length < rows) {
        array = fits(rows) ? kernel.u8(rows) : new Uint8Array(rows);
        flags[index] = array;
      }
      return array;
    },
  };
}

/** Timestamps of rows [from, from + rows), exact. */
export function fillTimes(out: Float64Array, rows: number, from: number, startMs: number, intervalMs: number): void {
  for (let row = 0; row < rows; row++) out[row] = startMs + (from + row) * intervalMs;
}

/** The rows of [from, from + rows) that the table has; RangeError where a caller asks for others. */
export function checkedRows(from: number, rows: number, total: number): number {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(rows) || from < 0 || rows < 0 || from + rows > total) {
    throw new RangeError(`Rows ${from} to ${from + rows} are not within a table of ${total} rows.`);
  }
  return rows;
}
