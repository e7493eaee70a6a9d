/**
 * Events out of a CSV file, for replay: one time column, one series a further column, at the file's own distances.
 * Knows no design and no sink.
 */
import Papa from 'papaparse';
import type { Problem, Result } from '../../core/lib/problem.ts';
import type { DesignFeed } from './source.ts';
import type { UnevenRows } from '../delivery/pacer.ts';
import type { FeedEvent } from '../types.ts';

export interface CsvRows {
  readonly series: readonly string[];
  /** Epoch milliseconds of each row, never falling. */
  readonly timesMs: Float64Array;
  /** One array a series; NaN where a cell is empty. */
  readonly columns: readonly Float64Array[];
}

const TIME_NAMES = new Set(['timestamp', 'time', 'datetime', 'date', '_time', '@timestamp', 'ts']);
const MAX_PROBLEMS = 20;

/** Reads a wide CSV file. Columns without a number are left out and said as warnings; bad cells are errors with their line. */
export function parseCsvRows(text: string): Result<CsvRows> {
  // Arrays, not objects: a column may be called __proto__.
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { header: false, skipEmptyLines: 'greedy' });
  const [head, ...body] = data;
  if (!head || body.length === 0)
    return { ok: false, problems: [problem('empty-csv', 'The file has no row below its head.', 1)] };
  const named = head.findIndex((name) => TIME_NAMES.has(name.trim().toLowerCase()));
  const timeAt = named >= 0 ? named : 0;
  const problems: Problem[] = [];
  const warnings: Problem[] = [];

  const timesMs = new Float64Array(body.length);
  body.forEach((cells, row) => {
    const time = parseTime(cells[timeAt] ?? '');
    if (time === undefined) {
      problems.push(
        problem(
          'bad-time',
          `"${clip(cells[timeAt])}" in the column ${head[timeAt]} is not a time: write 2023-11-02T16:55:16Z, 2023-11-02 16:55:16.0, or epoch seconds or milliseconds.`,
          row + 2,
        ),
      );
    } else if (row > 0 && time < (timesMs[row - 1] ?? time)) {
      problems.push(
        problem('time-falls', 'The time is before that of the row above; rows must be in the order of time.', row + 2),
      );
    }
    timesMs[row] = time ?? timesMs[row - 1] ?? 0;
  });

  const series: string[] = [];
  const columns: Float64Array[] = [];
  head.forEach((name, at) => {
    if (at === timeAt) return;
    const texts = body.map((cells) => (cells[at] ?? '').trim());
    if (!texts.some((cell) => cell !== '' && Number.isFinite(Number(cell)))) {
      warnings.push({
        ...problem('text-column', `The column ${name} holds no number and is not replayed.`, 1),
        severity: 'warning',
      });
      return;
    }
    const values = new Float64Array(body.length).fill(Number.NaN);
    texts.forEach((cell, row) => {
      if (cell === '' || /^(nan|null|na)$/i.test(cell)) return;
      const value = Number(cell);
      if (Number.isFinite(value)) values[row] = value;
      else problems.push(problem('bad-number', `"${clip(cell)}" in the column ${name} is not a number.`, row + 2));
    });
    series.push(name);
    columns.push(values);
  });
  if (series.length === 0) problems.push(problem('no-series', 'No column holds numbers.', 1));
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
  return { ok: true, value: { series, timesMs, columns }, warnings };
}

/** Offsets of the rows for the plan; a loop begins again one usual distance after the last row. */
export function rowTimes({ timesMs }: CsvRows): UnevenRows {
  const first = timesMs[0] ?? 0;
  const offsetsMs = timesMs.map((time) => time - first);
  const span = offsetsMs.at(-1) ?? 0;
  const usual = offsetsMs.length > 1 ? span / (offsetsMs.length - 1) : 1000;
  return { offsetsMs, periodMs: Math.max(1, Math.ceil(span + usual)) };
}

/** @param timeMs planned timestamp of a feed row */
export function createCsvFeed(rows: CsvRows, runId: string, timeMs: (row: number) => number): DesignFeed {
  const samples = rows.timesMs.length;
  const perRow = rows.series.length;
  return {
    eventsPerRow: perRow,
    samples,
    events(from, to) {
      const events: FeedEvent[] = [];
      for (let seq = from; seq < to; seq++) {
        const row = Math.floor(seq / perRow);
        const value = rows.columns[seq % perRow]?.[row % samples] ?? Number.NaN;
        const series = rows.series[seq % perRow];
        if (Number.isNaN(value) || series === undefined) continue;
        events.push({ seq, id: `${runId}-${seq}`, timeMs: timeMs(row), series, index: seq % perRow, value });
      }
      return events;
    },
  };
}

/** ISO 8601 and `YYYY-MM-DD HH:MM:SS.s` (UTC where no offset is given), epoch seconds, epoch milliseconds. */
function parseTime(text: string): number | undefined {
  const trimmed = text.trim();
  if (/^-?\d+(\.\d+)?$/.test(trimmed)) {
    const number = Number(trimmed);
    return Math.abs(number) < 1e11 ? Math.round(number * 1000) : Math.round(number);
  }
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?\s*(Z|[+-]\d\d:?\d\d)?$/.exec(trimmed);
  if (!match) return undefined;
  const [, date, clock = '00:00:00', offset = 'Z'] = match;
  const parsed = Date.parse(`${date}T${clock}${offset}`);
  return Number.isNaN(parsed) ? undefined : parsed;
}

function problem(code: string, message: string, line: number): Problem {
  return { severity: 'error', code, path: '', message, line, column: 1 };
}

function clip(text = ''): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
