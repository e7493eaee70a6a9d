/** A formula's text in words: numbers, names, signs. Knows no grammar. */

/** What is wrong with a formula, and where: characters from the start of its text. */
export interface FormulaFault {
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

export interface Token {
  readonly type: 'number' | 'name' | 'sign' | 'end';
  /** Of a name in backticks what stands between them. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** A name in backticks is always a metric. */
  readonly quoted?: true;
}

const SPACE = /[ \t\r\n]+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const QUOTED = /`((?:[^`]|``)*)`/y;
const SIGN = /[-+*/^(),]/y;

export function tokensOf(text: string): readonly Token[] | FormulaFault {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const space = match(SPACE);
    if (space) {
      at += space[0].length;
      continue;
    }
    const found =
      tokenOf('number', match(NUMBER)) ??
      tokenOf('name', match(NAME)) ??
      tokenOf('name', match(QUOTED), true) ??
      tokenOf('sign', match(SIGN));
    if (!found) return { message: strangeness(text.slice(at)), from: at, to: at + 1 };
    tokens.push(found);
    at = found.to;
  }
  return [...tokens, { type: 'end', text: '', from: at, to: at }];
}

function tokenOf(type: Token['type'], found: RegExpExecArray | null, quoted = false): Token | undefined {
  if (!found) return undefined;
  const place = { from: found.index, to: found.index + found[0].length };
  return quoted
    ? { type, text: (found[1] ?? '').replaceAll('``', '`'), ...place, quoted: true }
    : { type, text: found[0], ...place };
}

function strangeness(rest: string): string {
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  if (character === '`') return 'The name that begins here has no second backtick.';
  return `${JSON.stringify(character)} means nothing here: a formula has numbers, metrics, t, + - * / ^, brackets and functions; other metric keys than letters, digits and _ stand in backticks.`;
}

/** A metric's key as a formula writes it. */
export function nameInFormula(key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) && key !== TIME && key !== PI ? key : `\`${key.replaceAll('`', '``')}\``;
}

/** Seconds from the start of the data. */
export const TIME = 't';
export const PI = 'pi';
