/** Steps over the tokens of a TOML text that is known to be valid. Loops instead of regular expressions, so that long texts need no stack. */

/** Offset behind blanks, line ends and comments. */
export function endOfVoid(text: string, from: number): number {
  let at = from;
  for (;;) {
    const char = text[at];
    if (char === '#') {
      const end = text.indexOf('\n', at);
      at = end === -1 ? text.length : end;
    } else if (char === ' ' || char === '\t' || char === '\n' || char === '\r') at++;
    else return at;
  }
}

export function endOfBlank(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

/** Offset behind the string that begins at `from`, quotes included. */
export function endOfString(text: string, from: number): number {
  const quote = text[from] ?? '"';
  const long = text.startsWith(quote.repeat(3), from);
  const close = long ? quote.repeat(3) : quote;
  let at = from + close.length;
  while (at < text.length && !text.startsWith(close, at)) at += quote === '"' && text[at] === '\\' ? 2 : 1;
  at += close.length;
  // Up to two more quotes belong to the content of a long string.
  if (long) while (at < text.length && text[at] === quote) at++;
  return Math.min(at, text.length);
}

export function endOfBareKey(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[A-Za-z0-9_-]/.test(text[at] ?? '')) at++;
  return at;
}

/** Offset behind a number, a flag or a date; a date may have a blank before its time. */
export function endOfBareValue(text: string, from: number): number {
  const isDate = /^\d{4}-\d\d-\d\d \d\d:/.test(text.slice(from, from + 14));
  let at = isDate ? from + 14 : from;
  while (at < text.length && !' \t\r\n,]}#'.includes(text[at] ?? '')) at++;
  return at;
}
