/** Text cells of delimited files: quoted as RFC 4180 says, and never a formula for a spreadsheet. Knows no numbers. */

/** First characters that make a spreadsheet take a cell for a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** The cell as a spreadsheet shows it and never runs it: a text that begins like a formula and is no number gets a ' in front. */
export function defuseFormula(text: string): string {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** A safe cell: formulas defused, quoted where it holds the separator, a quote or a line break. */
export function csvCell(text: string, separator: string): string {
  const safe = defuseFormula(text);
  const quoted = safe.includes(separator) || /["\r\n]/.test(safe);
  return quoted ? `"${safe.replaceAll('"', '""')}"` : safe;
}
