/**
 * Formulas over metrics and time: text to a tree, by recursive descent. A tree is data; nothing is ever run as script.
 *
 *   sum     = product { ("+" | "-") product }
 *   product = sign { ("*" | "/") sign }
 *   sign    = [ "-" | "+" ] sign | power
 *   power   = atom [ "^" sign ]
 *   atom    = number | "t" | "pi" | metric | function "(" sum { "," sum } ")" | "(" sum ")"
 */
import { nearestWord } from '../nearest-word.ts';
import { type FormulaFault, nameInFormula, PI, TIME, type Token, tokensOf } from './tokens.ts';

export type { FormulaFault } from './tokens.ts';
export { nameInFormula } from './tokens.ts';

/** Functions and how many values they take. */
export const FUNCTIONS = {
  sin: [1, 1],
  cos: [1, 1],
  exp: [1, 1],
  log: [1, 1],
  sqrt: [1, 1],
  abs: [1, 1],
  floor: [1, 1],
  ceil: [1, 1],
  round: [1, 1],
  sign: [1, 1],
  min: [2, 8],
  max: [2, 8],
  pow: [2, 2],
  mod: [2, 2],
  clamp: [3, 3],
} as const satisfies Record<string, readonly [least: number, most: number]>;

export type FunctionName = keyof typeof FUNCTIONS;
export type Operator = '+' | '-' | '*' | '/' | '^';

export type Formula =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'time' }
  | { readonly type: 'metric'; readonly key: string }
  | { readonly type: 'negative'; readonly of: Formula }
  | { readonly type: 'operation'; readonly sign: Operator; readonly left: Formula; readonly right: Formula }
  | { readonly type: 'call'; readonly name: FunctionName; readonly values: readonly Formula[] };

/** Where a metric stands in the text. */
export interface Mention {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

export interface ParsedFormula {
  readonly tree: Formula;
  /** In order of the text; a metric may be there several times. */
  readonly mentions: readonly Mention[];
}

/** Brackets and signs within each other. */
const DEEPEST = 60;
/** Numbers, metrics and operations. */
const MOST_PARTS = 400;

class Broken extends Error {
  readonly fault: FormulaFault;

