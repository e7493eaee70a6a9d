/** Text cells of delimited files: quoted as RFC 4180 says, and never a formula for a spreadsheet. Knows no numbers. */

/**
 * Beginnings that make a spreadsheet take a cell for a formula: an operator, or its full-width form as East Asian
 * keyboards write it, also behind spaces (which some strip before they look); and a tab or a line break by itself.
 */
const FORMULA_START = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;
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
