/** The tracks of a run: they scroll with the clock under a line that says now. What comes is named, not shown. */
import { useCallback, useEffect, useState } from 'react';
import { firstSample, rowAt, wallMsBetween } from '../../../app/feed/feed-clock.ts';
import type { FeedState } from '../../../store/feed.ts';
import { useStudio } from '../../studio-context.tsx';
import { countText, lengthText } from '../../words/number-text.ts';
import { axisAt, PAST_SHARE, spanRows, xOf } from './axis.ts';
import css from './live-tracks.module.css';
import section from '../section.module.css';
import { LiveRuler } from './live-ruler.tsx';
import { LiveTrack } from './live-track.tsx';
import { FleetRun } from './fleet-run.tsx';
import { useFeed, useShownDesign, useShownTiming } from '../use-feed.ts';
import { useRunCurves } from './use-run-curves.ts';

const SPANS = [
  [30, '30 s'],
  [120, '2 min'],
  [600, '10 min'],
  [3600, '1 h'],
] as const;

export function LiveTracks() {
  const design = useShownDesign();
  const { feed } = useStudio();
  const runTiming = useFeed((state) => state.report?.timing);
  const setup = useFeed((state) => state.setup);
  const [seconds, setSeconds] = useState<number>(120);
  const [width, setWidth] = useState(0);
  const [stage, setStage] = useState<HTMLDivElement | null>(null);
  const timing = useShownTiming();
  const content = runTiming ? setup?.content : undefined;
  const first = runTiming && setup ? firstSample(setup, runTiming) : 0;
  // Before a start all that would be sent is seen; then the clock moves over it.
  const span = runTiming ? spanRows(seconds, timing) : timing.samples;
  const over = useFeed(({ report }) => report?.over ?? false);
  const isCsv = content?.kind === 'csv';
  // Read from the store, not from what was rendered: it moves with every frame.
  const row = useCallback(() => rowNow(feed.store.getState()), [feed]);
  const past = runTiming ? PAST_SHARE : 0;
  const drawn = useRunCurves({ design, content, timing, first, span, width, past, row });

  useEffect(() => {
    if (!stage) return;
    const observer = new ResizeObserver(() => setWidth(stage.clientWidth - gutterOf(stage)));
    observer.observe(stage);
    return () => observer.disconnect();
  }, [stage]);

  // One write a frame moves everything that stands on the axis.
  const axis = drawn?.axis ?? axisAt(0, span, past);
  useEffect(() => {
    let frame = 0;
    let last = Number.NaN;
    const move = () => {
      frame = requestAnimationFrame(move);
      const shift = width * past - xOf(axis, row(), width);
      const wait = ((row() - (feed.store.getState().report?.stats.row ?? 0)) / axis.span) * width;
      if (Math.abs(shift - last) < 0.05) return;
      last = shift;
      stage?.style.setProperty('--shift', `${shift.toFixed(2)}px`);
      stage?.style.setProperty('--waiting', `${Math.max(0, Math.min(wait, width * past)).toFixed(1)}px`);
    };
    move();
    return () => cancelAnimationFrame(frame);
  }, [axis, width, past, row, feed, stage]);

  if (design && design.metrics.length === 0) return <FleetRun design={design} />;
  const series =
    isCsv || !design ? [...(drawn?.curves.keys() ?? [])].map((key) => ({ key, label: key, unit: '' })) : undefined;
  const tracks =
    series ?? design?.metrics.map(({ key, label, unit }) => ({ key, label: label ?? key, unit: unit ?? '' })) ?? [];
  if (!design && !runTiming) return <p className={section.quiet}>The file’s columns are drawn as they are sent.</p>;
  return (
    <div
      className={css.stage}
      ref={setStage}
      style={{ '--past': `${past * 100}%` }}
      data-running={runTiming !== undefined && !over}
    >
      <div className={css.rulerRow}>
        <LiveRuler axis={axis} timing={timing} width={width} planned={runTiming !== undefined && !isCsv} />
        {runTiming ? (
          <select
            className={css.span}
            aria-label="Time across"
            value={seconds}
            onChange={(event) => setSeconds(Number(event.target.value))}
          >
            {SPANS.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        ) : (
          <span className={css.plan}>
            {countText(timing.samples)} rows, {lengthText(wallMsBetween(timing, 0, timing.samples))} at ×{timing.speed}
          </span>
        )}
      </div>
      <div className={css.tracks}>
        {tracks.map((track, index) => (
          <LiveTrack
            key={track.key}
            label={track.label}
            unit={track.unit}
            index={index}
            design={design}
            axis={axis}
            width={width}
            curve={drawn?.curves.get(track.key)}
            timing={timing}
            first={first}
            running={runTiming !== undefined}
            over={over}
          />
        ))}
      </div>
    </div>
  );
}

/** The row under the line that says now. A file's rows are not evenly spaced: there the last settled one counts. */
function rowNow({ report, setup }: FeedState): number {
  if (!report) return 0;
  return report.over || setup?.content.kind === 'csv' ? report.stats.row : rowAt(report.timing, Date.now());
}

function gutterOf(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue('--gut')) || 0;
}
