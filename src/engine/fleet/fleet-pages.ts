/** Rows of a fleet's tables as text, with what the filter leaves out left out. Knows no pictures. */
import { FLEET_TABLES } from '../../core/fleet/tables/tables.ts';
import type { Fleet } from '../../core/fleet/fleet.ts';
import type { TableSource } from '../../core/samples/table.ts';
import type { FleetFilter, FleetPage } from '../api/fleet.ts';
import { isChosen } from './fleet-look.ts';
import { cellText } from '../background/pages.ts';

const MOST_ROWS = 500;
/** Rows of a small table that a filter looks through. */
const MOST_SEARCHED = 500_000;
const SEARCHED_AT_ONCE = 4096;

export function createFleetPages(fleet: Fleet) {
  const sources = new Map<string, TableSource>();
  const open = (id: string): TableSource | undefined => {
    const known = sources.get(id);
    if (known) return known;
    const source = FLEET_TABLES.find((table) => table.id === id)?.open(fleet);
    if (source) sources.set(id, source);
    return source;
  };
  return (table: string, filter: FleetFilter, fromRow: number, rows: number): FleetPage | undefined => {
    const source = open(table);
    if (!source) return undefined;
    const filtered =
      filter.time !== undefined || filter.zones.length + filter.types.length + filter.machines.length > 0;
    const chosen = chosenRows(fleet, source, filter, filtered);
    const from = Math.min(Math.max(0, Math.floor(fromRow)), chosen.total);
    const count = Math.min(Math.max(0, Math.floor(rows)), MOST_ROWS, chosen.total - from);
    const texts = Array.from({ length: count }, (_, place) => rowText(fleet, source, chosen.rowAt(from + place)));
    return { columns: source.columns, rows: texts, total: chosen.total, filtered };
  };
}

interface ChosenRows {
  readonly total: number;
  /** The row in the table of the k-th row chosen. */
  rowAt(place: number): number;
}

function chosenRows(fleet: Fleet, source: TableSource, filter: FleetFilter, filtered: boolean): ChosenRows {
  if (!filtered) return { total: source.rows, rowAt: (place) => place };
  const machines = fleet.machines.filter((machine) => isChosen(machine, filter));
  if (source.id === 'telemetry' || source.id === 'usage') return chosenReadings(fleet, filter, machines);
  const ids = new Set(machines.map(({ id }) => id));
  const found = searched(fleet, source, filter, ids);
  return { total: found.length, rowAt: (place) => found[place] ?? 0 };
}

function chosenReadings(fleet: Fleet, filter: FleetFilter, machines: Fleet['machines']): ChosenRows {
  const { readings } = fleet.grid;
  const from = Math.min(readings, Math.max(0, Math.round(filter.time?.from ?? 0)));
  const length = Math.min(readings, Math.round(filter.time?.to ?? readings)) - from;
  const byTime = fleet.settings.row_order === 'time';
  return {
    total: Math.max(0, length) * machines.length,
    rowAt(place) {
      const machine = machines[byTime ? place % machines.length : Math.floor(place / length)]?.index ?? 0;
      const reading = from + (byTime ? Math.floor(place / machines.length) : place % length);
      return byTime ? reading * fleet.machines.length + machine : machine * readings + reading;
    },
  };
}

/** Rows of a small table on these machines that meet the time range; a row without a time counts always. */
function searched(fleet: Fleet, source: TableSource, filter: FleetFilter, ids: ReadonlySet<string>): readonly number[] {
  const { startMs, intervalMs } = fleet.grid;
  const machine = source.columns.findIndex(({ name }) => name === 'machine_id');
  const begins = source.columns.findIndex(({ name }) => name === 'start' || name === 'start_time');
  const ends = source.columns.findIndex(({ name }) => name === 'end' || name === 'end_time');
  const fromMs = filter.time ? startMs + filter.time.from * intervalMs : Number.NEGATIVE_INFINITY;
  const toMs = filter.time ? startMs + filter.time.to * intervalMs : Number.POSITIVE_INFINITY;
  const found: number[] = [];
  const total = Math.min(source.rows, MOST_SEARCHED);
  for (let from = 0; from < total; from += SEARCHED_AT_ONCE) {
    const { columns, rows } = source.read(from, Math.min(SEARCHED_AT_ONCE, total - from));
    const names = columns[machine];
    for (let row = 0; row < rows; row++) {
      if (!ids.has(names?.texts?.[names.values[row] ?? 0] ?? '')) continue;
      const begin = columns[begins]?.values[row] ?? Number.NEGATIVE_INFINITY;
      const open = columns[ends] === undefined || columns[ends].empty?.[row] === 1;
      const end = open ? Number.POSITIVE_INFINITY : (columns[ends]?.values[row] ?? Number.POSITIVE_INFINITY);
      if (begin < toMs && end > fromMs) found.push(from + row);
    }
  }
  return found;
}

function rowText(fleet: Fleet, source: TableSource, row: number): readonly string[] {
  const block = source.read(row, 1);
  return source.columns.map((column, index) => {
    const data = block.columns[index];
    return data ? cellText(fleet.kernel, column, data, 0) : '';
  });
}
