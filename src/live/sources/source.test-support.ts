/** A table as lines of CSV without its head, for comparing with events. */
import type { TableSource } from '../../core/samples/table.ts';
import { createKernel } from '../../kernel/index.ts';

export function encodeTableText(table: TableSource): readonly string[] {
  const block = table.read(0, table.rows);
  const writer = createKernel().rowWriter({
    cells: table.columns.map((column) =>
      column.type === 'time'
        ? { as: 'time', form: 'iso' }
        : { as: 'number', ...(column.decimals === undefined ? {} : { decimals: column.decimals }) },
    ),
    separator: ',',
    lineEnd: '\n',
  });
  let text = '';
  writer.write(block.columns, block.rows, block.skipped, (bytes) => {
    text += new TextDecoder().decode(bytes);
  });
  return text.trimEnd().split('\n');
}
