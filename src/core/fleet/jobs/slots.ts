/**
 * In which slots of time jobs may begin, and with what chance. `jobs_per_day` is a rate: the same chance in every slot.
 * `n_jobs` is a number: the slots with the lowest draws have the jobs, so that more jobs leave those that are there.
 */
import { at } from '../../lib/at.ts';
import type { TimeGrid } from '../machines/calendar.ts';
import type { FleetSettings } from '../config/settings.ts';

/** A slot of `jobs_per_day`: at most one job begins in it. */
const SLOT_MS = 600_000;
const SLOTS_PER_DAY = 144;
/** Slots a job that are kept free, as machines are not always up. */
const SPARE = 2;

export interface JobSlots {
  /** Length of a slot, whole seconds. */
  readonly slotMs: number;
  /** Slots of a machine. */
  readonly count: number;
}

/** Ten minutes, or as much shorter as a great `n_jobs` needs, but never under a second. */
export function jobSlots({ n_jobs, n_machines }: FleetSettings, { readings, intervalMs }: TimeGrid): JobSlots {
  const spanMs = readings * intervalMs;
  const wanted = Math.ceil((SPARE * n_jobs) / n_machines);
  const seconds = wanted > 0 ? Math.max(1, Math.floor(spanMs / wanted / 1000)) : Number.POSITIVE_INFINITY;
  const slotMs = Math.min(SLOT_MS, seconds * 1000);
  return { slotMs, count: Math.ceil(spanMs / slotMs) };
}

/** The chance of a slot under `jobs_per_day`. */
export function chanceOfRate(settings: FleetSettings): number {
  return settings.jobs_per_day / SLOTS_PER_DAY;
}

/**
 * The draw up to which a slot has a job, so that there are `jobs` in all; 1 if there are not as many slots.
 * @param below calls `visit` with the draw of every slot that can have a job and draws below the bound
 * @param slots how many slots there are
 */
export function thresholdFor(
  jobs: number,
  slots: number,
  below: (bound: number, visit: (draw: number) => void) => void,
): number {
  for (let bound = Math.min(1, (1.3 * jobs + 100) / slots); ; bound = Math.min(1, bound * 2)) {
    const draws: number[] = [];
    below(bound, (draw) => draws.push(draw));
    if (draws.length >= jobs) return at(Float64Array.from(draws).sort(), jobs - 1);
    if (bound >= 1) return 1;
  }
}
