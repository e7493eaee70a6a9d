/** The columns of the fleet's tables as plain data, made from the tables' own specs. Knows no output. */
import type { ColumnSpec, ColumnType } from '../../samples/table.ts';
import type { FleetTable } from './tables.ts';

export interface ColumnSchema {
  readonly name: string;
  readonly type: 'timestamp' | 'float' | 'int' | 'bool' | 'string';
  readonly unit?: string;
  /** Places after the point, where the values are rounded. */
  readonly decimals?: number;
  readonly meaning: string;
  /** Only there with `detail_columns = true`. */
  readonly optional?: true;
}

export interface TableSchema {
  readonly table: string;
  readonly row: string;
  readonly columns: readonly ColumnSchema[];
}

const TYPES = {
  time: 'timestamp',
  number: 'float',
  integer: 'int',
  flag: 'bool',
  text: 'string',
} as const satisfies Record<ColumnType, ColumnSchema['type']>;

export function schemaOf(table: FleetTable): TableSchema {
  const column = ({ name, type, unit, decimals, help = '' }: ColumnSpec): ColumnSchema => ({
    name,
    type: TYPES[type],
    ...(unit === undefined ? {} : { unit }),
    ...(decimals === undefined ? {} : { decimals }),
    meaning: help,
  });
  return {
    table: table.id,
    row: table.help,
    columns: [
      ...table.columns.map(column),
      ...table.optional.map((spec) => ({ ...column(spec), optional: true as const })),
    ],
  };
}
