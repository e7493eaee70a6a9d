/** Round numbers and round times along an axis. Knows no drawing. */
import { isoTime } from '../../core/lib/time.ts';
import { clockOfStep } from '../../core/lib/words.ts';
import { niceStep, withoutDust } from '../../core/lib/nice-steps.ts';

/** Multiples of 1, 2 or 5 times a power of ten within [min, max]: about `count` of them. */
export function numberTicks(min: number, max: number, count: number): readonly number[] {
  const span = max - min;
  if (!(span > 0) || !Number.isFinite(span)) return Number.isFinite(min) ? [min] : [];
  const step = niceStep(span / Math.max(1, count));
  const first = Math.ceil(min / step);
  const last = Math.floor(max / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => withoutDust((first + k) * step));
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TIME_STEPS = [
  1,
  2,
  5,
  10,
  20,
  50,
  100,
  200,
  500,
  ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 7, 14, 28, 91, 182, 364, 728, 1820, 3640].map((n) => n * DAY),
];

/** Round UTC times in [fromMs, toMs], about `count`, each with its text. */
export function timeTicks(fromMs: number, toMs: number, count: number): readonly { ms: number; text: string }[] {
  const wanted = (toMs - fromMs) / Math.max(1, count);
  const step = TIME_STEPS.find((candidate) => candidate >= wanted) ?? Math.ceil(wanted / DAY) * DAY;
  const first = Math.ceil(fromMs / step);
  const last = Math.floor(toMs / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => {
    const ms = (first + k) * step;
    return { ms, text: tickText(ms, step) };
  });
}

/** As much of the time as the step needs: the date, hours and minutes, seconds, or milliseconds. */
function tickText(ms: number, step: number): string {
  return step >= DAY || ms % DAY === 0 ? (isoTime(ms).split('T')[0] ?? '') : clockOfStep(ms, step);
}
