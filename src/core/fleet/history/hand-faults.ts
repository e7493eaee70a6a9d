/** Faults placed by hand, found by machine and turned into readings. Knows no random event. */
import type { FleetFault } from '../config/config.ts';
import { faultReadings, faultTarget } from '../config/fault-target.ts';
import { thousandths } from '../draws/renewal.ts';
import { at } from '../../lib/at.ts';
import { type Draws, fleetStream } from '../draws/streams.ts';

/** A fault on one machine, in readings; not clipped to the data. */
export interface PlacedFault {
  readonly fault: FleetFault;
  /** Place in `faults`. */
  readonly place: number;
  readonly start: number;
  readonly end: number;
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
