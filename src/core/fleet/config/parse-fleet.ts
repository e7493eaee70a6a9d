/**
 * [fleet] from unknown input: what is written is kept, nothing is filled in, ignored or clamped. Uses the design's
 * own readers of values and tables. Knows no file format.
 */
import type { ListNode, Node, TableNode } from '../../fields/node.ts';
import { keyPath } from '../../fields/node.ts';
import { LAST_MS } from '../../fields/check-times.ts';
import { quote } from '../../fields/fault.ts';
import { readGiven } from '../../fields/read-table.ts';
import { type ReadContext, reportUnknownWord, wrongType } from '../../fields/read-value.ts';
import { parseDuration } from '../../lib/time.ts';
import { FLEET_LIMITS, type FleetConfig, WHOLE_FLEET } from './config.ts';
import { CAUSE_IDS } from '../causes/registry.ts';
import { faultTarget } from './fault-target.ts';
import { FLEET_GROUPS, FLEET_PARAMS } from './params.ts';
import { readFaults } from './parse-faults.ts';
import { resolveFleet } from './resolve-fleet.ts';
import { SCENARIO_IDS, type ScenarioId } from './scenarios.ts';
import type { FleetSettings } from './settings.ts';

const OTHER_KEYS = ['scenario', ...Object.keys(FLEET_GROUPS), 'faults', 'removed_events'];

/** The fleet, which is only good if nothing was reported as an error. @param startMs first timestamp of the design */
export function readFleet(node: Node, context: ReadContext, startMs: number): FleetConfig {
  if (node.type !== 'table') {
    wrongType(node, 'a table', context.report);
    return {};
  }
  const scenario = readScenario(node.entries.get('scenario'), context);
  const flat = readGiven(node, { fields: FLEET_PARAMS, also: OTHER_KEYS, explain: explainKey }, context);
  const groups = Object.entries(FLEET_GROUPS).flatMap(([name, fields]) => {
    const found = node.entries.get(name);
    if (!found) return [];
    if (found.type === 'table') return [[name, readGiven(found, { fields, explain: explainKey }, context)] as const];
    wrongType(found, 'a table', context.report);
    return [];
  });
  const settings: FleetConfig = {
    ...(scenario === undefined ? {} : { scenario }),
    ...flat,
    ...Object.fromEntries(groups),
  };
  const resolved = resolveFleet(settings);
  checkSettings(node, resolved, startMs, context);
  warnOfIdleSettings(node, resolved, context);
  const faults = readFaults(node.entries.get('faults'), resolved, context);
  const removed = readRemoved(node.entries.get('removed_events'), resolved, context);
  return {
    ...settings,
    ...(faults.length > 0 ? { faults } : {}),
    ...(removed.length > 0 ? { removed_events: removed } : {}),
  };
}

function readScenario(node: Node | undefined, { report }: ReadContext): ScenarioId | undefined {
  if (!node) return undefined;
  const word = node.type === 'leaf' ? node.value : undefined;
  if (typeof word !== 'string') return wrongType(node, 'the name of a scenario in quotes', report);
  const id = SCENARIO_IDS.find((known) => known === word);
  if (id === undefined) reportUnknownWord('unknown-scenario', word, SCENARIO_IDS, node, report);
  return id;
}

/** Where a key that stands in another table of the fleet belongs. */
function explainKey(key: string): string | undefined {
  const group = Object.entries(FLEET_GROUPS).find(([, table]) => Object.hasOwn(table, key))?.[0];
  if (group !== undefined) return `It belongs to [${keyPath('fleet', group)}].`;
  return Object.hasOwn(FLEET_PARAMS, key) ? 'It belongs to [fleet].' : undefined;
}

