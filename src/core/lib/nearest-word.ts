/** The nearest valid word to a misspelt one. Knows no vocabulary. */

/** Edits (insert, delete, replace, swap neighbours) between two words; stops counting above `limit`. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
    if (Math.min(...row) > limit) return limit + 1;
  }
  return last[b.length] ?? 0;
}

/** More words than a person can have mistyped one of; keeps hostile files from taking long. */
const MAX_CANDIDATES = 1000;

/** The word of `words` nearest to `word`, if it is near enough to be meant (a third of the letters, at least 2). */
export function nearestWord(word: string, words: Iterable<string>): string | undefined {
  if (word.length > 64) return undefined;
  const asked = plain(word);
  const limit = Math.max(2, Math.floor(asked.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  let looked = 0;
  for (const candidate of words) {
    looked++;
    if (looked > MAX_CANDIDATES) break;
    const target = plain(candidate);
    // A short word may not be replaced whole.
    const distance = editDistance(asked, target, limit);
    if (distance < bestDistance && distance < Math.max(asked.length, target.length)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Case, dashes and underscores are not what a person means by another word. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[-_ ]/g, '');
}
