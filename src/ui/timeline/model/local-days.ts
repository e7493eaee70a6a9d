/** What the ruler marks of local time: weekends, holidays, and nights in which the clocks change. Knows no pixels. */
import type { LocalClock } from '../../../core/calendar/local-clock.ts';
import { weekdayOf } from '../../../core/lib/days.ts';

const DAY_MS = 86_400_000;

export interface DayMark {
  readonly kind: 'weekend' | 'holiday' | 'change';
  /** Epoch ms, half-open; of a change both are its instant. */
  readonly from: number;
  readonly to: number;
  /** Of a change: how far the clocks go forward. */
  readonly byMs?: number;
}

/** Marks of the days that lie in [fromMs, toMs), each whole: a day of a change has 23 or 25 hours. */
export function markedDays(clock: LocalClock, fromMs: number, toMs: number): readonly DayMark[] {
  const marks: DayMark[] = [];
  let span = clock.spanAt(fromMs);
  let day = Math.floor((fromMs + span.offset) / DAY_MS);
  let begin = day * DAY_MS - clock.spanAt(day * DAY_MS - span.offset).offset;
  while (begin < toMs) {
    let end = (day + 1) * DAY_MS - span.offset;
    while (end > span.until) {
      const next = clock.spanAt(span.until);
      marks.push({ kind: 'change', from: span.until, to: span.until, byMs: next.offset - span.offset });
      span = next;
      end = (day + 1) * DAY_MS - span.offset;
    }
    const kind = clock.nextHoliday(day) === day ? 'holiday' : weekdayOf(day) >= 5 ? 'weekend' : undefined;
    if (kind) marks.push({ kind, from: begin, to: end });
    begin = end;
    day += 1;
  }
  return marks;
}
