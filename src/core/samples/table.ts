/**
 * Tables: the one form in which datasets reach files, charts and feeds. A source answers any window of
 * rows by itself, with the same bits whatever was read before. Knows no format.
 */

export type ColumnType =
  /** Epoch milliseconds. */
  | 'time'
  /** A float; `decimals` says how its text is rounded, absent means the shortest round-trip text. */
  | 'number'
  | 'integer'
  /** 0 or 1. `asWords` writes true/false. */
  | 'flag'
  /** An index into `ColumnData.texts`. */
  | 'text';

export interface ColumnSpec {
  readonly name: string;
  readonly type: ColumnType;
  readonly decimals?: number;
  readonly asWords?: boolean;
  readonly unit?: string;
  readonly help?: string;
}

export interface ColumnData {
  /** One value a row: ms, number, integer, 0/1, or index into `texts`. At least `Block.rows` long. */
  readonly values: Float64Array;
  /** For type 'text': what the indices mean. The same array object while its content is the same. */
  readonly texts?: readonly string[];
  /** Per row: 0 = a value, 1 = empty cell. Absent: all are values. */
  readonly empty?: Uint8Array;
}

export interface Block {
  /** First place of the block in the table. */
  readonly from: number;
  /** One a place; other than that where anomalies repeat or move rows. */
  readonly rows: number;
  readonly columns: readonly ColumnData[];
  /** Per row: 1 = this row is not written (damage of stage "rows"). Absent: all are written. */
  readonly skipped?: Uint8Array;
}

export interface TableSource {
  /** 'metrics', 'clean', 'labels', 'long', 'anomalies', 'telemetry', … ; the file's name without ending. */
  readonly id: string;
  readonly columns: readonly ColumnSpec[];
  /** Places in the whole table: its rows (skipped ones included), as long as no anomaly repeats or moves some. */
  readonly rows: number;
  /** Places a sample (wide 1, long = metrics, telemetry = machines); 0 if rows do not follow samples. */
  readonly rowsPerSample: number;
  /** What stands at places [from, from + rows): put together, such windows are the whole table. The block and its arrays are valid until the next read of this source. */
  read(from: number, rows: number): Block;
}
