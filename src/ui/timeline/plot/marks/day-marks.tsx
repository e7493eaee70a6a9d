/** Weekends, holidays and changes of the clocks on the ruler, in the local time of the design's calendar. Loaded for one that has it. */
import { useMemo } from 'react';
import { createClock } from '../../../../core/calendar/create-clock.ts';
import type { Calendar } from '../../../../core/design/types/design.ts';
import { xOf } from '../../../axis/geometry.ts';
import { sampleMs } from '../../../words/time-text.ts';
import { useAxis, useGrid } from '../../model/hooks.ts';
import { markedDays } from '../../model/local-days.ts';
import css from './day-marks.module.css';

const DAY_MS = 86_400_000;
/** Narrower days would be one bar. */
const LEAST_DAY_PX = 5;

export default function DayMarks({ calendar }: { readonly calendar: Calendar }) {
  const axis = useAxis();
  const grid = useGrid();
  const clock = useMemo(() => createClock(calendar), [calendar]);
  const marks = useMemo(() => {
    if (!axis) return [];
    const [from, to] = [sampleMs(grid, axis.from), sampleMs(grid, axis.to)];
    return (axis.width * DAY_MS) / (to - from) < LEAST_DAY_PX ? [] : markedDays(clock, from, to);
  }, [axis, grid, clock]);
  const at = (ms: number) => (axis ? xOf(axis, (ms - grid.startMs) / grid.intervalMs) : 0);
  return marks.map(({ kind, from, to, byMs = 0 }) => (
    <i
      key={`${kind} ${from}`}
      className={css[kind]}
      style={{ left: at(from), width: kind === 'change' ? undefined : at(to) - at(from) }}
      title={kind === 'change' ? `The clocks go ${byMs > 0 ? 'forward' : 'back'} here` : kind}
    />
  ));
}
