/** Rows of a table as text, for the table panel. Knows no screen. */
import type { Design } from '../../core/design/types/design.ts';
import type { ColumnData, ColumnSpec } from '../../core/samples/table.ts';
import { createMakers, tablePartOf } from '../../formats/bundle/dataset.ts';
import { isoTime } from '../../core/lib/time.ts';
import { createKernel, type Kernel } from '../../kernel/index.ts';
import type { TablePage } from '../api/background.ts';
import type { Reply } from '../api/reply.ts';

const MOST_ROWS = 1000;

/** Pages have a kernel of their own: what a table takes of its memory is given back after each page. */
export function createPages() {
  const own = createKernel();
  return {
    page(design: Design, table: string, fromRow: number, rows: number): Reply<TablePage> {
      const part = tablePartOf(table);
      if (!part)
        return { ok: false, error: { code: 'unknown-table', path: table, message: `There is no table ${table}.` } };
      const mark = own.mark();
      try {
        return { ok: true, value: readPage(own, design, part, fromRow, rows) };
      } finally {
        own.release(mark);
      }
    },
  };
}

type Part = NonNullable<ReturnType<typeof tablePartOf>>;

function readPage(kernel: Kernel, design: Design, part: Part, fromRow: number, rows: number): TablePage {
  const source = part.open(createMakers(design, kernel), {});
  const { columns, rows: total } = source;
  const from = Math.min(Math.max(0, Math.floor(fromRow)), total);
  const count = Math.min(Math.max(0, Math.floor(rows)), MOST_ROWS, total - from);
  if (count === 0) return { columns, rows: [], total };
  const block = source.read(from, count);
  const texts: string[][] = [];
  for (let row = 0; row < block.rows; row++) {
    if (block.skipped?.[row] === 1) continue;
    texts.push(
      columns.map((column, index) => {
        const data = block.columns[index];
        return data ? cellText(kernel, column, data, row) : '';
      }),
    );
  }
  return { columns, rows: texts, total };
}

/** A cell as the files have it. */
export function cellText(kernel: Kernel, column: ColumnSpec, data: ColumnData, row: number): string {
  const value = data.values[row] ?? Number.NaN;
  if (data.empty?.[row] === 1 || Number.isNaN(value)) return '';
  if (column.type === 'text') return data.texts?.[value] ?? '';
  if (column.type === 'time') return isoTime(value);
  if (column.type === 'flag' && column.asWords) return value === 1 ? 'true' : 'false';
  return column.type === 'number' ? kernel.numberText(value, column.decimals) : String(value);
}
