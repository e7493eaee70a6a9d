/** What lies over the timeline for a moment: the value bubble of a drag, the marquee, notices about the preview. */
import { useDocument, useRun, useView } from '../../studio-context.tsx';
import { cx } from '../../widgets/class-names.ts';
import css from './overlays.module.css';
import { useTimelineState } from '../model/timeline-model.ts';

export function Bubble() {
  const bubble = useTimelineState((state) => state.bubble);
  if (!bubble) return null;
  return (
    <output className={css.bubble} style={{ transform: `translate(${bubble.x}px, ${bubble.y}px)` }}>
      <span>{bubble.text}</span>
    </output>
  );
}

/** The name of the kind that is dragged from the palette. */
export function Carried() {
  const carried = useTimelineState((state) => state.carried);
  if (!carried) return null;
  return (
    <span
      className={cx(css.carried, carried.over && css.over)}
      style={{ transform: `translate(${carried.x + 10}px, ${carried.y + 8}px)` }}
      data-carried
      aria-hidden="true"
    >
      {carried.text}
    </span>
  );
}

export function Marquee() {
  const box = useTimelineState((state) => state.marquee);
  return box ? <i className={css.marquee} style={{ ...box }} /> : null;
}

export function Notices() {
  const oneIn = useRun((state) => state.sampledOneIn);
  const error = useRun((state) => state.previewError);
  const gesture = useDocument((state) => state.gesture !== undefined);
  const placing = useView((state) => state.placing);
  return (
    <div className={css.notices} role="status">
      {error ? <p className={css.noticeBad}>{error.message} The curves are those from before.</p> : null}
      {oneIn > 1 ? <p>showing about 1 in {oneIn} samples</p> : null}
      {placing && !gesture ? (
        <p className={css.noticeArmed}>
          {placing.at === undefined ? 'choose the start on a track' : 'choose the end'}
          <span> · Esc stops</span>
        </p>
      ) : null}
    </div>
  );
}
