/**
 * Events out of a design: row i of the feed is sample i of the dataset, the same numbers as in its files.
 * Knows no sink and no clock.
 */
import {
  createGenerator,
  createMovedLongRows,
  type Generator,
  type LongRows,
  metricsTable,
} from '../../core/dataset/index.ts';
import { CELL } from '../../core/samples/cells.ts';
import { seriesNameOf } from '../../core/design/types/expansion.ts';
import type { Design, Metric } from '../../core/design/types/design.ts';
import { FLEET_TABLES, openFleetTable } from '../../core/fleet/tables/tables.ts';
import type { Block, TableSource } from '../../core/samples/table.ts';
import type { Kernel } from '../../kernel/api.ts';
import { momentOf, slotsOf } from './moved-readings.ts';
import type { FeedSource } from './feed-source.ts';
import type { FeedEvent, SumOf } from '../types.ts';

export interface DesignFeed extends FeedSource {
  /** Samples of the design; a loop begins again after them. */
  readonly samples: number;
}

/** Most rows of the table that are read at once. */
const ROWS_AT_ONCE = 4096;

/**
 * A design with metrics gives one event a metric and sample (`series` = key, `value`); a design with a fleet alone
 * gives one event a machine and reading (`fields` = the columns of telemetry).
 * @param timeMs planned timestamp of a feed row
 * @param slots sequence numbers a metric and row; more than one where anomalies put readings into rows of others
 */
export function createDesignFeed(
  design: Design,
  kernel: Kernel,
  runId: string,
  timeMs: (row: number) => number,
  slots = slotsOf(design, kernel),
): DesignFeed {
  return design.metrics.length > 0
    ? metricFeed(design, kernel, runId, timeMs, slots)
    : fleetFeed(design, kernel, runId, timeMs);
}

type EventAt = (block: Block, rowInBlock: number, seq: number, time: number) => FeedEvent | undefined;

function metricFeed(
  design: Design,
  kernel: Kernel,
  runId: string,
  timeMs: (row: number) => number,
  slots: number,
): DesignFeed {
  const generator = createGenerator(design, kernel);
  const table = metricsTable(generator);
  const { metrics } = generator.design;
  const perRow = metrics.length * slots;
  const named = metrics.map(namesOf);
  const at: EventAt = (block, row, seq, time) => {
    const place = seq % perRow;
    const column = block.columns[place + 1];
    const metric = metrics[place];
    const value = column?.values[row];
    if (metric === undefined || value === undefined || Number.isNaN(value)) return undefined;
    if (column?.empty?.[row] || block.skipped?.[row]) return undefined;
    const sum = sumOf(generator, place, block.from + row);
    const event = { seq, id: `${runId}-${seq}`, timeMs: time, series: metric.key, ...named[place], value };
    return sum ? { ...event, sum } : event;
  };
  const readMoved = createMovedLongRows(generator, undefined);
  /** Events of rows [row, …) at places [sample, sample + rows), in order; undefined where every reading is sent as planned. */
  const moved: MovedEvents = (sample, rows, row) => {
    const found = readMoved(sample * metrics.length, (sample + rows) * metrics.length);
    return found && sortedBySeq(Array.from(found.places, (_, at) => eventOf(found, at, row - sample)));
  };
  const eventOf = (found: LongRows, at: number, shift: number): FeedEvent | undefined => {
    const [place = 0, slot = 0, index = 0] = [found.places[at], found.slots[at], found.metrics[at]];
    const [source = 0, value = Number.NaN, offMs = 0] = [found.sources[at], found.values[at], found.stamps[at]];
    const metric = metrics[index];
    if (metric === undefined || slot >= slots || found.cells[at] !== CELL.value || Number.isNaN(value))
      return undefined;
    const seq = (place + shift) * perRow + slot * metrics.length + index;
    const sum = sumOf(generator, index, source);
    const from = { rows: place - source, offMs };
    const isMoved = slot > 0 || from.rows !== 0 || offMs !== 0;
    return {
      seq,
      ...momentOf(runId, perRow, place + shift, index, from, timeMs),
      series: metric.key,
      ...named[index],
      value,
      ...(sum ? { sum } : {}),
      ...(isMoved ? { moved: from } : {}),
    };
  };
  return feedOf(table, perRow, 1, timeMs, at, moved);
}

