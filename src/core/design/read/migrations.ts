/**
 * Older schemas to the present one, step by step, on the tree of a file before anything else reads it.
 * Schema 1 is the first, so there is no step yet. Knows no rules of the present schema.
 */
import type { TableNode } from '../../fields/node.ts';
import type { Reporter } from '../../fields/report.ts';
import { SCHEMA } from '../types/design.ts';

/** Step n takes a tree of schema n to schema n + 1. */
export type MigrationSteps = Readonly<Record<number, (root: TableNode) => TableNode>>;

export const MIGRATIONS: MigrationSteps = {};

/** The tree in the present schema, or undefined after reporting why it cannot be had. */
export function migrate(
  root: TableNode,
  report: Reporter,
  steps: MigrationSteps = MIGRATIONS,
  target: number = SCHEMA,
): TableNode | undefined {
  const node = root.entries.get('schema');
  if (!node) {
    report.error('missing-key', root, '`schema` is missing; write schema = 1.');
    return undefined;
  }
  const schema = node.type === 'leaf' ? node.value : undefined;
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1) {
    report.error('bad-schema', node, `Expected the number of a schema, 1 to ${target}.`);
    return undefined;
  }
  if (schema > target) {
    report.error(
      'later-schema',
      node,
      `This was written by a later version (schema ${schema}); this one reads up to schema ${target}. Nothing was changed.`,
    );
    return undefined;
  }
  let tree = root;
  for (let step = schema; step < target; step++) tree = steps[step]?.(tree) ?? tree;
  return tree;
}
