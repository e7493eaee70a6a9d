/**
 * The tables telemetry and usage: every reading of every machine, by time or by machine. Works in chunks of time ×
 * machines whose size does not depend on how long the data are. Knows no formula and no format.
 */
import type { Block, ColumnData, ColumnSpec, TableSource } from '../../samples/table.ts';
import { causeBit, CAUSES } from '../causes/registry.ts';
import type { Fleet } from '../fleet.ts';
import { createReadingArrays, HEALTH_SCORE, IS_ANOMALY, MEASURED, STATES } from '../readings/columns.ts';
import type { Readings } from '../readings/readings.ts';

/** Rows of a chunk: about 20 MB with all columns. */
const CHUNK_ROWS = 2 ** 17;
/** Rows of a chunk of very many machines: about 150 MB. */
const MOST_ROWS = 2 ** 20;
/** Readings of a chunk: no more, as nothing is gained. */
const MOST_READINGS = 1024;
/** The load noise works in spans of this length, so chunks of whole ones waste nothing. */
const SPAN = 64;

export const TELEMETRY_COLUMNS = [
  { name: 'timestamp', type: 'time', help: 'When the reading was taken, UTC.' },
  { name: 'machine_id', type: 'text', help: 'The machine; a key of the table machines.' },
  { name: 'machine_type', type: 'text', help: 'Type of the machine.' },
  { name: 'zone', type: 'text', help: 'Zone in which the machine stands.' },
  { name: 'region', type: 'text', help: 'Region of the zone.' },
  ...MEASURED,
  IS_ANOMALY,
] as const satisfies readonly ColumnSpec[];

/** Further columns of telemetry, with detail_columns. */
export const DETAIL_COLUMNS = [
  { name: 'anomaly_type', type: 'text', help: 'Causes that touch the reading, joined by +; empty if none.' },
  { name: 'state', type: 'text', help: `${STATES.slice(0, -1).join(', ')} or ${STATES.at(-1)}.` },
  HEALTH_SCORE,
] as const satisfies readonly ColumnSpec[];

const USAGE_NAMES: ReadonlySet<string> = new Set([
  'timestamp',
  'machine_id',
  'cpu_percent',
  'memory_percent',
  'disk_percent',
]);
export const USAGE_COLUMNS: readonly ColumnSpec[] = TELEMETRY_COLUMNS.filter(({ name }) => USAGE_NAMES.has(name));

/** Texts of anomaly_type: index = bits of the causes. */
const ANOMALY_TYPES: readonly string[] = Array.from({ length: 2 ** CAUSES.length }, (_, bits) =>
  CAUSES.filter(({ id, labelled }) => labelled && (bits & causeBit(id)) !== 0)
    .map(({ id }) => id)
    .join('+'),
);

export function telemetryTable(fleet: Fleet): TableSource {
  const columns = fleet.settings.detail_columns ? [...TELEMETRY_COLUMNS, ...DETAIL_COLUMNS] : TELEMETRY_COLUMNS;
  return readingsTable('telemetry', fleet, columns);
}

export function usageTable(fleet: Fleet): TableSource {
  return readingsTable('usage', fleet, USAGE_COLUMNS);
}

/** Readings that a chunk holds of each of its machines. */
function chunkReadings(machines: number): number {
  const spans = Math.max(1, Math.floor(CHUNK_ROWS / machines / SPAN));
  return Math.max(1, Math.min(MOST_READINGS, spans * SPAN, Math.floor(MOST_ROWS / machines)));
}

function readingsTable(id: string, fleet: Fleet, columns: readonly ColumnSpec[]): TableSource {
  const { machines, grid, settings } = fleet;
  const byTime = settings.row_order === 'time';
  const rows = machines.length * grid.readings;
  /** Rows of one reading of a chunk: all machines, or one. */
  const width = byTime ? machines.length : 1;
  const length = Math.min(chunkReadings(width), Math.ceil(grid.readings / SPAN) * SPAN);
  const readings = fleet.readings(length);
  let chunk: Chunk | undefined;

  return {
    id,
    columns,
    rows,
    rowsPerSample: byTime ? machines.length : 0,
    read(from, count) {
      chunk ??= createChunk(fleet, readings, columns, width, length);
      return readRows(chunk, from, Math.max(0, Math.min(count, rows - from)), grid.readings);
    },
  };
}

