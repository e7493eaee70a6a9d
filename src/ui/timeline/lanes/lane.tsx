/** The handle bar above a curve: the clips of one metric, the ghost of the next one, the hint when there is none. */
import { useEffect, useRef } from 'react';
import type { Metric } from '../../../core/design/types/design.ts';
import { pluralText } from '../../words/number-text.ts';
import { useDocument, useView } from '../../studio-context.tsx';
import { cx } from '../../widgets/class-names.ts';
import { ClipView } from './clip.tsx';
import { CrowdBadge, type CrowdEntry } from './crowd-badge.tsx';
import type { LaneRows } from '../model/use-lane-layout.ts';
import { timeRangeText } from '../../words/time-text.ts';
import type { Clip } from '../model/clip-model.ts';
import { type Axis, xOf } from '../../axis/geometry.ts';
import { useHasTabStop } from '../model/hooks.ts';
import { useTouch } from '../../layout/use-touch.ts';
import { laneHint } from '../../words/placing-text.ts';
import { MadeMarks } from './made-marks.tsx';
import { RepeatMarks } from './repeat-marks.tsx';
import { roomToMark, ScatterMarks, useScatterMarks } from './scatter-marks.tsx';
import { awayFrom, useShownMember } from '../model/shown-member.ts';
import css from './lane.module.css';
import { insertAnomaly, type TimelineModel, useTimelineModel, useTimelineState } from '../model/timeline-model.ts';

interface LaneProps {
  readonly metric: Metric;
  readonly clips: readonly Clip[];
  readonly layout: LaneRows;
  readonly axis: Axis | undefined;
}

export function Lane({ metric, clips, layout, axis }: LaneProps) {
  const model = useTimelineModel();
  const stop = useRef<HTMLButtonElement>(null);
  const first = useDocument(({ design }) => design.metrics[0]?.key === metric.key);
  // One lane says it always, the others when they are pointed at: a column of hints would be noise.
  const firstEmpty = useDocument(
    ({ design }) => design.metrics.find((each) => each.anomalies.length === 0)?.key === metric.key,
  );
  const nowhere = useTimelineState((state) => state.focus === undefined);
  const hasTabStop = useHasTabStop(metric.key, undefined);
  const placed = useView(({ placing }) => (placing?.metric === metric.key ? placing : undefined));
  const landing = useTimelineState(({ ghost }) => (ghost?.metric === metric.key ? ghost : undefined));
  const gesture = useDocument((state) => state.gesture !== undefined);
  const touch = useTouch();
  const ghosts = useScatterMarks(metric);
  const others = [...ghosts, ...clips.flatMap(({ repeats }) => repeats)];
  const name = metric.label ?? metric.key;
  const member = useShownMember(metric);

  // The clip that had the focus is gone: its lane takes the tab stop, and the focus if nobody else has it.
  useEffect(() => {
    const { focus } = model.state.getState();
    if (focus?.metric !== metric.key || focus.id === undefined || clips.some((clip) => clip.id === focus.id)) return;
    if (model.studio.document.store.getState().gesture !== undefined) return;
    model.state.setState({ focus: { metric: metric.key, id: undefined } });
    if (document.activeElement === document.body) stop.current?.focus();
  }, [model, metric.key, clips]);

  return (
    <div className={css.lane} style={{ '--row-share': layout.high / layout.rows }} data-lane>
      {/* The tab stop of a lane: the keyboard's way to a new anomaly. Pointers draw on the lane itself. */}
      <button
        ref={stop}
        type="button"
        className={css.laneStop}
        data-no-drag
        tabIndex={hasTabStop || (first && nowhere) ? 0 : -1}
        aria-label={`${name}: ${pluralText(clips.length, 'anomaly', 'anomalies')}. Add one`}
        onFocus={() => model.state.setState({ focus: { metric: metric.key, id: undefined } })}
        onClick={() => insertAnomaly(model, { metric: metric.key })}
      />
      {clips.length === 0 && ghosts.length === 0 && !placed ? (
        <span className={cx(css.laneHint, !firstEmpty && css.laneHintQuiet)} aria-hidden="true">
          {laneHint(touch)}
          {touch ? null : (
            <>
              , or press <kbd>I</kbd>
            </>
          )}
        </span>
      ) : null}
      {axis ? <RepeatMarks clips={clips} axis={axis} /> : null}
      {clips.map((clip, index) => {
        const place = layout.clips[index];
        if (!place) return null;
        const beside = Math.min(place.beside, Math.max(roomToMark(others, axis, clip.extent.end), 0));
        return (
          <ClipView
            key={clip.id}
            clip={clip}
            {...place}
            beside={beside}
            metricName={name}
            away={awayFrom(member, clip)}
          />
        );
      })}
      {layout.crowds.map((crowd) => (
        <CrowdBadge
          key={crowd.members[0]}
          crowd={crowd}
          things="anomalies"
          entries={crowd.members.flatMap((index) => {
            const clip = clips[index];
            return clip ? [entryOf(model, clip)] : [];
          })}
        />
      ))}
      {axis ? <MadeMarks metric={metric} axis={axis} /> : null}
      {axis ? <ScatterMarks marks={ghosts} axis={axis} /> : null}
      {axis && landing ? <Ghost axis={axis} from={landing.start} to={landing.end} /> : null}
      {axis && placed?.at !== undefined && !gesture ? <NextGhost axis={axis} at={placed.at} /> : null}
    </div>
  );
}

/** What the list behind a badge says of a clip; picking it selects it, and then it is drawn. */
function entryOf(model: TimelineModel, clip: Clip): CrowdEntry {
  const words = `${clip.title} ${clip.value}`.trim();
  return {
    id: clip.id,
    label: `${words}, ${timeRangeText(model.grid(), clip.extent.start, clip.extent.end)}`,
    onPick: () => {
      model.state.setState({ focus: { metric: clip.metric, id: clip.id } });
      model.studio.view.setState({
        selection:
          clip.incident === undefined
            ? { kind: 'anomaly', items: [{ metric: clip.metric, id: clip.id }] }
            : { kind: 'incident', id: clip.incident },
      });
    },
  };
}

/** From the first click of click-to-place to the cursor. */
function NextGhost({ axis, at }: { readonly axis: Axis; readonly at: number }) {
  const cursor = useView((state) => state.cursor) ?? at;
  return <Ghost axis={axis} from={Math.min(at, cursor)} to={Math.max(at, cursor)} />;
}

/** The outline of a clip that is not there yet. */
function Ghost({ axis, from, to }: { readonly axis: Axis; readonly from: number; readonly to: number }) {
  const left = xOf(axis, from);
  return <i className={css.ghost} style={{ left, width: Math.max(xOf(axis, to) - left, 3) }} data-ghost />;
}
