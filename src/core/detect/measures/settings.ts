/** What a person may choose for measures. */

export interface MeasureSettings {
  /** Largest buffer of the volumes under the surface (VUS), in rows: an integer, 0 or more. */
  readonly window: number;
  /** Flagged are scores of at least this, for measures of flags; absent: the threshold of the best F1. */
  readonly threshold?: number;
  /** Rows before this one are training: no alarm there counts as found (UCR). */
  readonly train: number;
  /** Rows a day, for rates. */
  readonly rowsPerDay: number;
  /** e^x, the same on every machine. */
  readonly exp: (x: number) => number;
}
