/** Parquet through hyparquet-writer, a row group at a time. Loaded when first used; knows no particular table. */
import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { version } from '../../../package.json' with { type: 'json' };
import type { Kernel } from '../../kernel/api.ts';
import type { Block, ColumnData, ColumnSpec } from '../../core/samples/table.ts';
import type { Emit, TableEncoder } from './exporter.ts';

/** Rows a row group: memory is flat, as a group is written when it is full. */
const GROUP_ROWS = 65_536;

/** Times and counts rise by about the same: their differences take few bits. Booleans get runs and texts a dictionary by themselves. */
function encodingOf({ type }: ColumnSpec): Pick<ColumnSource, 'encoding'> {
  return type === 'time' || type === 'integer' ? { encoding: 'DELTA_BINARY_PACKED' } : {};
}

/** Units of columns that have one, as JSON by name. */
function unitsOf(columns: readonly ColumnSpec[]): Readonly<Record<string, string>> {
  const units = columns.flatMap(({ name, unit }) => (unit === undefined ? [] : [[name, unit] as const]));
  return units.length === 0 ? {} : { units: JSON.stringify(Object.fromEntries(units)) };
}

type Cell = string | number | bigint | boolean | null;

function schemaElement(column: ColumnSpec): SchemaElement {
  const common = { name: column.name, repetition_type: 'OPTIONAL' } as const;
  switch (column.type) {
    case 'time':
      return {
        ...common,
        type: 'INT64',
        converted_type: 'TIMESTAMP_MILLIS',
        logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
      };
    case 'number':
      return { ...common, type: 'DOUBLE' };
    case 'integer':
      return { ...common, type: 'INT64' };
    case 'flag':
      return { ...common, type: 'BOOLEAN' };
    default:
      return { ...common, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } };
  }
}

function cellValue(column: ColumnSpec, data: ColumnData, value: number): Cell {
  switch (column.type) {
    case 'time':
    case 'integer':
      return BigInt(value);
    case 'flag':
      return value !== 0;
    case 'text':
      return data.texts?.[value] ?? '';
    default:
      return value;
  }
}

/** Appends the written cells of a block's column; numbers are rounded as their text would be. */
function appendColumn(into: Cell[], spec: ColumnSpec, data: ColumnData, block: Block, kernel: Kernel) {
  const values = spec.type === 'number' ? data.values.slice(0, block.rows) : data.values;
  if (spec.type === 'number' && spec.decimals !== undefined) kernel.roundDecimals(values, spec.decimals);
  for (let row = 0; row < block.rows; row++) {
    if (block.skipped?.[row] === 1) continue;
    const value = values[row] ?? Number.NaN;
    into.push(data.empty?.[row] === 1 || Number.isNaN(value) ? null : cellValue(spec, data, value));
  }
}

/** @param about pairs for the file's own metadata */
export function createParquetEncoder(
  columns: readonly ColumnSpec[],
  kernel: Kernel,
  about: Readonly<Record<string, string>>,
): TableEncoder {
  const bytes = new ByteWriter();
  const schema: SchemaElement[] = [{ name: 'root', num_children: columns.length }, ...columns.map(schemaElement)];
  const parquet = new ParquetWriter({
    writer: bytes,
    schema,
    createdBy: `faultline version ${version}`,
    kvMetadata: Object.entries({ ...about, ...unitsOf(columns) }).map(([key, value]) => ({
      key: `faultline.${key}`,
      value,
    })),
  });
  let cells: Cell[][] = columns.map(() => []);

  const takeBytes = () => {
    const taken = bytes.getBytes();
    bytes.index = 0;
    return taken;
  };
  const writeGroup = () => {
    const columnData = columns.map<ColumnSource>((column, index) => ({
      name: column.name,
      data: cells[index] ?? [],
      offsetIndex: false,
      ...encodingOf(column),
    }));
    cells = columns.map(() => []);
    // Our writer's flush is synchronous, so is this.
    void parquet.write({ columnData, rowGroupSize: GROUP_ROWS });
  };

  return {
    // The library has put the first bytes there by itself; they come with the first group.
    head: () => new Uint8Array(0),
    write(block, emit: Emit) {
      columns.forEach((spec, index) => {
        const [into, data] = [cells[index], block.columns[index]];
        if (into && data) appendColumn(into, spec, data, block, kernel);
      });
      if ((cells[0]?.length ?? 0) < GROUP_ROWS) return;
      writeGroup();
      emit(takeBytes());
    },
    end() {
      if ((cells[0]?.length ?? 0) > 0) writeGroup();
      void parquet.finish();
      return takeBytes();
    },
  };
}
