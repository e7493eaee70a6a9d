/** Rows of columns as delimited text. Knows cells, no tables and no files. */
import type { RowCells, RowLayout, RowWriter } from './api.ts';
import { cellRecord, isPrepared, putAddresses, putRecord, RECORD_BYTES } from './cell-records.ts';
import type { KernelExports } from './instance.ts';
import type { TextArea } from './text-area.ts';
import { encodeUtf8 } from './utf8.ts';

/** Most rows that are copied at a time from arrays outside kernel memory. */
const SLICE_ROWS = 2048;
/** Most rows whose digits are prepared at a time: they stay in the nearest cache. */
const BLOCK_ROWS = 256;

export function createRowWriter(calls: KernelExports, area: TextArea, layout: RowLayout): RowWriter {
  const cells = layout.cells.map(cellRecord);
  const separator = layout.separator.charCodeAt(0);
  if (layout.separator.length !== 1 || separator > 0x7f) {
    throw new RangeError(`The separator must be one ASCII character, not ${JSON.stringify(layout.separator)}.`);
  }
  const lineEnd = layout.lineEnd === '\n' ? 0x0a : 0x0a0d;
  if (cells.length * RECORD_BYTES > area.workBytes / 2) {
    throw new RangeError(`${cells.length} columns are more than a row can have.`);
  }
  const view = new DataView(area.buffer);
  const copies = area.work + cells.length * RECORD_BYTES;
  const prepared = cells.filter(isPrepared).length;
  const blockRows = Math.min(BLOCK_ROWS, Math.floor(area.digitsBytes / 8 / Math.max(prepared, 1)));
  const room = area.work + area.workBytes - copies;

  return {
    write(columns, rows, skipped, emit) {
      checkColumns(layout, columns, rows, skipped);
      const dictionaries = area.dictionaries.place(
        columns.map((column, c) => (layout.cells[c]?.as === 'text' ? column.texts : undefined)),
      );
      let digits = area.digits;
      cells.forEach((cell, c) => {
        const at = area.work + c * RECORD_BYTES;
        if (isPrepared(cell)) {
          putRecord(view, at, cell, digits, 0);
          digits += blockRows * 8;
        } else {
          putRecord(view, at, cell, dictionaries[c] ?? 0, columns[c]?.texts?.length ?? 0);
        }
      });
      const sliceRows = rowsThatFit(area, columns, rows, skipped, room);
      const longText = (c: number, index: number): Uint8Array => {
        const text = columns[c]?.texts?.[Math.trunc(index)];
        if (text === undefined) throw new RangeError(`Column ${c} has no text ${index}.`);
        return encodeUtf8(text);
      };
      area.during({ emit, longText }, () => {
        let end = area.out;
        for (let first = 0; first < rows; first += sliceRows) {
          const count = Math.min(sliceRows, rows - first);
          const put = createCopier(area, copies, first, count);
          columns.forEach((column, c) => {
            const empty = column.empty === undefined ? 0 : put(column.empty);
            putAddresses(view, area.work + c * RECORD_BYTES, put(column.values), empty);
          });
          const skip = skipped === undefined ? 0 : put(skipped);
          end = calls.writeRows(
            area.work,
            cells.length,
            count,
            blockRows,
            skip,
            separator,
            lineEnd,
            area.out,
            area.limit,
            end,
          );
        }
        return end;
      });
    },
  };
}

function checkColumns(
  layout: RowLayout,
  columns: readonly RowCells[],
  rows: number,
  skipped: Uint8Array | undefined,
): void {
  if (columns.length !== layout.cells.length) {
    throw new RangeError(`The layout has ${layout.cells.length} columns, the data ${columns.length}.`);
  }
  columns.forEach((column, c) => {
    const length = Math.min(column.values.length, column.empty?.length ?? rows);
    if (length < rows) throw new RangeError(`Column ${c} has ${length} values for ${rows} rows.`);
  });
  if (skipped !== undefined && skipped.length < rows) {
    throw new RangeError(`There are ${skipped.length} marks of skipped rows for ${rows} rows.`);
  }
}

function arraysOf(
  columns: readonly RowCells[],
  skipped: Uint8Array | undefined,
): readonly (Float64Array | Uint8Array)[] {
  const all = columns.flatMap((column) => [column.values, column.empty]);
  return [...all, skipped].filter((array) => array !== undefined);
}

/** All rows when every array is in kernel memory, else as many as can be copied at once. */
function rowsThatFit(
  area: TextArea,
  columns: readonly RowCells[],
  rows: number,
  skipped: Uint8Array | undefined,
  room: number,
): number {
  const outside = arraysOf(columns, skipped).filter((array) => array.buffer !== area.buffer);
  if (outside.length === 0 && room >= 0) return Math.max(rows, 1);
  // Eight bytes a row and array, and as much again for one that ends unevenly.
  const fit = Math.floor(room / (outside.length * 8));
  if (fit < 1) throw new RangeError(`${columns.length} columns are more than a row can have.`);
  return Math.min(fit, SLICE_ROWS);
}

/** Gives the address of rows [first, first + count) of an array, copying it if it is not in kernel memory. */
function createCopier(
  area: TextArea,
  from: number,
  first: number,
  count: number,
): (array: Float64Array | Uint8Array) => number {
  let next = from;
  return (array) => {
    if (array.buffer === area.buffer) return array.byteOffset + first * array.BYTES_PER_ELEMENT;
    const at = next;
    next += count * 8;
    const part = array.subarray(first, first + count);
    if (part instanceof Float64Array) new Float64Array(area.buffer, at, count).set(part);
    else new Uint8Array(area.buffer, at, count).set(part);
    return at;
  };
}
