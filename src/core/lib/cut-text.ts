/** Words of others inside a message: as much of them as a person needs to know them again. */

/** At most `most` characters; what is longer ends in …, never in half a character. */
export function cutText(text: string, most = 60): string {
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
