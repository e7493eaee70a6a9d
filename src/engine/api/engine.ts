/**
 * The engine as the program sees it: one interface, satisfied by the Comlink client (client.ts), the
 * worker (worker.ts) and the inline engine (inline.ts) alike. Errors cross as values.
 */
import type { AnomalyRow } from '../../core/dataset/index.ts';
import type { Design } from '../../core/design/types/design.ts';
import type { Problem } from '../../core/lib/problem.ts';
import type { ColumnSpec } from '../../core/samples/table.ts';

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: EngineError };

export interface EngineError {
  /** 'bad-design', 'too-large', 'cancelled', 'timeout', 'disk', 'internal', … */
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

export interface PreviewRequest {
  /** The document's revision; replies carry it, stale ones are dropped. */
  readonly revision: number;
  readonly design: Design;
  /** Visible window in samples, half-open, may be fractional; clipped to the data. */
  readonly from: number;
  readonly to: number;
  /** Width of a track in CSS pixels × devicePixelRatio: about two points each. */
  readonly pixels: number;
  /** Width of the overview strip, likewise. */
  readonly overviewPixels: number;
  /** Keys to compute; absent: all. */
  readonly metrics?: readonly string[];
}

/** One curve, decimated: x (sample index), y interleaved; NaN y is a gap. */
export type Curve = Float64Array;

export interface TrackPreview {
  readonly key: string;
  readonly dirty: Curve;
  /** The clean twin over the same window; empty if the metric has no anomalies in it. */
  readonly clean: Curve;
  /** Whole data at overview width. */
  readonly overview: Curve;
  /** Extremes of the whole data as far as known (finite values only; NaN if there is none). */
  readonly min: number;
  readonly max: number;
  /** σ of the metric's noise, 0 without noise. */
  readonly sigma: number;
}

export interface PreviewReply {
  readonly revision: number;
  readonly from: number;
  readonly to: number;
  readonly tracks: readonly TrackPreview[];
  readonly elapsedMs: number;
  /** 1 = every sample was looked at; 20 = about one in twenty (very long data). */
  readonly sampledOneIn: number;
}

/** Values at one sample, for the tooltip and cursor. */
export interface ProbeReply {
  readonly sample: number;
  readonly timeMs: number;
  readonly values: readonly {
    readonly key: string;
    readonly dirty: number;
    readonly clean: number;
    readonly active: readonly string[];
  }[];
}

export interface Summary {
  readonly rows: number;
  readonly anomalies: readonly AnomalyRow[];
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

export interface Engine {
  preview(request: PreviewRequest): Promise<Reply<PreviewReply>>;
  probe(design: Design, sample: number): Promise<Reply<ProbeReply>>;
  summary(design: Design): Promise<Reply<Summary>>;
  page(design: Design, table: string, fromRow: number, rows: number): Promise<Reply<TablePage>>;
  parse(toml: string): Promise<Reply<ParsedDesign>>;
  openLink(link: string): Promise<Reply<ParsedDesign>>;
}
