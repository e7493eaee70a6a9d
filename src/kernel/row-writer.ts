/** Rows of columns as delimited text. Knows cells, no tables and no files. */
import type { RowCells, RowLayout, RowWriter } from './api.ts';
import { spellCell } from './spell.ts';
import { encodeUtf8 } from './utf8.ts';

const ROWS_A_CHUNK = 1024;

export function createRowWriter(layout: RowLayout): RowWriter {
  return {
    write(columns, rows, skipped, emit) {
      let text = '';
      for (let row = 0; row < rows; row++) {
        if (skipped?.[row] !== 1)
          text += layout.cells.map((_, c) => cellText(layout, columns, c, row)).join(layout.separator) + layout.lineEnd;
        if (row % ROWS_A_CHUNK === ROWS_A_CHUNK - 1 || row === rows - 1) {
          if (text !== '') emit(encodeUtf8(text));
          text = '';
        }
      }
    },
  };
}

function cellText(layout: RowLayout, columns: readonly RowCells[], c: number, row: number): string {
  const form = layout.cells[c];
  const column = columns[c];
  if (form === undefined || column === undefined) throw new RangeError(`column ${c} is missing`);
  const value = column.values[row] ?? Number.NaN;
  if (column.empty?.[row] === 1 || Number.isNaN(value)) return '';
  return form.as === 'text' ? (column.texts?.[value] ?? '') : spellCell(value, form);
}
