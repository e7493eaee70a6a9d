/** A table with its times as texts of local time. Knows no format. */
import type { LocalClock } from '../../core/calendar/local-clock.ts';
import { createLocalText } from '../../core/calendar/local-text.ts';
import type { ColumnData, TableSource } from '../../core/samples/table.ts';

export function withLocalTimes(source: TableSource, clock: LocalClock): TableSource {
  const textOf = createLocalText(clock);
  const isTime = source.columns.map(({ type }) => type === 'time');
  let indices = new Float64Array(0);
  const textsOf = ({ values, empty }: ColumnData, rows: number): ColumnData => {
    if (indices.length < rows) indices = Float64Array.from({ length: rows }, (_, row) => row);
    const texts = Array.from({ length: rows }, (_, row) => (empty?.[row] ? '' : textOf(values[row] ?? 0)));
    return { values: indices, texts, ...(empty ? { empty } : {}) };
  };
  return {
    ...source,
    columns: source.columns.map((column) =>
      column.type === 'time' ? { ...column, type: 'text', help: 'Local time with its offset from UTC.' } : column,
    ),
    read(from, wanted) {
      const block = source.read(from, wanted);
      const columns = block.columns.map((data, index) => (isTime[index] ? textsOf(data, block.rows) : data));
      return { ...block, columns };
    },
  };
}
