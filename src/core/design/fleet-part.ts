/** The [fleet] part of a design: handed to the fleet's own tables. */
import type { FleetConfig } from '../fleet/config.ts';
import type { Node } from './node.ts';
import { readTable } from './read-table.ts';
import { type ReadContext, wrongType } from './read-value.ts';

export function readFleet(node: Node, context: ReadContext): FleetConfig {
  const fields = { scenario: { type: 'text', label: 'Scenario', help: 'One of the eleven.', default: 'baseline', maxLength: 64 } } as const;
  const values = node.type === 'table' ? readTable(node, { fields }, context) : wrongType(node, 'a table', context.report);
  return (values ?? { scenario: 'baseline' }) as unknown as FleetConfig;
}

export function writeFleet(fleet: FleetConfig): string {
  return `[fleet]\nscenario = ${JSON.stringify(fleet.scenario ?? 'baseline')}`;
}
