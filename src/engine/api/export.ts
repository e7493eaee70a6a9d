/** What is exported, and what page and export worker say to each other. */
import type { Design } from '../../core/design/types/design.ts';
import type { Reply } from './reply.ts';

export interface ExportOptions {
  /** Ids of `PARTS` (formats/parts.ts). */
  readonly parts: readonly string[];
  /** Exporter id for tables: 'csv' and more. */
  readonly format: string;
  /** Exporter parameters (CSV: timestamp, separator, line_end, decimals, label_columns). */
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** Id of a profile of the format (the form of a known program); `options` go on top of it. Absent: the plain form. */
  readonly profile?: string;
  readonly zip: boolean;
  /** Instead of parts: files in the form of a benchmark or tool (id of `PACKS`, values of its parameters). */
  readonly pack?: { readonly id: string; readonly options: Readonly<Record<string, string | number | boolean>> };
  /** Samples [from, to); absent: all. */
  readonly rows?: readonly [number, number];
}

export interface ExportProgress {
  readonly rows: number;
  readonly totalRows: number;
  readonly bytes: number;
  readonly rowsPerSecond: number;
  readonly secondsLeft: number;
}

export interface ExportedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export type Destination =
  | { readonly kind: 'chosen-file'; readonly handle: FileSystemFileHandle }
  /** `run` names the folder; it is unique and begins with the time in milliseconds. */
  | { readonly kind: 'download'; readonly run: string };

export interface ExportJob {
  readonly design: Design;
  readonly options: ExportOptions;
  readonly destination: Destination;
  /** Threads that may work on it, all in all. */
  readonly threads: number;
}

export interface WrittenSoFar {
  readonly rows: number;
  readonly totalRows: number;
  readonly bytes: number;
}

export interface WrittenFiles {
  readonly files: readonly ExportedFile[];
  /** For the person: what was done where the design did not fit. */
  readonly notes: readonly string[];
}

export interface ExportOutcome extends WrittenFiles {
  /** To be handed to the person as downloads; empty where the bytes went into a chosen file. */
  readonly downloads: readonly File[];
}

export interface ExportWorker {
  run(job: ExportJob, report: (progress: WrittenSoFar) => void): Promise<Reply<ExportOutcome>>;
  /** Gives the export up: its files are closed and it answers 'cancelled'. */
  abort(): void;
}