  constructor(message: string, { from, to }: Pick<FormulaFault, 'from' | 'to'>) {
    super(message);
    this.fault = { message, from, to };
  }
}

/** The tree of a formula, or what is wrong first. Which metrics there are is for the caller to know. */
export function parseFormula(text: string): ParsedFormula | { readonly fault: FormulaFault } {
  const tokens = tokensOf(text);
  if ('message' in tokens) return { fault: tokens };
  try {
    return createParser(tokens).whole();
  } catch (error) {
    if (error instanceof Broken) return { fault: error.fault };
    throw error;
  }
}

function createParser(tokens: readonly Token[]) {
  const end: Token = tokens.at(-1) ?? { type: 'end', text: '', from: 0, to: 0 };
  const mentions: Mention[] = [];
  let place = 0;
  let parts = 0;
  const next = (): Token => tokens[place] ?? end;
  const take = (): Token => {
    const token = next();
    place++;
    return token;
  };
  const takeSign = (...signs: readonly string[]): string | undefined => {
    const token = next();
    return token.type === 'sign' && signs.includes(token.text) ? take().text : undefined;
  };
  const counted = <T extends Formula>(tree: T): T => {
    if (++parts > MOST_PARTS) throw new Broken(`The formula has more than ${MOST_PARTS} parts.`, next());
    return tree;
  };

  const sum = (depth: number): Formula => chain(depth, product, ['+', '-']);
  const product = (depth: number): Formula => chain(depth, signed, ['*', '/']);

  function chain(depth: number, part: (depth: number) => Formula, signs: readonly Operator[]): Formula {
    let left = part(depth);
    for (;;) {
      const found = takeSign(...signs);
      const sign = signs.find((one) => one === found);
      if (sign === undefined) return left;
      left = counted({ type: 'operation', sign, left, right: part(depth) });
    }
  }

  function signed(depth: number): Formula {
    if (depth > DEEPEST) throw new Broken(`The formula is nested more than ${DEEPEST} deep.`, next());
    const sign = takeSign('-', '+');
    if (sign === '-') return counted({ type: 'negative', of: signed(depth + 1) });
    return sign === '+' ? signed(depth + 1) : power(depth);
  }

  function power(depth: number): Formula {
    const left = atom(depth);
    if (takeSign('^') === undefined) return left;
    return counted({ type: 'operation', sign: '^', left, right: signed(depth + 1) });
  }

  function atom(depth: number): Formula {
    const token = take();
    if (token.type === 'number') return counted({ type: 'number', value: numberOf(token) });
    if (token.type === 'name') return named(token, depth);
    if (token.type === 'sign' && token.text === '(') {
      const tree = sum(depth + 1);
      close(token);
      return tree;
    }
    throw new Broken(
      token.type === 'end'
        ? 'The formula ends where a value is missing.'
        : `A value is missing before "${token.text}".`,
      token,
    );
  }

  function close(open: Token): void {
    if (takeSign(')') !== undefined) return;
    const found = next();
    throw found.type === 'end'
      ? new Broken('The bracket that opens here is not closed.', open)
      : new Broken(`Expected an operator or a closing bracket, not "${found.text}".`, found);
  }

  function named(token: Token, depth: number): Formula {
    const calls = next().type === 'sign' && next().text === '(';
    if (token.quoted || !calls) {
      if (!token.quoted && token.text === TIME) return counted({ type: 'time' });
      if (!token.quoted && token.text === PI) return counted({ type: 'number', value: Math.PI });
      mentions.push({ key: token.text, from: token.from, to: token.to });
      return counted({ type: 'metric', key: token.text });
    }
    const name = functionNamed(token);
    const open = take();
    const values = [sum(depth + 1)];
    while (takeSign(',') !== undefined) values.push(sum(depth + 1));
    close(open);
    const [least, most] = FUNCTIONS[name];
    if (values.length < least || values.length > most) {
      const expected = least === most ? String(least) : `${least} to ${most}`;
      const what = `${expected} ${most === 1 ? 'value' : 'values'}`;
      throw new Broken(`${name} takes ${what}, not ${values.length}.`, {
        from: token.from,
        to: (tokens[place - 1] ?? end).to,
      });
    }
    return counted({ type: 'call', name, values });
  }

  return {
    whole(): ParsedFormula {
      if (next().type === 'end') throw new Broken('The formula is empty.', end);
      const tree = sum(0);
      const rest = next();
      if (rest.type !== 'end') throw new Broken(`Expected an operator before "${rest.text}".`, rest);
      return { tree, mentions };
    },
  };
}

function numberOf(token: Token): number {
  const value = Number(token.text);
  if (!Number.isFinite(value)) throw new Broken(`${token.text} is too large.`, token);
  return value;
}

function functionNamed(token: Token): FunctionName {
  const known = functionNames();
  const name = known.find((one) => one === token.text);
  if (name !== undefined) return name;
  const nearest = nearestWord(token.text, known);
  const hint = nearest === undefined ? `there are ${known.join(', ')}.` : `did you mean ${nearest}?`;
  throw new Broken(`${token.text} is no function; ${hint}`, token);
}

/** In the order of the table. */
export function functionNames(): readonly FunctionName[] {
  // The names of a constant table.
  return Object.keys(FUNCTIONS) as FunctionName[];
}

/** The keys of the metrics in a formula, each once; none where it is broken. */
export function metricsIn(text: string): readonly string[] {
  const parsed = parseFormula(text);
  return 'fault' in parsed ? [] : [...new Set(parsed.mentions.map(({ key }) => key))];
}

/** The same formula with a metric under another key; a broken one stays as it is. */
export function renamedIn(text: string, key: string, newKey: string): string {
  return withMentions(text, key, nameInFormula(newKey));
}

/** The same formula with the sum of some metrics in place of one; 0 for none. */
export function summedIn(text: string, key: string, keys: readonly string[]): string {
  const words = keys.map(nameInFormula);
  return withMentions(text, key, words.length === 1 ? (words[0] ?? '0') : `(${words.join(' + ') || '0'})`);
}

/** The same formula with a number in place of a metric. */
export function replacedIn(text: string, key: string, value: number): string {
  return withMentions(text, key, value < 0 || Object.is(value, -0) ? `(${value})` : String(value));
}

function withMentions(text: string, key: string, word: string): string {
  const parsed = parseFormula(text);
  if ('fault' in parsed) return text;
  return parsed.mentions
    .filter((mention) => mention.key === key)
    .reduceRight((now, { from, to }) => `${now.slice(0, from)}${word}${now.slice(to)}`, text);
}
