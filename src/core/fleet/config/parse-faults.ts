/** [[fleet.faults]] from unknown input. Knows no random event. */
import { fillIds } from '../../design/types/ids.ts';
import { nearestWord } from '../../lib/nearest-word.ts';
import type { Node, TableNode } from '../../fields/node.ts';
import { readTable } from '../../fields/read-table.ts';
import { quote } from '../../fields/fault.ts';
import { type ReadContext, wrongType } from '../../fields/read-value.ts';
import { parseDuration } from '../../lib/time.ts';
import { FLEET_LIMITS, type FleetFault, WHOLE_FLEET } from './config.ts';
import { FAULT_FIELDS } from './fault-fields.ts';
import { faultReadings, faultTarget } from './fault-target.ts';
import { machineId } from './machine-id.ts';
import type { FleetSettings } from './settings.ts';

const REQUIRED = ['kind', 'at', 'duration'] as const;

/** The faults that are right; what is wrong is reported. */
export function readFaults(
  node: Node | undefined,
  settings: FleetSettings,
  context: ReadContext,
): readonly FleetFault[] {
  if (!node) return [];
  const { report } = context;
  if (node.type !== 'list') {
    wrongType(node, 'a list of tables, each under [[fleet.faults]]', report);
    return [];
  }
  if (node.items.length > FLEET_LIMITS.faults) {
    report.error('too-many-faults', node, `There are ${node.items.length} faults; at most ${FLEET_LIMITS.faults} fit.`);
    return [];
  }
  const tables = node.items.flatMap((item): readonly TableNode[] => {
    if (item.type === 'table') return [item];
    wrongType(item, 'a table', report);
    return [];
  });
  const intervalMs = parseDuration(settings.interval) ?? 60_000;
  const read = tables.map((table) => readFault(table, settings, { report, intervalMs }));
  const ids = fillIds(read.map((fault) => fault?.id));
  ids.forEach((id, index) => {
    const table = tables[index];
    if (table && ids.indexOf(id) !== index) {
      report.error('not-unique', table.entries.get('id') ?? table, `Another fault has the id ${quote(id)} already.`);
    }
  });
  return read.flatMap((fault, index) => (fault ? [{ ...fault, id: ids[index] ?? '' }] : []));
}

type Written = Omit<FleetFault, 'id'> & { readonly id?: string };

function readFault(node: TableNode, settings: FleetSettings, context: ReadContext): Written | undefined {
  const { report } = context;
  const missing = REQUIRED.filter((key) => !node.entries.has(key));
  for (const key of missing) report.error('missing-key', node, `\`${key}\` is missing.`);
  const before = report.errors().length;
  const fault = readTable(node, { fields: FAULT_FIELDS }, context);
  if (missing.length > 0 || report.errors().length > before) return undefined;
  if (!faultTarget(fault.target, settings.n_machines, settings.zones)) {
    const target = node.entries.get('target') ?? node;
    const last = machineId(settings.n_machines - 1);
    const suggestion = nearestWord(fault.target, [WHOLE_FLEET, ...settings.zones]);
    const hint = `Name "${WHOLE_FLEET}", a zone (${settings.zones.slice(0, 5).join(', ')}) or a machine (${machineId(0)} to ${last}).`;
    report.error('unknown-target', target, `${quote(fault.target)} is nothing in this fleet. ${hint}`, { suggestion });
  }
  const { start, end } = faultReadings({ ...fault, id: '' }, context.intervalMs);
  if (start >= settings.n_readings) {
    const at = node.entries.get('at') ?? node;
    report.error('out-of-range', at, `Begins at reading ${start}, but the last one is ${settings.n_readings - 1}.`);
  }
  if (end <= 0) report.error('out-of-range', node.entries.get('at') ?? node, 'Is over before the data begin.');
  return fault;
}
