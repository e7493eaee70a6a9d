/** A TableSource whose rows are made one by one: for the small tables beside telemetry. Knows no fleet. */
import type { Block, ColumnData, ColumnSpec, TableSource } from '../../samples/table.ts';

/** One cell: a number, a flag (0 or 1), a time (epoch ms) or a text as its column says; undefined is empty. */
export type Cell = number | string | undefined;

/**
 * @param rows how many there are; called when first asked
 * @param visit calls `emit` with the cells of rows [from, from + count), in the columns' order
 */
export function rowTable(
  id: string,
  columns: readonly ColumnSpec[],
  rows: () => number,
  visit: (from: number, count: number, emit: (cells: readonly Cell[]) => void) => void,
): TableSource {
  let total: number | undefined;
  return {
    id,
    columns,
    rowsPerSample: 0,
    get rows() {
      total ??= rows();
      return total;
    },
    read(from, count): Block {
      const length = Math.max(0, Math.min(count, this.rows - from));
      const table: Cell[][] = columns.map(() => []);
      if (length > 0) visit(from, length, (cells) => cells.forEach((cell, index) => table[index]?.push(cell)));
      return { from, rows: length, columns: table.map((cells) => columnOf(cells)) };
    },
  };
}

function columnOf(cells: readonly Cell[]): ColumnData {
  const texts: string[] = [];
  const places = new Map<string, number>();
  const values = Float64Array.from(cells, (cell) => {
    if (typeof cell !== 'string') return cell ?? 0;
    const known = places.get(cell);
    if (known !== undefined) return known;
    places.set(cell, texts.length);
    return texts.push(cell) - 1;
  });
  const empty = Uint8Array.from(cells, (cell) => (cell === undefined ? 1 : 0));
  return {
    values,
    ...(texts.length > 0 ? { texts } : {}),
    ...(empty.includes(1) ? { empty } : {}),
  };
}
