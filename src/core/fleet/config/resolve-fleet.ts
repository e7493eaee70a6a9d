/** From what was written to every setting: defaults, then the scenario's, then those set beside it. Knows no data. */
import { defaultsOf } from '../../fields/values.ts';
import { FLEET_GROUPS, FLEET_PARAMS } from './params.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';
import type { FleetOverrides, FleetSettings } from './settings.ts';

/** The scenario's entry, or undefined. */
export function scenarioOf(id: string | undefined): Scenario | undefined {
  return SCENARIOS.find((scenario) => scenario.id === id);
}

function layer(base: FleetSettings, over: FleetOverrides): FleetSettings {
  const merged: Record<string, unknown> = { ...base };
  for (const name of Object.keys(FLEET_PARAMS)) {
    const value = over[name as keyof typeof FLEET_PARAMS];
    if (value !== undefined) merged[name] = value;
  }
  for (const name of Object.keys(FLEET_GROUPS)) {
    const group = name as keyof typeof FLEET_GROUPS;
    merged[group] = { ...base[group], ...over[group] };
  }
  // Every key of the tables is filled from the tables themselves, which define the type.
  return merged as FleetSettings;
}

/** All settings at their defaults. */
export function fleetDefaults(): FleetSettings {
  const groups = Object.entries(FLEET_GROUPS).map(([name, table]) => [name, defaultsOf(table)]);
  return { ...defaultsOf(FLEET_PARAMS), ...Object.fromEntries(groups) } as FleetSettings;
}

/** The settings of a scenario by itself (undefined: the defaults). */
export function scenarioSettings(id: string | undefined): FleetSettings {
  return layer(fleetDefaults(), scenarioOf(id)?.settings ?? {});
}

/** Every setting of a fleet, for the generator and for forms that show what is in force. */
export function resolveFleet(config: FleetOverrides & { readonly scenario?: string }): FleetSettings {
  return layer(scenarioSettings(config.scenario), config);
}