interface Chunk {
  /** Its columns for readings [first, first + length) of machine `machine`, or of all by time. */
  load(machine: number, first: number, count: number): readonly ColumnData[];
  readonly width: number;
  readonly length: number;
  /** Columns for a window that lies in two chunks; grows to the largest asked for. */
  gather: readonly ColumnData[];
}

/** Place of a row: which machine (by machine) or all, and where in its readings. */
function locate(chunk: Chunk, row: number, readings: number) {
  const perChunk = chunk.width * chunk.length;
  if (chunk.width > 1 || readings <= 0) {
    const first = Math.floor(row / perChunk) * chunk.length;
    return {
      machine: 0,
      first,
      row: row - first * chunk.width,
      rows: Math.min(chunk.length, readings - first) * chunk.width,
    };
  }
  const machine = Math.floor(row / readings);
  const reading = row - machine * readings;
  const first = reading - (reading % chunk.length);
  return { machine, first, row: reading - first, rows: Math.min(chunk.length, readings - first) };
}

function readRows(chunk: Chunk, from: number, rows: number, readings: number): Block {
  const start = locate(chunk, from, readings);
  if (start.row + rows <= start.rows) {
    const columns = chunk.load(start.machine, start.first, start.rows / chunk.width);
    return { from, rows, columns: columns.map((column) => view(column, start.row, rows)) };
  }
  let done = 0;
  while (done < rows) {
    const piece = locate(chunk, from + done, readings);
    const columns = chunk.load(piece.machine, piece.first, piece.rows / chunk.width);
    const take = Math.min(rows - done, piece.rows - piece.row);
    if ((chunk.gather[0]?.values.length ?? 0) < rows) {
      chunk.gather = columns.map(({ texts }) => ({ values: new Float64Array(rows), ...(texts ? { texts } : {}) }));
    }
    columns.forEach((column, index) => {
      chunk.gather[index]?.values.set(column.values.subarray(piece.row, piece.row + take), done);
    });
    done += take;
  }
  return { from, rows, columns: chunk.gather.map((column) => view(column, 0, rows)) };
}

function view({ values, texts }: ColumnData, from: number, rows: number): ColumnData {
  const part = values.subarray(from, from + rows);
  return texts ? { values: part, texts } : { values: part };
}

function createChunk(
  fleet: Fleet,
  readings: Readings,
  columns: readonly ColumnSpec[],
  width: number,
  length: number,
): Chunk {
  const { machines, grid, settings } = fleet;
  const size = width * length;
  const arrays = createReadingArrays(size);
  const names = {
    machine_id: { values: new Float64Array(size), texts: machines.map(({ id }) => id) },
    machine_type: { values: new Float64Array(size), texts: settings.machine_types },
    zone: { values: new Float64Array(size), texts: settings.zones },
    region: { values: new Float64Array(size), texts: settings.regions },
  };
  const timestamp = new Float64Array(size);
  const sources: Readonly<Record<string, ColumnData>> = {
    timestamp: { values: timestamp },
    ...names,
    ...Object.fromEntries(Object.entries(arrays).map(([name, values]) => [name, { values }])),
    anomaly_type: { values: arrays.causes, texts: ANOMALY_TYPES },
    state: { values: arrays.state, texts: STATES },
  };
  const data = columns.map(({ name }) => sources[name] ?? { values: timestamp });
  let loaded = { machine: -1, first: -1 };
  let named = -1;

  const nameRows = (machine: number) => {
    if (named === machine) return;
    named = machine;
    for (let place = 0; place < width; place++) {
      const one = machines[machine + place];
      if (!one) continue;
      for (let row = place; row < size; row += width) {
        names.machine_id.values[row] = one.index;
        names.machine_type.values[row] = one.type;
        names.zone.values[row] = one.zone;
        names.region.values[row] = one.region;
      }
    }
  };

  return {
    width,
    length,
    gather: [],
    load(machine, first, count) {
      if (loaded.machine === machine && loaded.first === first) return data;
      loaded = { machine, first };
      nameRows(machine);
      for (let k = 0; k < count; k++) {
        timestamp.fill(grid.startMs + (first + k) * grid.intervalMs, k * width, (k + 1) * width);
      }
      for (let place = 0; place < width; place++) {
        const one = machines[machine + place];
        if (one) readings.fill(one, first, count, arrays, place, width);
      }
      return data;
    },
  };
}
