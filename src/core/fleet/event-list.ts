/**
 * Events of machines, packed: a fleet of 100 million readings may have millions. Knows what an event is,
 * not how it comes about.
 */
import { machineId } from './machines.ts';

/** Order and numbers are those of the `cause` column in packed lists; only ever appended to. */
export const CAUSES = [
  'cpu_spike',
  'memory_leak',
  'network_saturation',
  'degradation_fault',
  'failure',
  'cascade',
  'maintenance',
  'degradation',
] as const;
export type Cause = (typeof CAUSES)[number];

/** Causes that make is_anomaly true; the two others are the plan and the slow decline before a fault. */
export const LABELLED: ReadonlySet<Cause> = new Set<Cause>([
  'cpu_spike',
  'memory_leak',
  'network_saturation',
  'degradation_fault',
  'failure',
  'cascade',
]);

export interface FleetEvent {
  /** Index of the machine. */
  readonly machine: number;
  readonly cause: Cause;
  /** Readings [start, end) as drawn or placed: the shape is reckoned over these. May lie outside the data. */
  readonly start: number;
  readonly end: number;
  /** Readings [from, to) that it touches: within the data, and cut where the machine goes down or drains. */
  readonly from: number;
  readonly to: number;
  /** 0 to 1 in thousandths. */
  readonly strength: number;
  /** Number of the draw, reading of a cascade, night of a drain, or place in `faults` when by hand. */
  readonly ordinal: number;
  readonly byHand: boolean;
  /** A cascade: index of the machine that went down at the reading before. Else −1. */
  readonly causeMachine: number;
}

/** The id of a random or scheduled event: `machine-017/cpu_spike/12`. */
export function randomEventId(machine: number, cause: Cause, ordinal: number): string {
  return `${machineId(machine)}/${cause}/${ordinal}`;
}

const FIELDS = 7;
const NONE = -1;

/** Events of one machine, sorted by `from`. */
export interface EventList {
  readonly length: number;
  event(index: number): FleetEvent;
  /** Index of the first event that may touch a reading ≥ `reading`; those before it do not. */
  firstAfter(reading: number): number;
  /** Index of the first event whose `from` is at least `reading`. */
  firstFrom(reading: number): number;
}

/** Packs events of one machine. @param events in any order */
export function packEvents(machine: number, events: readonly FleetEvent[]): EventList {
  const sorted = [...events].sort((a, b) => a.from - b.from || CAUSES.indexOf(a.cause) - CAUSES.indexOf(b.cause));
  const packed = new Int32Array(sorted.length * FIELDS);
  /** Largest `to` of this event and those before it: does not fall, so it can be searched. */
  const reach = new Int32Array(sorted.length);
  const length = sorted.length;
  let furthest = 0;
  sorted.forEach((event, index) => {
    const code = CAUSES.indexOf(event.cause) + (event.byHand ? CAUSES.length : 0);
    const strength = Math.floor(event.strength * 1000 + 0.5);
    packed.set(
      [event.start, event.end, event.from, event.to, strength * 16 + code, event.ordinal, event.causeMachine],
      index * FIELDS,
    );
    furthest = Math.max(furthest, event.to);
    reach[index] = furthest;
  });
  const field = (index: number, place: number) => packed[index * FIELDS + place] ?? NONE;
  return {
    length,
    event(index) {
      const mixed = field(index, 4);
      const code = mixed % 16;
      return {
        machine,
        cause: CAUSES[code % CAUSES.length] ?? 'failure',
        start: field(index, 0),
        end: field(index, 1),
        from: field(index, 2),
        to: field(index, 3),
        strength: Math.floor(mixed / 16) / 1000,
        ordinal: field(index, 5),
        byHand: code >= CAUSES.length,
        causeMachine: field(index, 6),
      };
    },
    firstAfter: (reading) => firstWhere(length, (index) => (reach[index] ?? 0) > reading),
    firstFrom: (reading) => firstWhere(length, (index) => field(index, 2) >= reading),
  };
}

/** The first index below `length` for which a condition holds that stays true from there on; `length` if none. */
function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
