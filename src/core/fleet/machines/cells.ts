/**
 * Which machines depend on which. A zone is made of cells of up to four groups (a group has one machine of each
 * type); a machine depends on every machine of its parent type in its cell, so that a cascade stays within a cell
 * and a fleet of any size can be simulated cell by cell. Knows no failure.
 */
import { parentTypes } from '../config/machine-types.ts';
import { groupOf, zoneOfGroup } from './machines.ts';
import type { FleetSettings } from '../config/settings.ts';

/** Groups of a zone that form a cell. */
export const CELL_GROUPS = 4;

export interface Cell {
  /** Indices of its machines, rising. */
  readonly machines: readonly number[];
  /** For each of `machines`, the places in `machines` of those that depend on it. */
  readonly dependents: readonly (readonly number[])[];
}

/** The cell that holds a machine: a name that does not change when machines are added. */
function cellKey(machine: number, settings: FleetSettings): string {
  const group = groupOf(machine, settings);
  const place = Math.floor(Math.floor(group / settings.zones.length) / CELL_GROUPS);
  return `${zoneOfGroup(group, settings)}/${place}`;
}

/** All cells, in order of their first machine. */
export function fleetCells(settings: FleetSettings): readonly Cell[] {
  const members = new Map<string, number[]>();
  for (let machine = 0; machine < settings.n_machines; machine++) {
    const key = cellKey(machine, settings);
    const list = members.get(key);
    if (list) list.push(machine);
    else members.set(key, [machine]);
  }
  const parents = parentTypes(settings.machine_types);
  const typeOf = (machine: number) => settings.machine_types[machine % settings.machine_types.length] ?? '';
  return [...members.values()].map((machines) => ({
    machines,
    dependents: machines.map((machine) =>
      machines.flatMap((other, place) => (parents.get(typeOf(other)) === typeOf(machine) ? [place] : [])),
    ),
  }));
}
