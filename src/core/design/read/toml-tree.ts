/**
 * TOML text to a tree with places. smol-toml checks the syntax and makes the values; the walk here goes over
 * the same, now known to be valid, text and notes where each key and value stands. Knows no designs.
 */
import { parse, TomlError } from 'smol-toml';
import type { Problem } from '../../lib/problem.ts';
import { keyPath, type ListNode, type Node, type Place, type TableNode } from '../../fields/node.ts';
import { endOfBareKey, endOfBareValue, endOfBlank, endOfString, endOfVoid } from './toml-scan.ts';
import { firstWhere } from '../../lib/bisect.ts';

const MAX_INLINE_DEPTH = 12;
const MAX_KEY_PARTS = 12;

interface OpenTable extends TableNode {
  readonly entries: Map<string, Node>;
  /** What smol-toml made of it. */
  readonly source: object;
}
interface OpenList extends ListNode {
  readonly items: Node[];
  readonly source: readonly unknown[];
}
interface KeyPart {
  readonly name: string;
  readonly from: number;
}

export type TomlTree =
  | { readonly ok: true; readonly root: TableNode }
  | { readonly ok: false; readonly problem: Problem };

/** The tree of a TOML text, or the first syntax error with its place. */
export function readTomlTree(text: string): TomlTree {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const placeOf = placeFinder(text);
  const fail = (code: string, message: string, place: Place): TomlTree => ({
    ok: false,
    problem: { severity: 'error', code, path: '', message, ...place },
  });
  let source: object;
  try {
    source = parse(text, { integersAsBigInt: 'asNeeded', maxDepth: MAX_INLINE_DEPTH });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return fail('bad-toml', syntaxMessage(error), { line: error.line, column: error.column });
  }
  const root: OpenTable = { type: 'table', path: '', at: { line: 1, column: 1 }, entries: new Map(), source };
  const tooDeep = walkText(text, start, root, placeOf);
  return tooDeep === undefined
    ? { ok: true, root }
    : fail('too-deep', `A key may have at most ${MAX_KEY_PARTS} parts.`, placeOf(tooDeep));
}

/** What to do about the commonest faults; the parser's own words for the others. */
const SYNTAX_HINTS: readonly (readonly [words: string, message: string])[] = [
  ['control characters are not allowed', 'The text is not closed: its line ends before the second quote.'],
  ['unfinished string', 'The text is not closed: the file ends before its last quote.'],
  ['trying to redefine', 'This key or table stands in the file twice.'],
  ['invalid value', 'This is no value: text needs quotes, and every key needs a value.'],
  ['excessively nested', 'Lists and tables are nested too deep.'],
];

function syntaxMessage(error: TomlError): string {
  const hint = SYNTAX_HINTS.find(([words]) => error.message.includes(words))?.[1];
  if (hint !== undefined) return hint;
  const first = (error.message.split('\n', 1)[0] ?? '')
    .replace(/^Invalid TOML document:\s*/, '')
    .replace(/[\s.]+$/, '');
  return `This is not valid TOML: ${first}.`;
}

