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
export function reportFault({ code, message, suggestion, at = [], ofName }: Fault, node: Node, report: Reporter): void {
  const found = at.reduce<Node>((now, step) => childOf(now, step) ?? now, node);
  report.error(code, found, message, { suggestion, ...(ofName ? { place: 'key' } : {}) });
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
