/** What an exporter is: a kind that turns blocks of a table into the bytes of a file. Knows no files and no designs. */
import type { Kind } from '../../core/fields/kind.ts';
import type { FieldValues } from '../../core/fields/values.ts';
import type { Kernel } from '../../kernel/api.ts';
import type { FieldTable } from '../../core/fields/spec.ts';
import type { Result } from '../../core/lib/problem.ts';
import type { Block, TableSource } from '../../core/samples/table.ts';
import { type OptionValues, readOptions } from '../options.ts';

/** What an encoder may know of the table: not its rows. */
export type TableShape = Pick<TableSource, 'id' | 'columns' | 'rowsPerSample'>;

/** Facts by name, worked out when they are wanted. */
export type About = () => Promise<Readonly<Record<string, string>>>;

/** Bytes are UTF-8 and valid only during the call. */
export type Emit = (bytes: Uint8Array) => void;

export interface TableEncoder {
  /** Bytes before the first row; left out where a range does not begin at the table's row 0. */
  head(): Uint8Array;
  /** Bytes of the block's rows. Blocks come in order and without holes. */
  write(block: Block, emit: Emit): void;
  /** Bytes after the last row; once, after the last block. */
  end(): Uint8Array;
}

/** A named set of option values: what a known program writes. */
export interface ExportProfile {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly values: OptionValues;
  /** Ids of the tables that it is for; the others keep the plain options. */
  readonly tables: readonly string[];
}

export interface Exporter extends Kind {
  /** File name ending without the point. */
  readonly extension: string;
  readonly mime: string;
  /** Rows [a, b) encoded by themselves are exactly those bytes of the whole file: it may be made in parallel and in shards. */
  readonly splittable: boolean;
  readonly profiles: readonly ExportProfile[];
  /**
   * An encoder for one file.
   * @param given values of `params`; absent ones take their default; a wrong one is a problem with path `options.NAME`
   * @param about where the table comes from, for a format that can hold it
   */
  open(table: TableShape, given: OptionValues, kernel: Kernel, about?: About): Promise<Result<TableEncoder>>;
}

interface ExporterDefinition<T extends FieldTable> extends Omit<Exporter, 'params' | 'open' | 'profiles'> {
  readonly params: T;
  readonly profiles?: readonly ExportProfile[];
  readonly encoder: (
    table: TableShape,
    options: FieldValues<T>,
    kernel: Kernel,
    about: About,
  ) => TableEncoder | Promise<TableEncoder>;
}

/** An exporter from its parameter table and an encoder that gets the checked values. */
export function defineExporter<T extends FieldTable>({ encoder, ...rest }: ExporterDefinition<T>): Exporter {
  return {
    profiles: [],
    ...rest,
    async open(table, given, kernel, about = () => Promise.resolve({})) {
      const options = readOptions(rest.params, given);
      if (!options.ok) return options;
      return { ok: true, value: await encoder(table, options.value, kernel, about), warnings: [] };
    },
  };
}

/** How JSON has times. */
export const jsonTimestamp = {
  timestamp: {
    type: 'choice',
    label: 'Timestamp',
    options: ['iso', 'local'],
    words: { iso: 'ISO 8601, UTC', local: 'ISO 8601, local time with offset' },
    default: 'iso',
    help: 'iso: 2023-11-02T16:55:16.000Z; local: 2023-11-02T17:55:16.000+01:00, in the zone of the calendar.',
  },
} as const satisfies FieldTable;

/** What the table's own builder reads, whatever the format. */
export const tableParams = {
  label_columns: {
    type: 'flag',
    label: 'Label columns',
    default: false,
    help: 'Adds a 0/1 column a metric and is_anomaly to the metrics file.',
  },
  source_row: {
    type: 'flag',
    label: 'Source row',
    default: false,
    help: 'Adds source_row to the files of metrics, labels and clean twin: the sample that the row came from.',
  },
  split: {
    type: 'choice',
    label: 'Split',
    options: ['none', 'files', 'column'],
    words: { none: 'all rows in one file', files: 'a file for each part', column: 'a column says the part' },
    default: 'none',
    help: 'What the split of the design does: none; files: a file for each part that has rows, such as metrics.train.csv; column: a column split with train, validation or test. Lists of anomalies are not cut, and have the column by the start of the cause.',
  },
} as const satisfies FieldTable;
