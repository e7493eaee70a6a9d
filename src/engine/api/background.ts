/** What the worker beside the curves is asked: whatever may take its time. */
import type { AnomalyRow, ReachedRow } from '../../core/dataset/index.ts';
import type { Design } from '../../core/design/types/design.ts';
import type { Problem } from '../../core/lib/problem.ts';
import type { ColumnSpec } from '../../core/samples/table.ts';
import type { Members } from './curves.ts';
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

/** Which values of a metric are looked at. */
export interface SpreadRequest {
  readonly design: Design;
  /** Of the metric in the design that is edited. */
  readonly key: string;
  /** Samples, half-open; clipped to the data. */
  readonly from: number;
  readonly to: number;
  readonly members?: Members;
}

/** How often values lie where: of the data, and of their clean twin. */
export interface ValueSpread {
  /** Values at the lower end of the first bar and the upper end of the last. */
  readonly low: number;
  readonly high: number;
  /** Samples in each bar. */
  readonly dirty: Uint32Array;
  readonly clean: Uint32Array;
  /** Samples that were looked at, evenly over the window, and how many it has. */
  readonly looked: number;
  readonly of: number;
  /** Of those, without a value in the data. */
  readonly missing: number;
}

export type ParsedDesign =
  | { readonly ok: true; readonly design: Design; readonly warnings: readonly Problem[]; readonly legacy: boolean }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface BackgroundEngine {
  summary(design: Design): Promise<Reply<Summary>>;
  page(design: Design, table: string, fromRow: number, rows: number): Promise<Reply<TablePage>>;
  /** The spread of a metric's values; undefined where there is none. */
  spread(request: SpreadRequest): Promise<Reply<ValueSpread | undefined>>;
  parse(toml: string): Promise<Reply<ParsedDesign>>;
  openLink(link: string): Promise<Reply<ParsedDesign>>;
  /** Gives up a summary under way: the design has changed. */
  abandonSummary(): void;
}