/** What must hold between settings. */
function checkSettings(node: TableNode, settings: FleetSettings, startMs: number, { report }: ReadContext): void {
  const at = (key: string): Node => node.entries.get(key) ?? node;
  const [least = 0, most = 0] = settings.cores_range;
  if (least > most) {
    report.error(
      'contradiction',
      at('cores_range'),
      `The most cores (${most}) may not be fewer than the fewest (${least}).`,
    );
  }
  if (settings.zones.includes(WHOLE_FLEET)) {
    report.error(
      'contradiction',
      at('zones'),
      `A zone cannot be called "${WHOLE_FLEET}": that is the target of faults on every machine.`,
    );
  }
  for (const list of ['regions', 'zone_utc_offsets'] as const) {
    const extra = settings[list].length - settings.zones.length;
    if (extra > 0 && node.entries.has(list)) {
      report.warn(
        'unused',
        at(list),
        `There are ${settings.zones.length} zones, so the last ${extra} of these are not used.`,
      );
    }
  }
  const rows = settings.n_machines * settings.n_readings;
  if (rows > FLEET_LIMITS.rows) {
    const gigabytes = Math.ceil((rows * 150) / 1e9);
    report.error(
      'too-many-rows',
      at('n_readings'),
      `${rows} rows of telemetry would be about ${gigabytes} GB of CSV; at most ${FLEET_LIMITS.rows} rows are generated.`,
    );
  }
  const interval = parseDuration(settings.interval) ?? Number.NaN;
  if (startMs + interval * settings.n_readings > LAST_MS) {
    report.error(
      'out-of-range',
      at('interval'),
      'The data would go on beyond the year 9999: take a shorter interval or fewer readings.',
    );
  }
}

/** Settings and what must be on for them to do anything. */
const SWITCHES = [
  { group: 'anomalies', flag: 'enable', keys: Object.keys(FLEET_GROUPS.anomalies) },
  { group: 'temporal_patterns', flag: 'enable_diurnal', keys: ['peak_hour', 'night_load_factor'] },
  { group: 'temporal_patterns', flag: 'enable_weekly', keys: ['weekend_load_factor'] },
  { group: 'maintenance', flag: 'enable', keys: Object.keys(FLEET_GROUPS.maintenance) },
  { group: 'degradation', flag: 'enable', keys: Object.keys(FLEET_GROUPS.degradation) },
] as const;

function warnOfIdleSettings(node: TableNode, settings: FleetSettings, { report }: ReadContext): void {
  const warn = (found: Node, flag: string) =>
    report.warn('no-effect', found, `Has no effect as long as \`${flag}\` is false.`, { place: 'key' });
  for (const { group, flag, keys } of SWITCHES) {
    const table = node.entries.get(group);
    const on = Object.entries(settings[group]).some(([name, value]) => name === flag && value === true);
    if (table?.type !== 'table' || on) continue;
    for (const key of keys) {
      const found = table.entries.get(key);
      if (found && key !== flag) warn(found, flag);
    }
  }
  if (settings.enable_failures) return;
  for (const key of ['failure_probability', 'cascade_failure_probability']) {
    const found = node.entries.get(key);
    if (found) warn(found, 'enable_failures');
  }
}

function readRemoved(node: Node | undefined, settings: FleetSettings, { report }: ReadContext): readonly string[] {
  if (!node) return [];
  const list: ListNode | undefined = node.type === 'list' ? node : wrongType(node, 'a list of ids of events', report);
  if (list && list.items.length > FLEET_LIMITS.removedEvents) {
    report.error('too-many-events', node, `At most ${FLEET_LIMITS.removedEvents} events can be removed.`);
    return [];
  }
  return (list?.items ?? []).flatMap((item) => {
    const id = item.type === 'leaf' && typeof item.value === 'string' ? item.value : undefined;
    if (id === undefined) return wrongType(item, 'the id of an event in quotes', report) ?? [];
    const [, machine = '', cause = ''] = /^(machine-\d{3,})\/([a-z_]+)\/\d{1,15}$/.exec(id) ?? [];
    const known: readonly string[] = CAUSE_IDS;
    if (machine === '') {
      report.error('bad-id', item, `${quote(id)} is no id of a random event, such as "machine-017/cpu_spike/12".`);
    } else if (!known.includes(cause)) reportUnknownWord('unknown-word', cause, known, item, report);
    else if (faultTarget(machine, settings.n_machines, [])?.of !== 'machine') {
      report.warn('unused', item, `There is no ${machine} in this fleet, so this removes nothing.`);
    }
    return [id];
  });
}
