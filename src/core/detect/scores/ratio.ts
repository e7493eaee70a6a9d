/** Quotients of counts. */

/** 0 for 0/0. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Harmonic mean, 0 where both are 0. */
export function harmonic(precision: number, recall: number): number {
  return ratio(2 * precision * recall, precision + recall);
}
