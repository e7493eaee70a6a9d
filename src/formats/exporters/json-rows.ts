/** A row of a block as the text of a JSON object. Knows neither files nor how rows are put together. */
import type { Kernel } from '../../kernel/api.ts';
import { isoTime } from '../../core/lib/time.ts';
import type { Block, ColumnData, ColumnSpec } from '../../core/samples/table.ts';

type CellText = (value: number, column: ColumnData) => string;

function cellText(spec: ColumnSpec, kernel: Kernel): CellText {
  switch (spec.type) {
    case 'time':
      return (value) => JSON.stringify(isoTime(value));
    case 'flag':
      return (value) => (spec.asWords ? String(value !== 0) : String(value));
    case 'text':
      return (value, column) => JSON.stringify(column.texts?.[value] ?? '');
    default:
      return (value) => (Number.isFinite(value) ? kernel.numberText(value, spec.decimals) : 'null');
  }
}

/** The text of one row: `{"Timestamp":"…","cpu":1.5}`; an empty cell is null. Skipped rows are the caller's. */
export function createRowText(columns: readonly ColumnSpec[], kernel: Kernel): (block: Block, row: number) => string {
  const cells = columns.map((spec, index) => ({
    prefix: `${index === 0 ? '{' : ','}${JSON.stringify(spec.name)}:`,
    text: cellText(spec, kernel),
  }));
  return (block, row) => {
    let line = cells.length === 0 ? '{' : '';
    cells.forEach(({ prefix, text }, index) => {
      const column = block.columns[index];
      const value = column?.values[row] ?? Number.NaN;
      const isEmpty = column === undefined || column.empty?.[row] === 1 || Number.isNaN(value);
      line += prefix + (isEmpty ? 'null' : text(value, column));
    });
    return `${line}}`;
  };
}

/** Rows of a block that are written, in order. */
export function* writtenRows(block: Block): Generator<number> {
  for (let row = 0; row < block.rows; row++) if (block.skipped?.[row] !== 1) yield row;
}
