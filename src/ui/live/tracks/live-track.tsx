/** One live track: its clips with what they wait for, its curve up to now, and what is not sent yet. */
import { memo, useEffect, useRef, useState } from 'react';
import { rowAt, wallMsBetween } from '../../../app/feed/feed-clock.ts';
import type { RunCurve } from '../../../app/feed/feed-curves.ts';
import type { Design } from '../../../core/design/types/design.ts';
import type { FeedTiming } from '../../../engine/api/feed.ts';
import { metricColor } from '../../styles/metric-color.ts';
import { type Clip, clipsOf, MOST_REPEATS } from '../../timeline/model/clip-model.ts';
import { yOf, yScale } from '../../axis/y-scale.ts';
import { cx } from '../../widgets/class-names.ts';
import { IconPath } from '../../widgets/kind-icon.tsx';
import { type LiveAxis, MARGIN_SHARE, xOf } from './axis.ts';
import { countdown } from '../countdown.ts';
import layer from './layer.module.css';
import { LiveCurve } from './live-curve.tsx';
import css from './live-track.module.css';
import families from '../../timeline/families.module.css';
import { useNow } from '../use-feed.ts';

interface LiveTrackProps {
  readonly label: string;
  readonly unit: string;
  /** Key of the metric, or the name of the file's column. */
  readonly index: number;
  readonly design: Design | undefined;
  readonly axis: LiveAxis;
  readonly width: number;
  readonly curve: RunCurve | undefined;
  readonly timing: FeedTiming;
  readonly first: number;
  readonly running: boolean;
  readonly over: boolean;
}

export function LiveTrack(props: LiveTrackProps) {
  const { label, unit, index, axis, width, curve, running } = props;
  const plot = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const element = plot.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const color = metricColor(props.design?.metrics[index], index);
  const scale = curve && yScale(curve.min, curve.max, height);
  const drawnWidth = Math.round(width * (1 + MARGIN_SHARE));
  return (
    <section className={css.track} aria-label={label}>
      <div className={css.lane}>
        <div className={layer.layer}>
          <LaneClips {...props} />
        </div>
      </div>
      <div className={css.axis} aria-hidden="true">
        {scale?.ticks.map(({ value, label: text }) => (
          <span key={value} style={{ top: yOf(scale, value, height) }}>
            {text}
          </span>
        ))}
      </div>
      <div className={css.plot} ref={plot}>
        <div className={layer.layer} style={{ width: drawnWidth }}>
          <LaneZones {...props} />
          {curve && height > 0 && width > 0 ? (
            <LiveCurve axis={axis} curve={curve} width={drawnWidth} height={height} color={color} />
          ) : null}
        </div>
        {running ? (
          <>
            <i className={css.future} />
            <i className={css.waiting} />
            <i className={css.now} />
          </>
        ) : null}
        <span className={css.title} style={{ color }}>
          {label} <small>{unit}</small>
        </span>
      </div>
    </section>
  );
}

interface Placed {
  readonly clip: Clip;
  readonly start: number;
  readonly end: number;
}

/** Clips that stand on the drawn rows, in every turn of a loop. */
function placedClips({ design, index, axis, timing, first }: LiveTrackProps): readonly Placed[] {
  const metric = design?.metrics[index];
  if (!design || !metric) return [];
  const clips = clipsOf(design, metric)
    .filter(({ off }) => !off)
    .flatMap((clip) => [clip, ...clip.repeats.map((extent) => ({ ...clip, extent }))]);
  const turns: Placed[] = [];
  const lastTurn = Math.floor(Math.max(0, Math.min(axis.to, timing.rows - 1)) / timing.samples);
  for (let turn = Math.max(0, Math.floor(axis.from / timing.samples)); turn <= lastTurn; turn++) {
    const shift = turn * timing.samples - first;
    for (const clip of clips) {
      const start = clip.extent.start + shift;
      const end = Math.min(clip.extent.end + shift, (turn + 1) * timing.samples);
      if (end > axis.from && start < axis.to && end > turn * timing.samples) turns.push({ clip, start, end });
    }
  }
  // More repeats than this would be a smear.
  return turns.length > MOST_REPEATS ? turns.filter(({ clip }) => clip.repeats.length === 0) : turns;
}

const LEAST_CLIP_PX = 18;

const LaneClips = memo(function LaneClips(props: LiveTrackProps) {
  const { axis, width, timing, running, over } = props;
  const now = useNow(500);
  const row = running ? rowAt(timing, now) : -1;
  return placedClips(props).map(({ clip, start, end }) => {
    const left = xOf(axis, start, width);
    const wide = Math.max(LEAST_CLIP_PX, xOf(axis, end, width) - left);
    const ahead = running && !over && start > row;
    const passed = running && end <= row;
    const words = ahead ? `in ${countdown(wallMsBetween(timing, row, start))}` : `${clip.title}${passed ? ' ✓' : ''}`;
    return (
      <span
        key={`${clip.incident ?? ''}${clip.id}-${start}`}
        className={cx(
          css.clip,
          families[clip.incident === undefined ? clip.kind.family : 'incident'],
          passed && css.passedClip,
        )}
        style={{ left, width: wide }}
        title={`${clip.title} ${clip.value}`}
      >
        <IconPath path={clip.kind.icon} color="currentColor" size={13} />
        {wide > 64 ? <em>{words}</em> : ahead ? <em className={css.beside}>{words}</em> : null}
      </span>
    );
  });
});

const LaneZones = memo(function LaneZones(props: LiveTrackProps) {
  const { axis, width } = props;
  return placedClips(props).map(({ clip, start, end }) => (
    <i
      key={`${clip.incident ?? ''}${clip.id}-${start}`}
      className={cx(css.zone, families[clip.incident === undefined ? clip.kind.family : 'incident'])}
      style={{ left: xOf(axis, start, width), width: Math.max(2, xOf(axis, end, width) - xOf(axis, start, width)) }}
    />
  ));
});
