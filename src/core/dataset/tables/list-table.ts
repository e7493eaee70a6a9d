/** A table of things that are known at once, each worked out when its row is read. Knows no things. */
import type { Kernel } from '../../../kernel/index.ts';
import type { ColumnData, ColumnSpec, TableSource } from '../../samples/table.ts';
import { checkedRows, createBuffers } from './buffers.ts';

/** A column by what it says of a row; empty where that is undefined. */
export type ListColumn<Row> = ColumnSpec & { readonly of: (row: Row) => string | number | undefined };

export interface ListOptions<Entry, Row> {
  readonly id: string;
  readonly kernel: Kernel;
  readonly columns: readonly ListColumn<Row>[];
  readonly entries: readonly Entry[];
  /** Works out the row of an entry. */
  readonly open: (entry: Entry) => Row;
}

export function createListTable<Entry, Row>({
  id,
  kernel,
  columns,
  entries,
  open,
}: ListOptions<Entry, Row>): TableSource {
  const buffers = createBuffers(kernel);
  return {
    id,
    columns: specsOf(columns),
    rows: entries.length,
    rowsPerSample: 0,
    read(from, wanted) {
      const rows = checkedRows(from, wanted, entries.length);
      const found = entries.slice(from, from + rows).map(open);
      return { from, rows, columns: columns.map((column, index) => readColumn(column, index)) };

      function readColumn(column: ListColumn<Row>, index: number): ColumnData {
        const values = buffers.values(index, rows);
        const cells = found.map(column.of);
        if (column.type === 'text') {
          values.set([...found.keys()]);
          return { values, texts: cells.map((cell) => String(cell ?? '')) };
        }
        values.set(cells.map((cell) => (typeof cell === 'number' ? cell : 0)));
        return { values, empty: Uint8Array.from(cells, (cell) => (cell === undefined ? 1 : 0)) };
      }
    },
  };
}

/** What the columns mean, without how they are worked out. */
export function specsOf<Row>(columns: readonly ListColumn<Row>[]): readonly ColumnSpec[] {
  return columns.map(({ of: _of, ...spec }) => spec);
}
