/** Places in a text for problems that were found after it was read, by their paths. */
import type { Node } from '../../fields/node.ts';
import type { Problem } from '../../lib/problem.ts';
import { readTomlTree } from './toml-tree.ts';

/** The problems, with line and column of what their paths lead to; as they are where it is not in the text. */
export function withPlaces(problems: readonly Problem[], text: string): readonly Problem[] {
  const tree = readTomlTree(text);
  if (!tree.ok) return problems;
  return problems.map((problem) => {
    const place = nodeAt(tree.root, problem.path)?.at;
    return place ? { ...problem, ...place } : problem;
  });
}

/** @param path of plain names and places: `scatter[0].count` */
function nodeAt(root: Node, path: string): Node | undefined {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  return steps.reduce<Node | undefined>((node, step) => {
    if (node?.type === 'list') return node.items[Number(step)];
    return node?.type === 'table' ? node.entries.get(step) : undefined;
  }, root);
}
