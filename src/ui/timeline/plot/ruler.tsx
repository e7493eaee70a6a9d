/** The time axis in words above the tracks, and its lines behind them. */
import { lazy, Suspense, useMemo } from 'react';
import { cx } from '../../widgets/class-names.ts';
import { type Axis, xOf } from '../../axis/geometry.ts';
import { useAxis, useGrid } from '../model/hooks.ts';
import { dayText, rulerTicks } from '../../axis/ruler-ticks.ts';
import type { Grid } from '../../axis/grid.ts';
import { useDocument } from '../../studio-context.tsx';
import { sampleMs } from '../../words/time-text.ts';
import css from './ruler.module.css';

const DayMarks = lazy(() => import('./marks/day-marks.tsx'));

const LABEL_GAP_PX = 88;
const EDGE_PX = 17;

function useTicks(axis: Axis | undefined, grid: Grid) {
  return useMemo(() => {
    if (!axis) return [];
    const from = sampleMs(grid, axis.from);
    const to = sampleMs(grid, axis.to);
    const gap = Math.min(LABEL_GAP_PX, axis.width / 3.2);
    return rulerTicks(from, to, ((to - from) / axis.width) * gap).map((tick) => ({
      ...tick,
      x: xOf(axis, (tick.ms - grid.startMs) / grid.intervalMs),
    }));
  }, [axis, grid]);
}

export function Ruler() {
  const axis = useAxis();
  const grid = useGrid();
  const ticks = useTicks(axis, grid);
  const calendar = useDocument((state) => state.design.calendar);
  return (
    <div className={css.ruler} aria-hidden="true">
      <small className={css.day} title="All times are UTC">
        {axis ? dayText(sampleMs(grid, axis.from)).replace(/ \d+$/, '') : ''}
      </small>
      <div className={css.rulerTicks}>
        {calendar ? (
          <Suspense fallback={null}>
            <DayMarks calendar={calendar} />
          </Suspense>
        ) : null}
        {ticks.map((tick) => (
          <span key={tick.ms} className={cx(tick.strong && css.strong)} style={{ left: tick.x }}>
            {/* A word cut in half by the edge says nothing; the tick stays. */}
            {axis && tick.x > EDGE_PX && tick.x < axis.width - EDGE_PX ? tick.label : ''}
          </span>
        ))}
      </div>
    </div>
  );
}

/** One line down all tracks at every tick. */
export function TimeGrid() {
  const axis = useAxis();
  const ticks = useTicks(axis, useGrid());
  return (
    <div className={css.timeGrid} aria-hidden="true">
      {ticks.map((tick) => (
        <i key={tick.ms} style={{ left: tick.x }} />
      ))}
    </div>
  );
}
