/** Older schemas are taken to the present one; later ones are refused kindly. */
import { parseDesign } from '../../document.ts';
import { describe, expect, it } from 'vitest';
import { migrate } from './migrations.ts';
import { nodeOf, type TableNode, withEntries } from '../../fields/node.ts';
import { createReporter } from '../../fields/report.ts';

const tree = (value: object): TableNode => {
  const node = nodeOf(value);
  if (node.type !== 'table') throw new Error('no table');
  return node;
};

describe('a design of another schema', () => {
  it('goes through every step from its own to the present one', () => {
    const named = (name: string) => (root: TableNode) => withEntries(root, [...root.entries, [name, nodeOf(true)]]);
    const steps = { 1: named('one'), 2: named('two'), 3: named('three') };
    const report = createReporter();
    expect([...(migrate(tree({ schema: 2 }), report, steps, 4)?.entries.keys() ?? [])]).toEqual([
      'schema',
      'two',
      'three',
    ]);
    expect(report.errors()).toEqual([]);
  });

  it('is refused if it is later, with both numbers', () => {
    const result = parseDesign({ schema: 7, metrics: 'of a sort that is not known yet' });
    expect(result.ok ? [] : result.problems.map(({ code, path, message }) => [code, path, message])).toEqual([
      [
        'later-schema',
        'schema',
        'This was written by a later version (schema 7); this one reads up to schema 1. Nothing was changed.',
      ],
    ]);
  });

  it.each([undefined, 0, -1, 1.5, '1', null, {}])('is refused if its number is %j', (schema) => {
    expect(parseDesign({ schema }).ok).toBe(false);
  });
});
