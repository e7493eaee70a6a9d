/** The ruler of a run, in the planned timestamps of its rows (UTC). */
import { memo } from 'react';
import type { FeedTiming } from '../../../engine/api/feed.ts';
import { clockOfStep } from '../../../core/lib/words.ts';
import { tickStep } from '../../../core/lib/time-steps.ts';
import { tickTimes } from '../../axis/ruler-ticks.ts';
import { type LiveAxis, xOf } from './axis.ts';
import layer from './layer.module.css';
import css from './live-ruler.module.css';

interface LiveRulerProps {
  readonly axis: LiveAxis;
  readonly timing: FeedTiming;
  readonly width: number;
  /** The rows have timestamps: the run is on. */
  readonly planned: boolean;
}

const TICK_PX = 92;

export const LiveRuler = memo(function LiveRuler({ axis, timing, width, planned }: LiveRulerProps) {
  if (!planned || width === 0) return <div className={css.ruler} />;
  const msOf = (row: number) => timing.startMs + row * timing.intervalMs;
  const step = tickStep((TICK_PX / width) * axis.span * timing.intervalMs);
  const times = tickTimes(msOf(axis.from), msOf(axis.to), step);
  const stepLengthMs = 'ms' in step ? step.ms : Infinity;
  return (
    <div className={css.ruler} aria-hidden="true">
      <div className={layer.layer}>
        {times.map((ms) => (
          <span key={ms} style={{ left: xOf(axis, (ms - timing.startMs) / timing.intervalMs, width) }}>
            {clockOfStep(ms, Math.max(stepLengthMs, 1000))}
          </span>
        ))}
      </div>
    </div>
  );
});
