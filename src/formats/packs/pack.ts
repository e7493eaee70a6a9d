/**
 * What a pack is: the files of a data set in the form of a known benchmark or tool. A pack says which files there are
 * and what stands in them, by the means that `PackData` gives; it knows no engine, no bytes and no disk, so that a page
 * can list packs without these.
 */
import type { AnomalyRow, ReachedRow } from '../../core/dataset/index.ts';
import type { Design, Metric } from '../../core/design/types/design.ts';
import type { SampleInterval } from '../../core/design/types/split.ts';
import type { Kind } from '../../core/fields/kind.ts';
import type { FieldTable } from '../../core/fields/spec.ts';
import type { FieldValues } from '../../core/fields/values.ts';
import type { Result } from '../../core/lib/problem.ts';
import { lettersOf } from './letters.ts';
import type { EncodedChunk } from '../rows/encode-table.ts';
import { type OptionValues, readOptions } from '../options.ts';

export interface PackMetric {
  /** Place in the design's order. */
  readonly index: number;
  readonly key: string;
  /** Key of the metric that the design describes, where an expansion made this one of it. */
  readonly of?: string;
  /** Header of its column. */
  readonly label: string;
  /** As a series of a store. */
  readonly name: string;
  readonly type: Metric['type'];
  readonly unit?: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** Labelled rows that follow each other; both ends are rows of it. Rows count from the first of the part. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** What the labels of a part say, by rows that are there. */
export interface Scan {
  readonly rows: number;
  /** Where any of the metrics is labelled. */
  readonly any: readonly Run[];
  /** For each metric that was asked for. */
  readonly metrics: readonly (readonly Run[])[];
}

/** What a column of a file has. Metrics are places in the design's order. */
export type PackColumn = { readonly name: string } & (
  | { readonly of: 'time'; readonly form: TimeForm }
  | { readonly of: 'row'; readonly first?: number }
  | { readonly of: 'value'; readonly metric: number }
  | { readonly of: 'label'; readonly metric: number | 'any' }
  | { readonly of: 'text'; readonly text: string }
  /** One of two texts: before the sample, and from it on. */
  | { readonly of: 'part'; readonly at: number; readonly before: string; readonly after: string }
);

/** 2024-03-01 02:20:00 (with microseconds where times have parts of seconds), or a whole number since 1970. */
export type TimeForm = 'datetime' | 'seconds' | 'milliseconds';

export interface Part {
  /** Samples; all of them where absent. */
  readonly part?: SampleInterval;
  /** Metrics that the file is of: a row that none of them delivers is not there. All where absent. */
  readonly metrics?: readonly number[];
}

export interface CsvFile extends Part {
  readonly path: string;
  /** One sentence for the card. */
  readonly help: string;
  readonly columns: readonly PackColumn[];
  /** `false`: no line of names. */
  readonly header?: boolean;
  /** Of the clean twin; its labels are 0. */
  readonly twin?: boolean;
}

export interface PackFile {
  /** With folders, parted by `/`. */
  readonly path: string;
  readonly help: string;
  /** Rows that are to come, about; 0 for a text. */
  readonly rows: number;
  /** Names and types of the columns of a table with a line of names. */
  readonly columns?: readonly { readonly name: string; readonly type: 'text' | 'number' | 'integer' | 'datetime' }[];
  /** Files are asked in order, each once. */
  chunks(): Iterable<EncodedChunk> | AsyncIterable<EncodedChunk>;
}

/** Rows that are there, in order: empty cells filled, numbers rounded as their text is. Valid until the next. */
export interface PackBlock {
  readonly rows: number;
  readonly times: Float64Array;
  /** By the metrics that were asked for. */
  readonly values: readonly Float64Array[];
  readonly labels: readonly Float64Array[];
  readonly any: Float64Array;
  /** The sample that each row came from. */
  readonly sources: Float64Array;
}

export interface NpyFile extends Part {
  readonly path: string;
  readonly help: string;
}

export interface TableFile {
  readonly path: string;
  readonly help: string;
  /** Ids of a table of the data set and of an exporter. */
  readonly table: string;
  readonly format: string;
  readonly part?: SampleInterval;
}

export interface PackData {
  /** As it was given. */
  readonly design: Design;
  /** Its name in letters and digits alone. */
  readonly name: string;
  /** Expanded. */
  readonly metrics: readonly PackMetric[];
  readonly samples: number;
  readonly intervalMs: number;
  readonly timeOf: (sample: number) => number;
  /** Times have parts of seconds. */
  readonly hasParts: boolean;
  /** Where training ends and the test begins; a note says so where the design has no split. */
  readonly cut: () => number;
  readonly anomalies: () => readonly AnomalyRow[];
  /** What the anomalies of other metrics do to those that follow them. */
  readonly reached: () => readonly ReachedRow[];
  readonly scan: (part?: Part) => Scan;
  readonly blocks: (part?: Part) => Iterable<PackBlock>;
  readonly csv: (file: CsvFile) => PackFile;
  /** Values as a NumPy array of doubles, a row a row and a column a metric. */
  readonly npy: (file: NpyFile) => PackFile;
  /** A table as a run without a pack has it. */
  readonly table: (file: TableFile) => PackFile;
  readonly anomaliesJson: () => Iterable<string>;
  readonly designToml: () => string;
  /** A text that is made when its turn comes, after the files before it. */
  readonly text: (path: string, help: string, make: () => string | Iterable<string>) => PackFile;
  /** Said to the person and in the card: what was done where the design and the form do not fit. */
  readonly note: (message: string) => void;
  /** Words for the card: what stands where. */
  readonly say: (line: string) => void;
}

export interface Pack extends Kind {
  /** Project whose programs read it. */
  readonly readBy: string;
  /** The files in the order in which they are written, or what must change before there can be any. */
  plan(data: PackData, given: OptionValues): Result<readonly PackFile[]>;
}

interface PackDefinition<T extends FieldTable> extends Omit<Pack, 'params' | 'plan'> {
  readonly params: T;
  readonly files: (data: PackData, options: FieldValues<T>) => readonly PackFile[];
}

/** A design breaks a rule of the form, and only its author can mend it. */
export class PackRefusal extends Error {
  override readonly name = 'PackRefusal';
  /** Where in the design. */
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

/** Tables of the same columns below each other; the first alone has a line of names. */
export function stacked(path: string, help: string, files: readonly PackFile[]): PackFile {
  const [first] = files;
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  return {
    path,
    help,
    rows,
    ...(first?.columns ? { columns: first.columns } : {}),
    async *chunks() {
      for (const file of files) yield* file.chunks();
    },
  };
}

/** For forms that can have a file of all metrics or one for each. */
export const filesParam = {
  files: {
    type: 'choice',
    label: 'Files',
    options: ['all', 'metric'],
    words: { all: 'all metrics in one', metric: 'one for each metric' },
    default: 'all',
    help: 'all: the metrics side by side; metric: files for each, labelled by its own anomalies.',
  },
} as const satisfies FieldTable;

export interface FileGroup {
  /** In letters and digits; empty for all. */
  readonly suffix: string;
  readonly metrics: readonly PackMetric[];
  readonly of: Part;
}

/** What `filesParam` asks for. */
export function groupsOf(data: PackData, files: string): readonly FileGroup[] {
  if (files !== 'metric') return [{ suffix: '', metrics: data.metrics, of: {} }];
  return data.metrics.map((metric) => ({
    suffix: `${metric.index + 1}${lettersOf(metric.key)}`,
    metrics: [metric],
    of: { metrics: [metric.index] },
  }));
}

/** Forms that count in seconds, where rows of a finer interval would share a time. */
export function refuseParts(data: PackData, form: string): void {
  if (data.intervalMs % 1000 === 0) return;
  throw new PackRefusal(
    'general.interval',
    `${form} has times in whole seconds, so rows would share a time: make the interval whole seconds.`,
  );
}

/** A column that the form keeps for itself. */
export function refuseLabels(data: PackData, form: string, kept: readonly string[]): void {
  const clash = data.metrics.find(({ label }) => kept.includes(label));
  if (clash === undefined) return;
  throw new PackRefusal(
    `metrics.${clash.key}.label`,
    `${form} keeps the column ${clash.label} for itself: give the metric another label.`,
  );
}

/** A pack from its parameter table and what gets the checked values. */
export function definePack<T extends FieldTable>({ files, ...rest }: PackDefinition<T>): Pack {
  return {
    ...rest,
    plan(data, given) {
      const options = readOptions(rest.params, given);
      if (!options.ok) return options;
      try {
        return { ok: true, value: files(data, options.value), warnings: [] };
      } catch (error) {
        if (!(error instanceof PackRefusal)) throw error;
        const { path, message } = error;
        return { ok: false, problems: [{ severity: 'error', code: 'pack-rule', path, message }] };
      }
    },
  };
}
