/** What the reader of tables and the readers of sections share: plain values of nodes, and faults at their places. Knows no table. */
import { type CheckEnv, unknownWordFault } from './check.ts';
import { type Fault, wrongTypeFault } from './fault.ts';
import type { Node } from './node.ts';
import type { Reporter } from './report.ts';

export interface ReadContext extends Pick<CheckEnv, 'intervalMs'> {
  readonly report: Reporter;
}

/** The value of a node by itself: lists and objects of what stands in the text. */
export function plainOf(node: Node): unknown {
  if (node.type === 'leaf') return node.value;
  if (node.type === 'list') return node.items.map(plainOf);
  return Object.fromEntries([...node.entries].map(([name, item]) => [name, plainOf(item)]));
}

/** Reports a fault of the node's value where it stands. */
export function reportFault(fault: Fault, node: Node, report: Reporter): void {
  const { code, message, suggestion, at = [], within, ofName } = fault;
  const whole = at.reduce<Node>((now, step) => childOf(now, step) ?? now, node);
  const found = within ? nodeWithin(whole, within.from) : whole;
  report.error(code, found, message, { suggestion, ...(ofName ? { place: 'key' } : {}) });
}

/** The node as if it stood at a character of its text; where the file spells the text otherwise, at its beginning. */
function nodeWithin(node: Node, from: number): Node {
  if (node.type !== 'leaf' || typeof node.value !== 'string' || !node.at) return node;
  const { raw = '', value, at } = node;
  const open = raw.indexOf(value);
  if (value === '' || open === -1) return node;
  const before = raw.slice(0, open + from).split('\n');
  const line = at.line + before.length - 1;
  const length = before.at(-1)?.length ?? 0;
  return { ...node, at: { line, column: before.length === 1 ? at.column + length : length + 1 } };
}

function childOf(node: Node, step: number | string): Node | undefined {
  if (node.type === 'list') return node.items[Number(step)];
  return node.type === 'table' ? node.entries.get(String(step)) : undefined;
}

/** Reports that something else was expected. @param expected 'a number', 'text such as "up"' */
export function wrongType(node: Node, expected: string, report: Reporter): undefined {
  reportFault(wrongTypeFault(expected, plainOf(node)), node, report);
}

/** Reports a word that is not in a vocabulary, with the nearest that is. */
export function reportUnknownWord(
  code: string,
  word: string,
  known: readonly string[],
  node: Node,
  report: Reporter,
): void {
  reportFault(unknownWordFault(code, word, known, report.isFull('error')), node, report);
}
