/** Where the ruler has ticks, in UTC, from milliseconds to years, and what they say. Knows no pixels beyond the spacing asked for. */

import { clockOfStep } from '../../core/lib/words.ts';
import { DAY, SECOND, type TickStep, tickStep } from '../../core/lib/time-steps.ts';

/** Monday, 1969-12-29: weekly ticks stand on Mondays. */
const WEEK_ORIGIN = -3 * DAY;

export interface RulerTick {
  readonly ms: number;
  readonly label: string;
  /** The label names a day, month or year where the others name a time of day. */
  readonly strong: boolean;
}

/** Times of the ticks in [fromMs, toMs], rising. */
export function tickTimes(fromMs: number, toMs: number, step: TickStep): readonly number[] {
  const times: number[] = [];
  if ('ms' in step) {
    const origin = step.ms % (7 * DAY) === 0 ? WEEK_ORIGIN : 0;
    for (let k = Math.ceil((fromMs - origin) / step.ms); origin + k * step.ms <= toMs; k++)
      times.push(origin + k * step.ms);
    return times;
  }
  const first = new Date(fromMs);
  const month = first.getUTCFullYear() * 12 + first.getUTCMonth();
  for (let m = Math.floor(month / step.months) * step.months; ; m += step.months) {
    const time = monthStart(m);
    if (!(time <= toMs)) return times;
    if (time >= fromMs) times.push(time);
  }
}

/** Date.UTC takes two-digit years for the 20th century, so the year is set by itself. */
function monthStart(month: number): number {
  const date = new Date(0);
  return date.setUTCFullYear(Math.floor(month / 12), month - Math.floor(month / 12) * 12, 1);
}

/**
 * Ticks of the ruler.
 * @param fromMs,toMs epoch milliseconds of the two ends
 * @param minGapMs how far apart two labels must stand
 */
export function rulerTicks(fromMs: number, toMs: number, minGapMs: number): readonly RulerTick[] {
  const step = tickStep(minGapMs);
  return tickTimes(fromMs, toMs, step).map((ms) => ({ ms, ...tickLabel(ms, step) }));
}

const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

function tickLabel(ms: number, step: TickStep): { readonly label: string; readonly strong: boolean } {
  const date = new Date(ms);
  const year = String(date.getUTCFullYear());
  const month = MONTH_NAMES[date.getUTCMonth()] ?? '';
  if ('months' in step) {
    const newYear = date.getUTCMonth() === 0;
    return { label: newYear ? year : month, strong: newYear && step.months < 12 };
  }
  const day = `${date.getUTCDate()} ${month}`;
  if (step.ms >= DAY) return { label: day, strong: false };
  if (ms % DAY === 0) return { label: day, strong: true };
  const clock = clockOfStep(ms, step.ms);
  return step.ms >= SECOND ? { label: clock, strong: false } : { label: clock.slice(3), strong: ms % SECOND === 0 };
}

/** "2 Nov 2023" */
export function dayText(ms: number): string {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return '';
  return `${date.getUTCDate()} ${MONTH_NAMES[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}
