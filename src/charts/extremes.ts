/** How far curves reach. Pure. */

/** Smallest and largest finite y of interleaved curves; Infinity, −Infinity where there is none. */
export function extremes(...curves: readonly ArrayLike<number>[]): { readonly min: number; readonly max: number } {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const curve of curves) {
    for (let i = 1; i < curve.length; i += 2) {
      const y = curve[i] ?? Number.NaN;
      if (y < min) min = y;
      if (y > max) max = y;
    }
  }
  return { min, max };
}
