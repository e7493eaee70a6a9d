/**
 * Events of machines, packed: a fleet of 100 million readings may have millions. Knows what an event is,
 * not how it comes about.
 */
import { CAUSE_IDS, type CauseId, causePlace } from '../causes/registry.ts';
import { firstWhere } from '../../lib/bisect.ts';

export interface FleetEvent {
  /** Index of the machine. */
  readonly machine: number;
  readonly cause: CauseId;
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

/** start, end, from, to, ordinal, and one number that mixes cause, strength and causing machine. */
const FIELDS = 6;
const NO_FIELD = -1;
/** Sixteen causes (by chance and by hand), 1,024 strengths, then the causing machine + 1: 31 bits. */
const CODES = 16;
const STRENGTHS = 1024;
/** Events whose furthest reading is kept once. */
const REACH_STEP = 16;

/** Events of one machine, sorted by `from`. */
export interface EventList {
  readonly length: number;
  event(index: number): FleetEvent;
  /** Index of the first event that may touch a reading ≥ `reading`; those before it do not. */
  firstAfter(reading: number): number;
  /** Index of the first event whose `from` is at least `reading`. */
  firstFrom(reading: number): number;
}

/** Collects events of one machine after another. */
export interface EventBuilder {
  add(event: Omit<FleetEvent, 'machine'>): void;
  /** The events added since the last call, sorted and packed: 24 bytes each. */
  finish(machine: number): EventList;
}

export function createEventBuilder(): EventBuilder {
  let buffer = new Int32Array(64 * FIELDS);
  let count = 0;
  return {
    add(event) {
      if ((count + 1) * FIELDS > buffer.length) {
        const larger = new Int32Array(buffer.length * 2);
        larger.set(buffer);
        buffer = larger;
      }
      const code = causePlace(event.cause) + (event.byHand ? CAUSE_IDS.length : 0);
      const strength = Math.floor(event.strength * 1000 + 0.5);
      const at = count * FIELDS;
      buffer[at] = event.start;
      buffer[at + 1] = event.end;
      buffer[at + 2] = event.from;
      buffer[at + 3] = event.to;
      buffer[at + 4] = event.ordinal;
      buffer[at + 5] = code + CODES * (strength + STRENGTHS * (event.causeMachine + 1));
      count++;
    },
    finish(machine) {
      const field = (index: number, place: number) => buffer[index * FIELDS + place] ?? NO_FIELD;
      const order = Uint32Array.from({ length: count }, (_, index) => index);
      order.sort(
        (a, b) =>
          field(a, 2) - field(b, 2) || (field(a, 5) % CODES) - (field(b, 5) % CODES) || field(a, 4) - field(b, 4),
      );
      const packed = new Int32Array(count * FIELDS);
      order.forEach((from, to) => {
        packed.set(buffer.subarray(from * FIELDS, (from + 1) * FIELDS), to * FIELDS);
      });
      count = 0;
      return eventList(machine, packed);
    },
  };
}

function eventList(machine: number, packed: Int32Array): EventList {
  const length = packed.length / FIELDS;
  const field = (index: number, place: number) => packed[index * FIELDS + place] ?? NO_FIELD;
  /** Largest `to` of all events up to the end of each step: does not fall, so it can be searched. */
  const reach = new Int32Array(Math.ceil(length / REACH_STEP));
  let furthest = 0;
  for (let index = 0; index < length; index++) {
    furthest = Math.max(furthest, field(index, 3));
    reach[Math.floor(index / REACH_STEP)] = furthest;
  }
  return {
    length,
    event(index) {
      const mixed = field(index, 5);
      const code = mixed % CODES;
      const rest = Math.floor(mixed / CODES);
      return {
        machine,
        cause: CAUSE_IDS[code % CAUSE_IDS.length] ?? 'failure',
        start: field(index, 0),
        end: field(index, 1),
        from: field(index, 2),
        to: field(index, 3),
        strength: (rest % STRENGTHS) / 1000,
        ordinal: field(index, 4),
        byHand: code >= CAUSE_IDS.length,
        causeMachine: Math.floor(rest / STRENGTHS) - 1,
      };
    },
    firstAfter: (reading) => REACH_STEP * firstWhere(reach.length, (step) => (reach[step] ?? 0) > reading),
    firstFrom: (reading) => firstWhere(length, (index) => field(index, 2) >= reading),
  };
}
