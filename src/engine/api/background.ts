/** What the worker beside the curves is asked: whatever may take its time. */
import type { AnomalyRow, ReachedRow } from '../../core/dataset/index.ts';
import type { Design } from '../../core/design/types/design.ts';
import type { Problem } from '../../core/lib/problem.ts';
import type { ColumnSpec } from '../../core/samples/table.ts';
import type { Reply } from './reply.ts';

export interface Summary {
  readonly rows: number;
  readonly anomalies: readonly AnomalyRow[];
  /** Where anomalies show in metrics that follow theirs; nothing of what was not looked for. */
  readonly reached: readonly ReachedRow[];
  /** Share of rows with is_anomaly = 1; with `label = "differs"` at most this share, as what differs may have holes. */
  readonly labelledShare: number;
  /** Estimated bytes of metrics.csv with the default options. */
  readonly csvBytes: number;
  /** SHA-256 (hex) of metrics.csv with the default options; absent when the data are too long for a look while editing. */
  readonly sha256?: string;
}

/** Rows of a table as text cells, for the Table tab and the export dialog. */
export interface TablePage {
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly (readonly string[])[];
  readonly total: number;
}

export type ParsedDesign =
  | { readonly ok: true; readonly design: Design; readonly warnings: readonly Problem[]; readonly legacy: boolean }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface BackgroundEngine {
  summary(design: Design): Promise<Reply<Summary>>;
  page(design: Design, table: string, fromRow: number, rows: number): Promise<Reply<TablePage>>;
  parse(toml: string): Promise<Reply<ParsedDesign>>;
  openLink(link: string): Promise<Reply<ParsedDesign>>;
  /** Gives up a summary under way: the design has changed. */
  abandonSummary(): void;
}
