/** The one binary search. */

/**
 * The first index below `length` from which on `holds` is true; `length` if it never is. About log2(length) questions.
 * @param holds false up to some index, true from there on
 */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
