/** The machines: identity, place, size and own factors of each, from its own stream. Knows no time but the start. */
import { machineId } from '../config/machine-id.ts';
import { profileOf, type MachineProfile } from '../config/machine-types.ts';
import type { FleetSettings } from '../config/settings.ts';
import { at } from '../../lib/at.ts';
import { type Draws, fleetStream } from '../draws/streams.ts';

export interface Machine {
  /** From 0. */
  readonly index: number;
  /** `machine-001`: does not depend on how many there are. */
  readonly id: string;
  /** Place in settings.machine_types, zones and regions. */
  readonly type: number;
  readonly zone: number;
  readonly region: number;
  readonly profile: MachineProfile;
  readonly cores: number;
  readonly memoryGb: number;
  /** Hours ahead of UTC. */
  readonly utcOffset: number;
  /** Epoch ms, whole seconds, 30 to 1095 days before the start. */
  readonly createdMs: number;
  /** Own factors, 1 on average. */
  readonly cpuFactor: number;
  readonly memoryFactor: number;
  readonly networkFactor: number;
  readonly latencyFactor: number;
  /** Share of requests that fail without any trouble. */
  readonly errorRate: number;
  readonly disk: DiskCycle;
}

/** The disk fills by `rise` of its size in `periodMs`, is cleaned, and fills again. */
export interface DiskCycle {
  readonly factor: number;
  readonly rise: number;
  readonly periodMs: number;
  /** 0 to 1: where in its cycle it is at the start. */
  readonly phase: number;
}

const DAY_MS = 86_400_000;

/** The group that a machine belongs to: one machine of each type, all in one zone. */
export function groupOf(index: number, settings: FleetSettings): number {
  return Math.floor(index / settings.machine_types.length);
}

/** The index in settings.zones of a group. */
export function zoneOfGroup(group: number, settings: FleetSettings): number {
  return group % settings.zones.length;
}

/** One machine. Nothing in it depends on how many others there are. @param startMs first timestamp */
export function createMachine(index: number, settings: FleetSettings, draws: Draws, startMs: number): Machine {
  const id = machineId(index);
  const u = draws.at(fleetStream(id, 'machine'), 0, 14);
  const type = index % settings.machine_types.length;
  const zone = zoneOfGroup(groupOf(index, settings), settings);
  const profile = profileOf(settings.machine_types[type] ?? '');
  const cores = coresFrom(at(u, 0), settings.cores_range);
  const around = (place: number, spread: number) => 1 + spread * (2 * at(u, place) - 1);
  return {
    index,
    id,
    type,
    zone,
    region: zone % settings.regions.length,
    profile,
    cores,
    memoryGb: cores * pick(profile.memoryPerCore, at(u, 1)),
    utcOffset: at(settings.zone_utc_offsets, zone % settings.zone_utc_offsets.length),
    createdMs: Math.floor((startMs - (30 + 1065 * at(u, 2)) * DAY_MS) / 1000) * 1000,
    cpuFactor: around(3, 0.2),
    memoryFactor: around(4, 0.1),
    networkFactor: around(5, 0.2),
    latencyFactor: around(6, 0.15),
    errorRate: 0.0005 + 0.001 * at(u, 7),
    disk: {
      factor: around(8, 0.15),
      rise: 0.1 + 0.1 * at(u, 9),
      periodMs: (2 + 5 * at(u, 10)) * DAY_MS,
      phase: at(u, 11),
    },
  };
}

function coresFrom(u: number, range: readonly number[]): number {
  const least = Math.ceil(at(range, 0));
  const most = Math.floor(at(range, 1));
  const firstFour = Math.ceil(least / 4);
  const fours = Math.floor(most / 4) - firstFour + 1;
  return fours > 0 ? 4 * (firstFour + Math.floor(u * fours)) : least + Math.floor(u * (most - least + 1));
}

function pick(values: readonly number[], u: number): number {
  return at(values, Math.floor(u * values.length));
}
