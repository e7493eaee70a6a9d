/** Text from outside, made harmless for a terminal or a log: what would steer it is shown instead of obeyed. */

/** Control characters (C0, DEL, C1), line and paragraph separators, and marks that turn the direction of writing. */
const STEERING = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** `red\x1b[31m` as eight visible characters: `\x1b` for one byte, `\u202e` beyond. The result is one line. */
export function visibleText(text: string): string {
  return text.replaceAll(STEERING, (char) => SHORT[char] ?? codeOf(char.charCodeAt(0)));
}

/** The same for a text of several lines of our own: line ends stay. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visibleText).join('\n');
}

function codeOf(code: number): string {
  const hex = code.toString(16);
  return code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`;
}
