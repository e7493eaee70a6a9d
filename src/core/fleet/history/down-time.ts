/** When a machine is up, read off its events. Knows no quantities. */
import { causeOf } from '../causes/registry.ts';
import type { EventList, FleetEvent } from './event-list.ts';

/** The readings [start, end) in which an event keeps its machine from serving, or undefined. */
function outage(event: FleetEvent): { readonly start: number; readonly end: number } | undefined {
  return causeOf(event.cause).outage?.(event);
}

/** The start of the outage that holds a reading; undefined if the machine is up then. */
function outageAt(events: EventList, reading: number): number | undefined {
  for (let place = events.firstAfter(reading); place < events.length; place++) {
    const event = events.event(place);
    if (event.from > reading) return undefined;
    const out = outage(event);
    if (out && out.start <= reading && reading < out.end) return out.start;
  }
  return undefined;
}

/** The last reading at or before `reading` at which the machine was up; −1 if there is none. */
export function lastUp(events: EventList, reading: number): number {
  let at = reading;
  while (at >= 0) {
    const start = outageAt(events, at);
    if (start === undefined) return at;
    at = start - 1;
  }
  return -1;
}

/** Whether a machine takes work at a reading: up, and not drained for maintenance. */
export function takesWork(events: EventList, reading: number): boolean {
  for (let place = events.firstAfter(reading); place < events.length; place++) {
    const event = events.event(place);
    if (event.from > reading) return true;
    if (causeOf(event.cause).drains && reading < event.to) return false;
    const out = outage(event);
    if (out && out.start <= reading && reading < out.end) return false;
  }
  return true;
}

/** The first reading in [from, to) at which an outage begins; undefined if the machine stays up. */
export function firstOutage(events: EventList, from: number, to: number): number | undefined {
  let first: number | undefined;
  for (let place = events.firstAfter(from); place < events.length; place++) {
    const event = events.event(place);
    if (event.from >= to) break;
    const out = outage(event);
    if (out && out.start >= from && out.start < to) first = Math.min(first ?? out.start, out.start);
  }
  return first;
}
