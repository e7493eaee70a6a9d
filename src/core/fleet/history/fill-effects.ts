/** The events of a machine as what they do at each reading of a window. */
import type { Cause } from '../causes/cause.ts';
import type { Effects } from '../causes/effects.ts';
import { causeBit, causeOf } from '../causes/registry.ts';
import type { FleetSettings } from '../config/settings.ts';
import type { EventList } from './event-list.ts';

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
    const cause: Cause = causeOf(event.cause);
    for (let reading = start; reading < end; reading++) {
      const place = reading - from;
      effects.causes[place] = (effects.causes[place] ?? 0) | bit;
      cause.effect(effects, place, reading, event, settings);
    }
  }
  return any;
}
