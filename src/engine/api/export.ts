/** What page and export worker say to each other. */
import type { Design } from '../../core/design/types/design.ts';
import type { ExportedFile, ExportOptions, Reply } from './engine.ts';

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

export interface ExportOutcome {
  readonly files: readonly ExportedFile[];
  /** To be handed to the person as downloads; empty where the bytes went into a chosen file. */
  readonly downloads: readonly File[];
}

export interface ExportWorker {
  run(job: ExportJob, report: (progress: WrittenSoFar) => void): Promise<Reply<ExportOutcome>>;
  /** Gives the export up: its files are closed and it answers 'cancelled'. */
  abort(): void;
}