type MovedEvents = (sample: number, rows: number, row: number) => readonly FeedEvent[] | undefined;

function sortedBySeq(events: readonly (FeedEvent | undefined)[]): readonly FeedEvent[] {
  return events.filter((event) => event !== undefined).sort((a, b) => a.seq - b.seq);
}

/** What of an event is the same for all of a metric. */
function namesOf(metric: Metric, index: number): Pick<FeedEvent, 'index' | 'label' | 'name' | 'labels'> {
  const { key, label, labels } = metric;
  const name = seriesNameOf(metric);
  return {
    index,
    ...(label && label !== key ? { label } : {}),
    ...(name === key ? {} : { name }),
    ...(labels ? { labels } : {}),
  };
}

function sumOf({ design, metrics, intervalMs }: Generator, place: number, sample: number): SumOf | undefined {
  const { type, min } = design.metrics[place] ?? {};
  if (type === 'sum') return { over: 'delta', isMonotonic: min !== undefined && min >= 0, sinceMs: intervalMs };
  if (type !== 'counter') return undefined;
  const samples = metrics[place]?.samplesCounted(sample) ?? 0;
  return { over: 'cumulative', isMonotonic: true, sinceMs: samples * intervalMs };
}

function fleetFeed(design: Design, kernel: Kernel, runId: string, timeMs: (row: number) => number): DesignFeed {
  const telemetry = FLEET_TABLES.find(({ id }) => id === 'telemetry');
  if (!telemetry) throw new Error('A fleet has no telemetry table.');
  const table = openFleetTable(telemetry, design, kernel);
  const at: EventAt = (block, row, seq, time) => {
    const fields: Record<string, number | string | boolean> = {};
    let series = '';
    table.columns.forEach((column, index) => {
      const data = block.columns[index];
      const value = data?.values[row];
      if (column.type === 'time' || value === undefined || data?.empty?.[row]) return;
      if (column.type === 'text') {
        const text = data?.texts?.[value] ?? '';
        if (column.name === 'machine_id') series = text;
        else fields[column.name] = text;
      } else fields[column.name] = column.type === 'flag' ? value === 1 : value;
    });
    return block.skipped?.[row] ? undefined : { seq, id: `${runId}-${seq}`, timeMs: time, series, fields };
  };
  return feedOf(table, table.rowsPerSample, table.rowsPerSample, timeMs, at);
}

/** @param rowsPerSample rows of the table a sample: 1 for the wide table, the machines for telemetry */
function feedOf(
  table: TableSource,
  eventsPerRow: number,
  rowsPerSample: number,
  timeMs: (row: number) => number,
  at: EventAt,
  moved: MovedEvents = () => undefined,
): DesignFeed {
  const samples = table.rows / rowsPerSample;
  return {
    eventsPerRow,
    samples,
    events(from, to) {
      const events: FeedEvent[] = [];
      for (let seq = from; seq < to; ) {
        const sample = Math.floor(seq / eventsPerRow) % samples;
        const within = rowsPerSample === 1 ? 0 : seq % eventsPerRow;
        const first = sample * rowsPerSample + within;
        const wanted = rowsPerSample === 1 ? Math.ceil((to - seq + (seq % eventsPerRow)) / eventsPerRow) : to - seq;
        const rows = Math.min(wanted, table.rows - first, ROWS_AT_ONCE);
        const seqEnd =
          rowsPerSample === 1
            ? Math.min(to, (Math.floor(seq / eventsPerRow) + rows) * eventsPerRow)
            : Math.min(to, seq + rows);
        const start = seq;
        const elsewhere = moved(first, rows, Math.floor(seq / eventsPerRow));
        if (elsewhere) {
          events.push(...elsewhere.filter((event) => event.seq >= start && event.seq < seqEnd));
          seq = seqEnd;
          continue;
        }
        const block = table.read(first, rows);
        for (; seq < seqEnd; seq++) {
          const row = Math.floor(seq / eventsPerRow);
          const inBlock = rowsPerSample === 1 ? row - Math.floor(start / eventsPerRow) : seq - start;
          const event = at(block, inBlock, seq, timeMs(row));
          if (event) events.push(event);
        }
      }
      return events;
    },
  };
}
