/** The column that says which sample a row came from. */
import type { ColumnSpec } from '../../samples/table.ts';
import { SOURCE_ROW } from '../../design/types/headers.ts';

export const SOURCE_COLUMN: ColumnSpec = {
  name: SOURCE_ROW,
  type: 'integer',
  help: 'The sample that the row came from, counted from 0: the row of the clean twin with the same number.',
};

/** The samples of rows that stand as planned. */
export function fillSources(out: Float64Array, rows: number, from: number): void {
  for (let row = 0; row < rows; row++) out[row] = from + row;
}
