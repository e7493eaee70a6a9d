/**
 * What the events of a machine do at each reading of a window: how strong each trouble is, in arrays that the
 * reading formulas take. Knows the shapes of events, and no columns.
 */
import { at } from '../draws/streams.ts';
import { recoveryLength } from '../history/wear-cycles.ts';
import { CAUSES, type EventList, type FleetEvent, LABELLED } from '../history/event-list.ts';
import type { FleetSettings } from '../config/settings.ts';

/** How a machine is at a reading. */
export const MODE = { up: 0, restarting: 1, down: 2 } as const;

/** Arrays with one value a reading of the window; all zero where nothing happens. */
export interface Effects {
  /** One of MODE. */
  readonly mode: Uint8Array;
  /** Bit k: an event of cause CAUSES[k] touches the reading. */
  readonly causes: Uint8Array;
  /** 0 to 1: how far the CPU goes from its load to `spikeTop`. */
  readonly spike: Float64Array;
  readonly spikeTop: Float64Array;
  /** 0 to 1: how far the memory has gone from its level to `leakTop`. */
  readonly leak: Float64Array;
  readonly leakTop: Float64Array;
  /** 0, or 0.5 to 1: how hard the link is saturated. */
  readonly saturation: Float64Array;
  /** 0 to 1; 1 only in a degradation fault. */
  readonly wear: Float64Array;
  /** 0 to 1: share of the load that is drained away. */
  readonly drain: Float64Array;
}

export function createEffects(capacity: number): Effects {
  const numbers = () => new Float64Array(capacity);
  return {
    mode: new Uint8Array(capacity),
    causes: new Uint8Array(capacity),
    spike: numbers(),
    spikeTop: numbers(),
    leak: numbers(),
    leakTop: numbers(),
    saturation: numbers(),
    wear: numbers(),
    drain: numbers(),
  };
}

/** Bit of a cause in Effects.causes. */
export function causeBit(cause: FleetEvent['cause']): number {
  return 1 << CAUSES.indexOf(cause);
}

/** All causes that make is_anomaly true. */
export const LABELLED_BITS = [...LABELLED].reduce((bits, cause) => bits | causeBit(cause), 0);

/**
 * Fills the arrays for readings [from, from + count) of one machine.
 * @param dirty whether they hold anything from a call before
 * @returns whether they hold anything now
 */
export function fillEffects(
  effects: Effects,
  events: EventList,
  from: number,
  count: number,
  settings: FleetSettings,
  dirty: boolean,
): boolean {
  if (dirty) for (const array of Object.values(effects)) array.fill(0);
  let any = false;
  for (let index = events.firstAfter(from); index < events.length; index++) {
    const event = events.event(index);
    if (event.from >= from + count) break;
    const start = Math.max(event.from, from);
    const end = Math.min(event.to, from + count);
    if (start >= end) continue;
    any = true;
    const bit = causeBit(event.cause);
    for (let reading = start; reading < end; reading++) {
      const place = reading - from;
      effects.causes[place] = at(effects.causes, place) | bit;
      applyEvent(effects, place, event, reading, settings);
    }
  }
  return any;
}

function raise(values: Float64Array | Uint8Array, place: number, value: number): void {
  if (value > at(values, place)) values[place] = value;
}

function applyEvent(
  effects: Effects,
  place: number,
  event: FleetEvent,
  reading: number,
  settings: FleetSettings,
): void {
  const since = reading - event.start;
  const length = event.end - event.start;
  switch (event.cause) {
    case 'cpu_spike':
      raise(effects.spike, place, spikeShape(since, length));
      raise(effects.spikeTop, place, 0.9 + 0.1 * event.strength);
      return;
    case 'memory_leak':
      // The last reading is the restart, unless the machine went down before.
      if (reading === event.end - 1) raise(effects.mode, place, MODE.restarting);
      raise(effects.leak, place, length > 1 ? Math.min(1, (since + 1) / (length - 1)) : 1);
      raise(effects.leakTop, place, 0.93 + 0.07 * event.strength);
      return;
    case 'network_saturation':
      raise(effects.saturation, place, 0.5 + 0.5 * event.strength);
      return;
    case 'degradation':
      raise(effects.wear, place, (settings.degradation.fault_level * (since + 1)) / length);
      return;
    case 'degradation_fault':
      raise(effects.wear, place, faultWear(since, length, settings));
      return;
    case 'maintenance':
      raise(effects.drain, place, drainShape(since, length));
      return;
    case 'failure':
    case 'cascade':
      raise(effects.mode, place, MODE.down);
      return;
    default:
      return event.cause satisfies never;
  }
}

/** Up over the first quarter, down over the last: min(1, (k + 1)/(n/4 + 1), (n − k)/(n/4 + 1)). */
export function spikeShape(since: number, length: number): number {
  const edge = length / 4 + 1;
  return Math.min(1, (since + 1) / edge, (length - since) / edge);
}

/** Drains over the first sixth, comes back over the last; all of it at least in the middle reading. */
export function drainShape(since: number, length: number): number {
  const edge = Math.floor(length / 6) + 1;
  return Math.min(1, (since + 1) / edge, (length - since) / edge);
}

/** 1 during the fault, then down by recovery_rate a reading from the fault level. */
export function faultWear(since: number, length: number, settings: FleetSettings): number {
  const { fault_level, recovery_rate } = settings.degradation;
  const recovering = since - (length - recoveryLength(settings.degradation));
  return recovering < 0 ? 1 : Math.max(0, fault_level - recovery_rate * (recovering + 1));
}
