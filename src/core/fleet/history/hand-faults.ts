/** Faults placed by hand, found by machine and turned into readings. Knows no random event. */
import { wholeSamples } from '../../lib/time.ts';
import { type FleetFault, WHOLE_FLEET } from '../config/config.ts';
import { thousandths } from '../draws/renewal.ts';
import { at, type Draws, fleetStream } from '../draws/streams.ts';

/** A fault on one machine, in readings; not clipped to the data. */
export interface PlacedFault {
  readonly fault: FleetFault;
  /** Place in `faults`. */
  readonly place: number;
  readonly start: number;
  readonly end: number;
}

/** What a target names: every machine, one machine (its number from 1 in the id), a zone, or nothing. */
export type FaultTarget =
  | { readonly of: 'fleet' }
  | { readonly of: 'machine'; readonly machine: number }
  | { readonly of: 'zone'; readonly zone: number };

export function faultTarget(target: string, machines: number, zones: readonly string[]): FaultTarget | undefined {
  if (target === WHOLE_FLEET) return { of: 'fleet' };
  const number = /^machine-(\d{3,})$/.exec(target)?.[1];
  if (number !== undefined && (number.length === 3 || !number.startsWith('0'))) {
    const machine = Number(number) - 1;
    if (machine >= 0 && machine < machines) return { of: 'machine', machine };
  }
  const zone = zones.indexOf(target);
  return zone < 0 ? undefined : { of: 'zone', zone };
}

/** Readings of a fault, half-open; at least one. */
export function faultReadings(fault: FleetFault, intervalMs: number): { readonly start: number; readonly end: number } {
  const start = wholeSamples(fault.at, intervalMs);
  return { start, end: start + Math.max(1, wholeSamples(fault.duration, intervalMs)) };
}

/** The strength on one machine: as given, or drawn from the stream `fleet/<machine_id>/fault/<id>`. */
export function faultStrength(fault: FleetFault, machineId: string, draws: Draws): number {
  return fault.strength ?? thousandths(at(draws.at(fleetStream(machineId, `fault/${fault.id}`), 0, 1), 0));
}

/** Finds the faults of a machine. */
export function createFaultIndex(
  faults: readonly FleetFault[],
  machines: number,
  zones: readonly string[],
  intervalMs: number,
): (machine: number, zone: number) => readonly PlacedFault[] {
  const everywhere: PlacedFault[] = [];
  const ofZone = new Map<number, PlacedFault[]>();
  const ofMachine = new Map<number, PlacedFault[]>();
  const add = (lists: Map<number, PlacedFault[]>, key: number, placed: PlacedFault) => {
    const list = lists.get(key);
    if (list) list.push(placed);
    else lists.set(key, [placed]);
  };
  faults.forEach((fault, place) => {
    const placed = { fault, place, ...faultReadings(fault, intervalMs) };
    const target = faultTarget(fault.target, machines, zones);
    if (target?.of === 'fleet') everywhere.push(placed);
    else if (target?.of === 'zone') add(ofZone, target.zone, placed);
    else if (target?.of === 'machine') add(ofMachine, target.machine, placed);
  });
  return (machine, zone) => [...everywhere, ...(ofZone.get(zone) ?? []), ...(ofMachine.get(machine) ?? [])];
}
