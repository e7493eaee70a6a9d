/** What a fault placed by hand says of its place: machines and readings. */
import { wholeSamples } from '../../lib/time.ts';
import { type FleetFault, WHOLE_FLEET } from './config.ts';

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
