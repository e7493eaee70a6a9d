/** Fleets and their tables as plain columns, for the tests of this folder. */
import { createKernel } from '../../kernel/index.ts';
import type { TableSource } from '../samples/table.ts';
import type { FleetConfig } from './config/config.ts';
import { createFleet, type Fleet } from './fleet.ts';
import { FLEET_TABLES, type FleetTableId } from './tables/tables.ts';

/** Monday 2024-01-15, midnight. */
export const MONDAY = 1_705_276_800_000;
export const SEEDS = [1, 2, 3, 4, 5] as const;

const kernel = createKernel();

export function fleetOf(config: FleetConfig, seed = 1, start = MONDAY): Fleet {
  const fleet = createFleet({ fleet: config, general: { seed, start } }, kernel);
  if (!fleet) throw new Error('no fleet');
  return fleet;
}

export function openTable(fleet: Fleet, id: FleetTableId): TableSource {
  const table = FLEET_TABLES.find((entry) => entry.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table.open(fleet);
}

export type Columns = Readonly<Record<string, readonly (number | string | undefined)[]>>;

/** A whole table, or rows [from, to), read in blocks. */
export function columnsOf(source: TableSource, blockRows = 8192, from = 0, to = source.rows): Columns {
  const columns: Record<string, (number | string | undefined)[]> = {};
  for (const { name } of source.columns) columns[name] = [];
  for (let row = from; row < to; row += blockRows) {
    const block = source.read(row, Math.min(blockRows, to - row));
    source.columns.forEach(({ name, type }, place) => {
      const data = block.columns[place];
      for (let k = 0; data && k < block.rows; k++) {
        const value = data.values[k] ?? Number.NaN;
        const text = type === 'text' ? data.texts?.[value] : value;
        columns[name]?.push(data.empty?.[k] === 1 ? undefined : text);
      }
    });
  }
  return columns;
}

export function tableOf(fleet: Fleet, id: FleetTableId): Columns {
  return columnsOf(openTable(fleet, id));
}

/** One column of telemetry as numbers. */
export function telemetry(fleet: Fleet): (name: string) => Float64Array {
  const source = openTable(fleet, 'telemetry');
  const columns = new Map(source.columns.map(({ name }) => [name, new Float64Array(source.rows)]));
  for (let row = 0; row < source.rows; row += 65_536) {
    const block = source.read(row, Math.min(65_536, source.rows - row));
    source.columns.forEach(({ name }, place) => {
      const data = block.columns[place];
      if (data) columns.get(name)?.set(data.values.subarray(0, block.rows), row);
    });
  }
  return (name) => columns.get(name) ?? new Float64Array(0);
}

export function mean(values: ArrayLike<number>, keep: (index: number) => boolean = () => true): number {
  let sum = 0;
  let count = 0;
  for (let k = 0; k < values.length; k++) {
    if (!keep(k)) continue;
    sum += values[k] ?? 0;
    count++;
  }
  return sum / count;
}

export function num(values: ArrayLike<unknown> | undefined, index: number): number {
  return Number(values?.[index]);
}
