/** Delimited text, one line a row; all of its speed is the kernel's row writer. Knows no particular table. */
import type { FieldValues } from '../../core/fields/values.ts';
import type { CellForm, RowCells } from '../../kernel/api.ts';
import type { FieldTable } from '../../core/fields/spec.ts';
import type { Block, ColumnSpec } from '../../core/samples/table.ts';
import { utf8 } from '../text/bytes.ts';
import { csvCell } from '../text/csv-text.ts';
import { defineExporter, type ExportProfile, type TableShape, tableParams } from './exporter.ts';

const params = {
  timestamp: {
    type: 'choice',
    label: 'Timestamp',
    options: ['iso', 'iso-tenth', 'space', 'epoch-s', 'epoch-ms', 'local', 'none'],
    words: {
      iso: 'ISO 8601',
      'iso-tenth': 'ISO 8601, tenths of a second',
      space: 'date, space, time of day',
      'epoch-s': 'seconds since 1970',
      'epoch-ms': 'milliseconds since 1970',
      local: 'local time with offset',
      none: 'no time column',
    },
    default: 'iso',
    help: 'iso: 2023-11-02T16:55:16.000Z; iso-tenth: …16.0Z; space: 2023-11-02 16:55:16.0; epoch: a number; local: 2023-11-02T17:55:16.000+01:00, in the zone of the calendar; none: no time column where a row is a sample. Forms with tenths are refused where the times are finer.',
  },
  separator: {
    type: 'choice',
    label: 'Separator',
    options: ['comma', 'semicolon', 'tab', 'pipe'],
    default: 'comma',
    help: 'What stands between two cells.',
  },
  line_end: {
    type: 'choice',
    label: 'Line end',
    options: ['lf', 'crlf'],
    words: { lf: 'Unix (LF)', crlf: 'Windows (CRLF)' },
    default: 'lf',
    help: 'lf as Unix has it, crlf as Windows has it.',
  },
  decimals: {
    type: 'number?',
    label: 'Decimals',
    min: 0,
    max: 15,
    integer: true,
    help: 'Rounds every number to this many decimals; absent: as many as each metric says.',
  },
  numbers: {
    type: 'choice',
    label: 'Number form',
    options: ['plain', 'python'],
    default: 'plain',
    help: 'plain: 4 and 0.00001; python: 4.0 and 1e-05, as Python writes floats.',
  },
  ...tableParams,
} as const satisfies FieldTable;

type CsvOptions = FieldValues<typeof params>;

const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const;
const LINE_ENDS = { lf: '\n', crlf: '\r\n' } as const;
const TIME_FORMS = {
  iso: 'iso',
  'iso-tenth': 'iso-tenth',
  space: 'space-tenth',
  'epoch-s': 'epoch-s',
  'epoch-ms': 'epoch-ms',
  // Times come as texts then.
  local: 'iso',
  // Lists keep their times.
  none: 'iso',
} as const;

const PROFILES: readonly ExportProfile[] = [
  {
    id: 'sensors',
    label: 'Sensor data set',
    help: 'Times as 2023-11-02 16:55:16.0 and at most two decimals, as the sensor scripts wrote them.',
    values: { timestamp: 'space', decimals: 2 },
    tables: ['metrics', 'clean', 'labels'],
  },
  {
    id: 'sensors-utc',
    label: 'Sensor data set, UTC form',
    help: 'Times as 2023-11-03T16:55:16.0Z and at most two decimals, as the later sensor scripts wrote them.',
    values: { timestamp: 'iso-tenth', decimals: 2 },
    tables: ['metrics', 'clean', 'labels'],
  },
  {
    id: 'chaos',
    label: 'Chaos generator',
    help: 'No time column, CRLF line ends and Python floats, as the chaos experiment data generator wrote them.',
    values: { timestamp: 'none', line_end: 'crlf', numbers: 'python' },
    tables: ['metrics', 'clean'],
  },
];

/** Which columns of the table are written: `timestamp = none` drops the leading time where a row is a sample. */
function writtenColumns(table: TableShape, options: CsvOptions): readonly number[] {
  const all = table.columns.map((_, index) => index);
  const drops = options.timestamp === 'none' && table.rowsPerSample === 1 && table.columns[0]?.type === 'time';
  return drops ? all.slice(1) : all;
}

function cellForm(column: ColumnSpec, options: CsvOptions): CellForm {
  switch (column.type) {
    case 'time':
      return { as: 'time', form: TIME_FORMS[options.timestamp] };
    case 'flag':
      return { as: 'flag', words: column.asWords ?? false };
    case 'number': {
      const decimals = options.decimals ?? column.decimals;
      return {
        as: 'number',
        ...(decimals === undefined ? {} : { decimals }),
        ...(options.numbers === 'python' ? { python: true } : {}),
      };
    }
    default:
      return { as: column.type };
  }
}

/** The texts of a column made safe; worked out once for each list of texts. */
function createSafeTexts(separator: string) {
  let given: readonly string[] | undefined;
  let safe: readonly string[] = [];
  return (texts: readonly string[]) => {
    if (texts !== given) {
      given = texts;
      safe = texts.map((text) => csvCell(text, separator));
    }
    return safe;
  };
}

export const csv = defineExporter({
  id: 'csv',
  label: 'CSV',
  help: 'Delimited text that every tool reads; cells that a spreadsheet would run as a formula are made safe.',
  extension: 'csv',
  mime: 'text/csv',
  splittable: true,
  params,
  profiles: PROFILES,
  encoder(table, options, kernel) {
    const separator = SEPARATORS[options.separator];
    const lineEnd = LINE_ENDS[options.line_end];
    const written = writtenColumns(table, options);
    const specs = written.flatMap((index) => table.columns[index] ?? []);
    const writer = kernel.rowWriter({ cells: specs.map((spec) => cellForm(spec, options)), separator, lineEnd });
    const safeTexts = specs.map(() => createSafeTexts(separator));
    const rowCells = (block: Block): RowCells[] =>
      written.flatMap((index, place) => {
        const column = block.columns[index];
        const texts = column?.texts === undefined ? undefined : safeTexts[place]?.(column.texts);
        if (column === undefined) return [];
        return texts === undefined ? column : { ...column, texts };
      });
    return {
      head: () => utf8(specs.map((spec) => csvCell(spec.name, separator)).join(separator) + lineEnd),
      write: (block, emit) => writer.write(rowCells(block), block.rows, block.skipped, emit),
      end: () => new Uint8Array(0),
    };
  },
});
