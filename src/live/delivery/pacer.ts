/**
 * When rows are due: a pure plan from the start of the run, so that sleep, a hidden tab or a slow sink never
 * shift later rows. Knows no clock: the time is an argument.
 */
import { firstWhere } from '../../core/lib/bisect.ts';

export interface FeedPlan {
  /** Planned timestamp of row 0. */
  readonly startMs: number;
  /** Wall time at which the first live row is due. */
  readonly wallStartMs: number;
  readonly intervalMs: number;
  /** Rows that are not evenly spaced (a replayed file): their offsets stand in place of the interval. */
  readonly uneven?: UnevenRows;
  /** Rows before `backfillRows` are due at once. */
  readonly backfillRows: number;
  /** Live rows leave `speed` times as fast as their timestamps pass; 0.1 … 1000. */
  readonly speed: number;
  /** Rows in the run; Infinity for a loop without an end. */
  readonly rows: number;
}

export interface UnevenRows {
  /** Milliseconds of each row after the first, never falling. */
  readonly offsetsMs: Float64Array;
  /** From the first row to where a loop begins again. */
  readonly periodMs: number;
}

/** Planned timestamp: start + row·interval (or the row's own offset), whatever the speed. */
export function plannedTimeMs(plan: Pick<FeedPlan, 'startMs' | 'intervalMs' | 'uneven'>, row: number): number {
  return plan.startMs + offsetMs(plan, row);
}

/** Wall time at which a row is due. */
export function dueAtMs(plan: FeedPlan, row: number): number {
  if (row < plan.backfillRows) return plan.wallStartMs;
  return plan.wallStartMs + (offsetMs(plan, row) - offsetMs(plan, plan.backfillRows)) / plan.speed;
}

/** How many rows are due at `nowMs`: rows [0, n). */
export function rowsDue(plan: FeedPlan, nowMs: number): number {
  if (nowMs < plan.wallStartMs) return 0;
  const passedMs = offsetMs(plan, plan.backfillRows) + (nowMs - plan.wallStartMs) * plan.speed;
  return Math.min(plan.rows, Math.max(plan.backfillRows, rowsWithin(plan, passedMs)));
}

function offsetMs({ intervalMs, uneven }: Pick<FeedPlan, 'intervalMs' | 'uneven'>, row: number): number {
  if (!uneven) return row * intervalMs;
  const count = uneven.offsetsMs.length;
  return Math.floor(row / count) * uneven.periodMs + (uneven.offsetsMs[row % count] ?? 0);
}

/** Rows whose offset is at most `ms`. */
function rowsWithin({ intervalMs, uneven }: FeedPlan, ms: number): number {
  if (!uneven) return Math.floor(ms / intervalMs) + 1;
  const count = uneven.offsetsMs.length;
  const turns = Math.floor(ms / uneven.periodMs);
  const rest = ms - turns * uneven.periodMs;
  const low = firstWhere(count, (row) => (uneven.offsetsMs[row] ?? 0) > rest);
  return turns * count + low;
}