function placeFinder(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const line = firstWhere(starts.length, (index) => (starts[index] ?? 0) > offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

/** Fills `root` from the text. Returns the offset of a key with too many parts, if there is one. */
function walkText(
  text: string,
  start: number,
  root: OpenTable,
  placeOf: (offset: number) => Place,
): number | undefined {
  let at = start;
  let table = root;

  const skipVoid = () => {
    at = endOfVoid(text, at);
  };
  const skipBlank = () => {
    at = endOfBlank(text, at);
  };
  /** The text up to `end`, stepped over. */
  const take = (end: number): string => {
    const taken = text.slice(at, end);
    at = end;
    return taken;
  };
  const atQuote = () => text[at] === '"' || text[at] === "'";

  const readKey = (): KeyPart[] | undefined => {
    const parts: KeyPart[] = [];
    do {
      skipBlank();
      const from = at;
      parts.push({ name: atQuote() ? textOf(take(endOfString(text, at))) : take(endOfBareKey(text, at)), from });
      skipBlank();
      if (parts.length > MAX_KEY_PARTS) return undefined;
    } while (text[at] === '.' && ++at > 0);
    return parts;
  };

  const readValue = (source: unknown, path: string, keyAt?: Place): Node => {
    const from = at;
    const place = placeOf(from);
    if (Array.isArray(source) && text[at] === '[') {
      const list: OpenList = { type: 'list', path, at: place, keyAt, items: [], source };
      at++;
      skipVoid();
      while (at < text.length && text[at] !== ']') {
        list.items.push(readValue(source[list.items.length], `${path}[${list.items.length}]`));
        skipVoid();
        if (text[at] === ',') at++;
        skipVoid();
      }
      at++;
      return list;
    }
    if (text[at] === '{' && typeof source === 'object' && source !== null) {
      const inline: OpenTable = { type: 'table', path, at: place, keyAt, entries: new Map(), source };
      at++;
      skipVoid();
      while (at < text.length && text[at] !== '}') {
        if (!readPair(inline)) break;
        skipVoid();
        if (text[at] === ',') at++;
        skipVoid();
      }
      at++;
      return inline;
    }
    const raw = take(atQuote() ? endOfString(text, at) : endOfBareValue(text, at));
    return { type: 'leaf', path, at: place, keyAt, value: source, raw };
  };

  /** One `a.b = value`. False if the key is refused (the walk ends then). */
  const readPair = (into: OpenTable): boolean => {
    const from = at;
    const parts = readKey();
    const last = parts?.at(-1);
    if (!parts || !last) {
      at = from;
      return false;
    }
    const target = descend(into, parts.slice(0, -1), placeOf);
    at++; // =
    skipVoid();
    target.entries.set(
      last.name,
      readValue(childOf(target.source, last.name), keyPath(target.path, last.name), placeOf(last.from)),
    );
    return true;
  };

  for (skipVoid(); at < text.length; skipVoid()) {
    const from = at;
    if (text[at] !== '[') {
      if (!readPair(table)) return from;
      continue;
    }
    const isList = text[at + 1] === '[';
    at += isList ? 2 : 1;
    const parts = readKey();
    const last = parts?.at(-1);
    if (!parts || !last) return from;
    at += isList ? 2 : 1;
    const parent = descend(root, parts.slice(0, -1), placeOf);
    table = isList ? nextItem(parent, last, placeOf) : descend(parent, [last], placeOf);
  }
  return undefined;
}

/** The table at `parts` below `table`, made where it is not yet; a list stands for its last item. */
function descend(table: OpenTable, parts: readonly KeyPart[], placeOf: (offset: number) => Place): OpenTable {
  let current = table;
  for (const { name, from } of parts) {
    const known = current.entries.get(name);
    const child = known?.type === 'list' ? known.items.at(-1) : known;
    if (child?.type === 'table') {
      // Every table of this tree is an OpenTable: the walk makes no others.
      current = child as OpenTable;
      continue;
    }
    const place = placeOf(from);
    const source = childOf(current.source, name);
    const made: OpenTable = {
      type: 'table',
      path: keyPath(current.path, name),
      at: place,
      keyAt: place,
      entries: new Map(),
      source: typeof source === 'object' && source !== null ? source : {},
    };
    current.entries.set(name, made);
    current = made;
  }
  return current;
}

/** A new item of the list of tables `[[… .name]]`. */
function nextItem(parent: OpenTable, { name, from }: KeyPart, placeOf: (offset: number) => Place): OpenTable {
  const place = placeOf(from);
  const known = parent.entries.get(name);
  const source = childOf(parent.source, name);
  const list: OpenList =
    known?.type === 'list'
      ? (known as OpenList)
      : {
          type: 'list',
          path: keyPath(parent.path, name),
          at: place,
          keyAt: place,
          items: [],
          source: Array.isArray(source) ? source : [],
        };
  parent.entries.set(name, list);
  const index = list.items.length;
  const item = list.source[index];
  const made: OpenTable = {
    type: 'table',
    path: `${list.path}[${index}]`,
    at: place,
    keyAt: place,
    entries: new Map(),
    source: typeof item === 'object' && item !== null ? item : {},
  };
  list.items.push(made);
  return made;
}

function childOf(source: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(source, name)?.value;
}

/** What a quoted key says. */
function textOf(raw: string): string {
  return String(childOf(parse(`k = ${raw}`), 'k'));
}
