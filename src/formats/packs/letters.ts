/** Names that no program parts at a point, a line or a space. */

/** The words of a text put together: letters and digits alone. */
export function lettersOf(text: string): string {
  const words = text.normalize('NFKD').split(/[^A-Za-z0-9]+/);
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
}
