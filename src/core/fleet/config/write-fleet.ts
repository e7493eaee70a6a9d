/** [fleet] as text of the config file: what the person set, nothing else. readFleet gives the same fleet back. */
import type { FieldTable } from '../../fields/spec.ts';
import { isIdOfPlace } from '../../design/types/ids.ts';
import { type TomlEntry, tomlPair, type TomlValue } from '../../design/write/toml-text.ts';
import { writtenFields } from '../../design/types/written-fields.ts';
import type { FleetConfig, FleetFault } from './config.ts';
import { FAULT_FIELDS } from './fault-fields.ts';
import { FLEET_GROUPS, FLEET_PARAMS } from './params.ts';

export function writeFleet(fleet: FleetConfig): string {
  const { scenario, faults = [], removed_events: removed = [] } = fleet;
  const flat: readonly TomlEntry[] = [
    ...(scenario === undefined ? [] : [['scenario', scenario] as const]),
    ...given(fleet, FLEET_PARAMS),
    ...(removed.length > 0 ? [['removed_events', removed] as const] : []),
  ];
  const groups = Object.entries(FLEET_GROUPS).flatMap(([name, table]) => {
    const group = Object.entries(fleet).find(([key]) => key === name)?.[1];
    return typeof group === 'object' ? [section(`[fleet.${name}]`, given(group, table))] : [];
  });
  return [
    section('[fleet]', flat),
    ...groups,
    ...faults.map((fault, index) => section('[[fleet.faults]]', faultEntries(fault, index))),
  ].join('\n\n');
}

function section(header: string, entries: readonly TomlEntry[]): string {
  return [header, ...entries.map(tomlPair)].join('\n');
}

/** What a part sets, in the order of its table; values equal to a default too, as they override a scenario. */
function given(part: object, table: FieldTable): readonly TomlEntry[] {
  const values = new Map<string, unknown>(Object.entries(part));
  return Object.keys(table).flatMap((name) => {
    const value = values.get(name);
    // The tables hold texts, numbers, flags and lists of them: all of them TOML values.
    return value === undefined ? [] : [[name, value as TomlValue] as const];
  });
}

function faultEntries(fault: FleetFault, index: number): readonly TomlEntry[] {
  return writtenFields(fault, FAULT_FIELDS, ['kind', 'target', 'at', 'duration'])
    .filter(([name]) => name !== 'id' || !isIdOfPlace(fault.id, index))
    .map(([name, value]) => [name, value as TomlValue] as const);
}
