/** One metric: lane of clips above, value axis and curve below. Knows no other track. */
import { memo, useMemo, useState } from 'react';
import type { Metric } from '../../../core/design/types/design.ts';
import { leadersOf } from '../../../core/design/types/relations.ts';
import { metricColor } from '../../styles/metric-color.ts';
import { useDocument, useRun, useStudio, useView } from '../../studio-context.tsx';
import { cx } from '../../widgets/class-names.ts';
import type { Clip } from '../model/clip-model.ts';
import { isSelected, useTimelineState } from '../model/timeline-model.ts';
import { curveUnitOf } from '../../words/curve-unit.ts';
import { useLaneLayout } from '../model/use-lane-layout.ts';
import { useHeight } from '../../axis/use-height.ts';
import { useAxis, useClips, useSeen } from '../model/hooks.ts';
import { Lane } from '../lanes/lane.tsx';
import { MemberName, MemberPicker } from './member-picker.tsx';
import { awayFrom, useShownMember } from '../model/shown-member.ts';
import { PlotCurves } from './plot-curves.tsx';
import { Readout } from './readout.tsx';
import css from './track.module.css';
import { trackRange } from '../model/track-range.ts';
import { PLOT_INSET, type YScale, yOf, yScale } from '../../axis/y-scale.ts';
import { Zones } from '../lanes/zones.tsx';

interface TrackProps {
  readonly metric: Metric;
  /** Place in the design: gives the colour, if the metric has none of its own. */
  readonly index: number;
  /** The last preview failed: a curve that is not there will not come. */
  readonly failed: boolean;
}

export const Track = memo(function Track({ metric, index, failed }: TrackProps) {
  const [seen, frozen] = useSeen(metric.key);
  const axis = useAxis(frozen);
  const clips = useClips(metric);
  const kept = useKeptClips(metric.key, clips);
  const layout = useLaneLayout(
    clips.map((clip) => clip.extent),
    axis,
    kept,
  );
  const [plot, height] = useHeight();
  const preview = useRun((state) => state.tracks.get(metric.key));
  const [low, high] = useMemo(() => trackRange(preview), [preview]);
  const min = useSteady(low, Math.min);
  const max = useSteady(high, Math.max);
  const scale = yScale(min, max, height);
  const selected = useView(
    ({ selection }) =>
      (selection.kind === 'metric' && selection.key === metric.key) ||
      (selection.kind === 'anomaly' && selection.items.some((item) => item.metric === metric.key)),
  );
  const target = useView(({ placing }) => placing?.metric === metric.key);
  const color = metricColor(metric, index);

  const member = useShownMember(metric);
  const here = clips.filter((clip) => awayFrom(member, clip) === undefined);

  return (
    <div
      ref={seen}
      className={cx(css.track, selected && css.selectedTrack, target && css.target)}
      style={{ '--rows': layout.high, '--series': color }}
      data-track={metric.key}
      role="group"
      aria-label={metric.label ?? metric.key}
    >
      <div className={css.corner}>{metric.expand ? <MemberPicker metric={metric} /> : null}</div>
      <Lane metric={metric} clips={clips} layout={layout} axis={axis} />
      <ValueAxis scale={scale} height={height} />
      <div ref={plot} className={css.plot} data-plot>
        {axis ? <Zones clips={here} axis={axis} /> : null}
        {scale.ticks.map((tick) => (
          <i key={tick.value} className={css.gridline} style={{ top: yOf(scale, tick.value, height) }} />
        ))}
        {preview && axis && height > 0 ? (
          <PlotCurves preview={preview} axis={axis} height={height} scale={scale} color={color} />
        ) : null}
        {preview && !Number.isFinite(preview.min) ? <p className={css.plotNote}>no values</p> : null}
        {!preview && failed ? <p className={css.plotNote}>no curve</p> : null}
        <Title metric={metric} height={height} scale={scale} axis={axis} />
      </div>
    </div>
  );
});

function Title({ metric, ...plot }: { readonly metric: Metric } & Omit<Parameters<typeof Readout>[0], 'metric'>) {
  const studio = useStudio();
  const unit = curveUnitOf(metric);
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        className={css.title}
        data-no-drag
        onClick={() => studio.view.setState({ selection: { kind: 'metric', key: metric.key } })}
      >
        <b>{metric.label ?? metric.key}</b>
        {unit === undefined ? null : <small>{unit}</small>}
        <Leaders metric={metric} />
        {metric.expand ? <MemberName metric={metric} /> : null}
      </button>
      <Readout metric={metric} {...plot} />
    </>
  );
}

/** A small mark of what the metric follows. */
function Leaders({ metric }: { readonly metric: Metric }) {
  const metrics = useDocument((state) => state.design.metrics);
  const keys = [...new Set(leadersOf(metric).map(({ key }) => key))];
  const [first] = keys;
  if (first === undefined) return null;
  const labels = keys.map((key) => metrics.find((one) => one.key === key)?.label ?? key);
  return (
    <small title={`follows ${labels.join(', ')}`}>
      ← {labels[0]}
      {labels.length > 1 ? ` +${labels.length - 1}` : ''}
    </small>
  );
}

function ValueAxis({ scale, height }: { readonly scale: YScale; readonly height: number }) {
  return (
    <div className={css.axis} aria-hidden="true">
      {height > PLOT_INSET.top
        ? scale.ticks.map((tick) => (
            <span key={tick.value} style={{ top: yOf(scale, tick.value, height) }}>
              {tick.label}
            </span>
          ))
        : null}
    </div>
  );
}

/** Places of the clips that no badge may swallow: the selected ones, and the one with the focus. */
function useKeptClips(metric: string, clips: readonly Clip[]): readonly number[] {
  const selection = useView((state) => state.selection);
  const focus = useTimelineState((state) => state.focus);
  const focused = focus?.metric === metric ? focus.id : undefined;
  const items = selection.kind === 'anomaly' ? selection.items : [];
  return clips.flatMap(({ id }, index) => (id === focused || isSelected(items, metric, id) ? [index] : []));
}

/** A number that while a gesture is under way goes one way only: nothing shrinks and jumps under the pointer. */
function useSteady(now: number, join: (before: number, now: number) => number): number {
  const gesture = useDocument((state) => state.gesture !== undefined);
  const [held, setHeld] = useState(now);
  const next = gesture && !Number.isNaN(held) && !Number.isNaN(now) ? join(held, now) : now;
  if (!Object.is(next, held)) setHeld(next);
  return next;
}
