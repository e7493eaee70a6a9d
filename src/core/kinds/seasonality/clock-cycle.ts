/** The UTC day and week as cycles: phase 0 is midnight, and Monday midnight. */
import type { ComponentContext, Cycle } from '../kind.ts';

const DAY_MS = 86_400_000;

export function dayCycle({ startMs, intervalMs }: ComponentContext): Cycle {
  return { origin: startMs, step: intervalMs, period: DAY_MS, phase: 0 };
}

export function weekCycle({ startMs, intervalMs }: ComponentContext): Cycle {
  // 1970-01-01 was a Thursday, three days after a Monday.
  return { origin: startMs + 3 * DAY_MS, step: intervalMs, period: 7 * DAY_MS, phase: 0 };
}
