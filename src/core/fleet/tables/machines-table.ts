/** The table machines: what each one is. Knows no readings. */
import type { ColumnSpec, TableSource } from '../../samples/table.ts';
import type { Fleet } from '../fleet.ts';
import { rowTable } from './row-table.ts';

export const MACHINE_COLUMNS = [
  { name: 'machine_id', type: 'text', help: 'The machine; the key of this table.' },
  { name: 'machine_type', type: 'text', help: 'Type of the machine.' },
  { name: 'cores', type: 'integer', help: 'How many cores it has.' },
  { name: 'memory_gb', type: 'integer', unit: 'GB', help: 'Size of its memory.' },
  { name: 'zone', type: 'text', help: 'Zone in which it stands.' },
  { name: 'region', type: 'text', help: 'Region of the zone.' },
  { name: 'created_at', type: 'time', help: 'When it was set up, UTC; before the first reading.' },
] as const satisfies readonly ColumnSpec[];

export function machinesTable({ machines, settings }: Fleet): TableSource {
  return rowTable(
    'machines',
    MACHINE_COLUMNS,
    () => machines.length,
    (from, count, emit) => {
      for (const one of machines.slice(from, from + count)) {
        emit([
          one.id,
          settings.machine_types[one.type],
          one.cores,
          one.memoryGb,
          settings.zones[one.zone],
          settings.regions[one.region],
          one.createdMs,
        ]);
      }
    },
  );
}
