/** The tracks of a run: they scroll with the clock under a line that says now. What comes is named, not shown. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { firstSample, rowAt } from '../../app/feed-clock.ts';
import { intervalMsOf } from '../../core/design/resolve.ts';
import type { FeedTiming } from '../../engine/api-feed.ts';
import { useDocument } from '../studio-context.tsx';
import { axisAt, PAST_SHARE, spanRows, xOf } from './axis.ts';
import css from './live.module.css';
import { LiveRuler } from './live-ruler.tsx';
import { LiveTrack } from './live-track.tsx';
import { FleetRun } from './fleet-run.tsx';
import { useFeed, useShownDesign } from './use-feed.ts';
import { useRunCurves } from './use-run-curves.ts';

const SPANS = [
  [30, '30 s'],
  [120, '2 min'],
  [600, '10 min'],
  [3600, '1 h'],
] as const;

export function LiveTracks() {
  const design = useShownDesign();
  const report = useFeed((state) => state.report);
  const runTiming = useFeed((state) => state.report?.timing);
  const setup = useFeed((state) => state.setup);
  const speed = useFeed(({ form }) => form.speed);
  const edited = useDocument((state) => state.design);
  const [seconds, setSeconds] = useState<number>(120);
  const [width, setWidth] = useState(0);
  const stage = useRef<HTMLDivElement>(null);
  /** Before a start: the run as it would begin. */
  const idle = useMemo(() => idleTiming(intervalMsOf(edited), edited.general.num_samples, speed), [edited, speed]);
  const timing = runTiming ?? idle;
  const content = runTiming ? setup?.content : undefined;
  const first = runTiming && setup ? firstSample(setup, runTiming) : 0;
  const span = spanRows(seconds, timing);
  const settled = useRef(0);
  settled.current = report?.stats.row ?? 0;
  const over = report?.over ?? false;
  const isCsv = content?.kind === 'csv';
  const row = () => (runTiming === undefined ? 0 : over || isCsv ? settled.current : rowAt(runTiming, Date.now()));
  const drawn = useRunCurves({ design, content, timing, first, span, width, row });

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth - gutterOf(element)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // One write a frame moves everything that stands on the axis.
  const rowNow = useRef(row);
  rowNow.current = row;
  const axis = drawn?.axis ?? axisAt(0, span);
  useEffect(() => {
    let frame = 0;
    let last = Number.NaN;
    const move = () => {
      frame = requestAnimationFrame(move);
      const shift = width * PAST_SHARE - xOf(axis, rowNow.current(), width);
      const wait = ((rowNow.current() - settled.current) / axis.span) * width;
      if (Math.abs(shift - last) < 0.05) return;
      last = shift;
      stage.current?.style.setProperty('--shift', `${shift.toFixed(2)}px`);
      stage.current?.style.setProperty('--waiting', `${Math.max(0, Math.min(wait, width * PAST_SHARE)).toFixed(1)}px`);
    };
    move();
    return () => cancelAnimationFrame(frame);
  }, [axis, width]);

  if (design && design.metrics.length === 0) return <FleetRun design={design} />;
  const series =
    isCsv || !design ? [...(drawn?.curves.keys() ?? [])].map((key) => ({ key, label: key, unit: '' })) : undefined;
  const tracks =
    series ?? design?.metrics.map(({ key, label, unit }) => ({ key, label: label ?? key, unit: unit ?? '' })) ?? [];
  return (
    <div className={css.stage} ref={stage} data-running={runTiming !== undefined && !over}>
      <div className={css.rulerRow}>
        <LiveRuler axis={axis} timing={timing} width={width} planned={runTiming !== undefined && !isCsv} />
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

function gutterOf(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue('--gut')) || 0;
}

function idleTiming(intervalMs: number, samples: number, speed: number): FeedTiming {
  return {
    startMs: 0,
    wallStartMs: 0,
    intervalMs,
    backfillRows: 0,
    speed: speed > 0 ? speed : 1,
    rows: samples,
    eventsPerRow: 1,
    samples,
  };
}
