/** The fleet's settings for forms: what is in force, what stands beside the scenario, and how one is written. Pure. */
import type { Design } from '../../../core/design/types/design.ts';
import { sameValue } from '../../../core/design/types/written-fields.ts';
import type { FleetConfig } from '../../../core/fleet/config/config.ts';
import { type FleetGroup, setFleetField } from '../../../core/fleet/config/edit-fleet.ts';
import { FLEET_GROUPS } from '../../../core/fleet/config/params.ts';
import { scenarioSettings } from '../../../core/fleet/config/resolve-fleet.ts';
import type { DesignTarget } from '../../form/binding.ts';

const NOT_SETTINGS: ReadonlySet<string> = new Set(['scenario', 'faults', 'removed_events']);

/** How many settings stand beside the scenario. */
export function countOverrides(fleet: FleetConfig | undefined): number {
  return Object.entries(fleet ?? {}).reduce((sum, [name, value]) => {
    if (NOT_SETTINGS.has(name) || value === undefined) return sum;
    return sum + (name in FLEET_GROUPS && typeof value === 'object' ? Object.keys(value).length : 1);
  }, 0);
}

/** Whether a setting stands beside the scenario. */
export function isOverridden(fleet: FleetConfig, group: FleetGroup | undefined, name: string): boolean {
  const part: object | undefined = group === undefined ? fleet : fleet[group];
  return part !== undefined && Reflect.get(part, name) !== undefined;
}

/** Where the form of a group (or of the flat settings) writes. A value that is the scenario's own is left out again. */
export function settingTarget(group: FleetGroup | undefined): DesignTarget {
  return {
    name: 'the fleet',
    path: group === undefined ? 'fleet' : `fleet.${group}`,
    edit: (design, name, value) => setSetting(design, group, name, value),
  };
}

/** `value` undefined: as the scenario has it. */
export function setSetting(design: Design, group: FleetGroup | undefined, name: string, value: unknown): Design {
  const settings = scenarioSettings(design.fleet?.scenario);
  const own: unknown = Reflect.get(group === undefined ? settings : settings[group], name);
  const next = sameValue(own, value) ? undefined : value;
  return setFleetField(design, group, name, next);
}
