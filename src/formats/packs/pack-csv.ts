/** A pack's table as CSV, block by block through the exporter. Knows no pack. */
import type { Generator } from '../../core/dataset/index.ts';
import type { SampleInterval } from '../../core/design/types/split.ts';
import type { ColumnData, ColumnSpec, TableSource } from '../../core/samples/table.ts';
import { csv } from '../exporters/csv.ts';
import { type EncodedChunk, encodeSource } from '../rows/encode-table.ts';
import type { PackColumn, TimeForm } from './pack.ts';
import { createDateTimeText } from './date-time.ts';
import { createRowReader, type RowReader } from './pack-rows.ts';

type Row = ReturnType<RowReader['read']>;
type Cells = (block: Row) => ColumnData;

export interface CsvTask {
  readonly view: Generator;
  /** Design's place of each metric of the view. */
  readonly metrics: readonly number[];
  readonly columns: readonly PackColumn[];
  readonly part: SampleInterval;
  readonly header: boolean;
  readonly twin: boolean;
  /** Times have parts of seconds. */
  readonly fine: boolean;
  readonly filled: (metric: number, cells: number) => void;
}

/** Memory does not grow with the rows; what it takes of the kernel's is given back. */
export async function* encodeCsv(task: CsvTask): AsyncGenerator<EncodedChunk> {
  const { kernel } = task.view;
  const mark = kernel.mark();
  try {
    const table = tableOf(task);
    const encoder = await csv.open(table, {}, kernel);
    if (!encoder.ok) throw new Error(encoder.problems.map(({ message }) => message).join(' '));
    yield* encodeSource(table, encoder.value, { ...task.part, head: task.header });
  } finally {
    kernel.release(mark);
  }
}

function tableOf({ view, metrics, columns, twin, fine, filled }: CsvTask): TableSource {
  const reader = createRowReader(view, twin, filled);
  const made = columns.map((column) => columnOf(column, { view, metrics, fine }));
  return {
    id: 'pack',
    columns: made.map(({ spec }) => spec),
    rows: view.samples,
    rowsPerSample: 1,
    read(from, count) {
      const rows = reader.read(from, count);
      return { from, rows: rows.rows, columns: made.map(({ cells }) => cells(rows)) };
    },
  };
}

interface Surroundings {
  readonly view: Generator;
  readonly metrics: readonly number[];
  readonly fine: boolean;
}

function columnOf(column: PackColumn, { view, metrics, fine }: Surroundings): { spec: ColumnSpec; cells: Cells } {
  const { name } = column;
  switch (column.of) {
    case 'time':
      return column.form === 'datetime'
        ? { spec: { name, type: 'text' }, cells: dateTimes(fine) }
        : { spec: { name, type: 'integer' }, cells: ({ times }) => ({ values: sinceEpoch(times, column.form) }) };
    case 'row':
      return { spec: { name, type: 'integer' }, cells: counted(column.first ?? 0) };
    case 'value': {
      const at = metrics.indexOf(column.metric);
      const decimals = view.metrics[at]?.decimals;
      const spec = { name, type: 'number', ...(decimals === undefined ? {} : { decimals }) } as const;
      return { spec, cells: ({ values }) => ({ values: values[at] ?? new Float64Array(0) }) };
    }
    case 'label': {
      const { metric } = column;
      const pick: Cells = ({ labels, any }) => ({
        values: (metric === 'any' ? any : labels[metrics.indexOf(metric)]) ?? new Float64Array(0),
      });
      return { spec: { name, type: 'flag' }, cells: pick };
    }
    case 'text': {
      const texts = [column.text];
      return { spec: { name, type: 'text' }, cells: ({ rows }) => ({ values: new Float64Array(rows), texts }) };
    }
    case 'part': {
      const texts = [column.before, column.after];
      const cells: Cells = ({ sources }) => ({ values: sources.map((at) => (at < column.at ? 0 : 1)), texts });
      return { spec: { name, type: 'text' }, cells };
    }
  }
}

function dateTimes(fine: boolean): Cells {
  const textOf = createDateTimeText(fine);
  return ({ times }) => ({
    values: times.map((_, row) => row),
    texts: Array.from(times, textOf),
  });
}

function sinceEpoch(times: Float64Array, form: TimeForm): Float64Array {
  return form === 'seconds' ? times.map((ms) => Math.floor(ms / 1000)) : times;
}

function counted(first: number): Cells {
  let next = first;
  return ({ rows }) => {
    const values = Float64Array.from({ length: rows }, (_, row) => next + row);
    next += rows;
    return { values };
  };
}
