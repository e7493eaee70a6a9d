/** The number at a place of an array that the caller knows to be inside. */
export function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? Number.NaN;
}
