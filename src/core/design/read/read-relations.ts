/** What metrics take from each other and from common causes, and what is wrong with it, at its place. Knows no TOML. */
import { nodeOf, type Node, type TableNode } from '../../fields/node.ts';
import { quote } from '../../fields/fault.ts';
import { readTable, tablesIn } from '../../fields/read-table.ts';
import { type ReadContext, reportFault } from '../../fields/read-value.ts';
import { RELATIONS } from '../../kinds/relations/index.ts';
import type { Design, FollowSpec, NoiseFactor } from '../types/design.ts';
import { FACTOR_FIELDS, FOLLOW_FIELDS } from '../types/fields.ts';
import { LIMITS } from '../types/limits.ts';
import { relationFaults } from '../types/relations.ts';
import { readKey } from './read-key.ts';
import { readSpec } from './read-spec.ts';

const OF_FOLLOWS = {
  registry: 'relation',
  fields: FOLLOW_FIELDS,
  fileWords: { kind: 'curve' },
  defaultKind: RELATIONS[0].id,
} as const;

export function readFollows(node: Node, context: ReadContext): readonly FollowSpec[] {
  return tablesIn(node, 'metrics to follow', LIMITS.followsPerMetric, context).flatMap((item) => {
    const follow = readSpec(item, OF_FOLLOWS, context);
    return follow ? [follow] : [];
  });
}

export function readFactors(node: Node, context: ReadContext): readonly NoiseFactor[] {
  const keys = new Set<string>();
  return tablesIn(node, 'noise factors', LIMITS.factors, context).map((item) => {
    const key = readKey(item, context.report, 'A noise factor');
    if (keys.has(key))
      context.report.error('not-unique', item, `Another noise factor has the key ${quote(key)} already.`);
    keys.add(key);
    return { key, ...readTable(item, { fields: FACTOR_FIELDS, also: ['key'], fileWords: { key: '' } }, context) };
  });
}

/** Reports what cannot be in how metrics depend on each other, each at the field that says it. @param list the metrics */
export function reportRelations(
  design: Pick<Design, 'general' | 'metrics' | 'noise_factors'>,
  list: Node | undefined,
  { report, intervalMs }: ReadContext,
): void {
  const tables = list?.type === 'list' ? list.items.filter((item): item is TableNode => item.type === 'table') : [];
  for (const { metric, field, fault } of relationFaults(design, intervalMs)) {
    const table = tables[metric];
    reportFault(fault, table?.entries.get(field) ?? table ?? nodeOf({}), report);
  }
}
