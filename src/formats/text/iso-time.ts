/** Epoch milliseconds as ISO 8601 text. Knows no clock. */

/** `2023-11-02T16:55:16.000Z`; beyond the years that dates have, the plain number. */
export function isoTime(ms: number): string {
  return Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : String(ms);
}
