/**
 * When rows are due: a pure plan from the start of the run, so that sleep, a hidden tab or a slow sink never
 * shift later rows. Knows no clock: the time is an argument.
 */

export interface FeedPlan {
  /** Planned timestamp of row 0. */
  readonly startMs: number;
  /** Wall time at which the first live row is due. */
  readonly wallStartMs: number;
  readonly intervalMs: number;
  /** Rows before `backfillRows` are due at once. */
  readonly backfillRows: number;
  /** Live rows leave `speed` times as fast as their timestamps pass; 0.1 … 1000. */
  readonly speed: number;
  /** Rows in the run; Infinity for a loop without an end. */
  readonly rows: number;
}

/** Planned timestamp: start + row·interval, whatever the speed. */
export function plannedTimeMs(plan: FeedPlan, row: number): number {
  return plan.startMs + row * plan.intervalMs;
}

/** Wall time at which a row is due. */
export function dueAtMs(plan: FeedPlan, row: number): number {
  return row < plan.backfillRows
    ? plan.wallStartMs
    : plan.wallStartMs + ((row - plan.backfillRows) * plan.intervalMs) / plan.speed;
}

/** How many rows are due at `nowMs`: rows [0, n). */
export function rowsDue(plan: FeedPlan, nowMs: number): number {
  if (nowMs < plan.wallStartMs) return 0;
  const live = Math.floor(((nowMs - plan.wallStartMs) * plan.speed) / plan.intervalMs) + 1;
  return Math.min(plan.rows, plan.backfillRows + live);
}
