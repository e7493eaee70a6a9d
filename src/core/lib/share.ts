/** Shares as the file writes them: "2%", "0.5%". Knows no fields. */

/** A share of something in percent, such as "2%". */
export type Share = `${number}%`;

/** The fraction, 0 to 1 and beyond, or undefined for a text that is no share. */
export function parseShare(text: string): number | undefined {
  const match = /^(\d{1,9}(?:\.\d{1,9})?)%$/.exec(text);
  return match ? Number(match[1]) / 100 : undefined;
}

export function isShare(value: unknown): value is Share {
  return typeof value === 'string' && parseShare(value) !== undefined;
}

/** Whole rows of a fraction of them, half up. */
export function rowsOf(fraction: number, rows: number): number {
  // In millionths of a percent, as fine as shares are written: 0.57 of 100 rows is 57, not a hair less.
  return Math.floor((rows * Math.round(fraction * 1e9)) / 1e9 + 0.5);
}
