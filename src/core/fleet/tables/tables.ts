/** The tables of a fleet by their ids. Adding a table: one file, one line here. Knows no format. */
import type { Kernel } from '../../../kernel/index.ts';
import type { ColumnSpec, TableSource } from '../../samples/table.ts';
import { EVENT_COLUMNS, eventsTable } from './events-table.ts';
import { createFleet, type Fleet, type FleetDesign } from '../fleet.ts';
import { JOB_COLUMNS, jobsTable } from './jobs-table.ts';
import { MACHINE_COLUMNS, machinesTable } from './machines-table.ts';
import { STATUS_COLUMNS, statusTable } from './status-table.ts';
import { DETAIL_COLUMNS, TELEMETRY_COLUMNS, telemetryTable, USAGE_COLUMNS, usageTable } from './telemetry.ts';

export interface FleetTable {
  readonly id: string;
  /** One sentence: what a row is. */
  readonly help: string;
  /** All columns that it can have. */
  readonly columns: readonly ColumnSpec[];
  /** Columns that it has only with a setting. */
  readonly optional: readonly ColumnSpec[];
  open(fleet: Fleet): TableSource;
}

/** In the order in which files are written. */
export const FLEET_TABLES = [
  {
    id: 'telemetry',
    help: 'A reading of a machine.',
    columns: TELEMETRY_COLUMNS,
    optional: DETAIL_COLUMNS,
    open: telemetryTable,
  },
  { id: 'machines', help: 'A machine.', columns: MACHINE_COLUMNS, optional: [], open: machinesTable },
  {
    id: 'usage',
    help: 'A reading of a machine: only its resources.',
    columns: USAGE_COLUMNS,
    optional: [],
    open: usageTable,
  },
  { id: 'status', help: 'A machine at the end of the data.', columns: STATUS_COLUMNS, optional: [], open: statusTable },
  { id: 'jobs', help: 'A job that ran on a machine.', columns: JOB_COLUMNS, optional: [], open: jobsTable },
  {
    id: 'events',
    help: 'What happened to a machine: the truth behind is_anomaly.',
    columns: EVENT_COLUMNS,
    optional: [],
    open: eventsTable,
  },
] as const satisfies readonly FleetTable[];

export type FleetTableId = (typeof FLEET_TABLES)[number]['id'];

/** One table of a design that has a fleet; the caller has made sure of it. */
export function openFleetTable(table: FleetTable, design: FleetDesign, kernel: Kernel): TableSource {
  const fleet = createFleet(design, kernel);
  if (!fleet) throw new Error(`a design without a fleet has no table ${table.id}`);
  return table.open(fleet);
}

/** All tables of a design's fleet, over one history; none if it has no fleet. */
export function fleetTables(design: FleetDesign, kernel: Kernel): readonly TableSource[] {
  const fleet = createFleet(design, kernel);
  return fleet ? FLEET_TABLES.map((table) => table.open(fleet)) : [];
}
