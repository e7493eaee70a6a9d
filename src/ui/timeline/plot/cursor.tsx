/** Vertical lines over ruler and all tracks: the cursor with its time, and the guide of a snapped edge. Moved without React. */
import { useEffect, useRef } from 'react';
import { useView } from '../../studio-context.tsx';
import { xOf } from '../../axis/geometry.ts';
import { useAxis } from '../model/hooks.ts';
import { timeText } from '../../words/time-text.ts';
import css from './cursor.module.css';
import { useTimelineModel, useTimelineState } from '../model/timeline-model.ts';

export function Cursor() {
  const model = useTimelineModel();
  const line = useRef<HTMLDivElement>(null);
  const flag = useRef<HTMLSpanElement>(null);
  const window = useView((state) => state.window);
  const width = useTimelineState((state) => state.width);

  useEffect(() => {
    const place = () => {
      const { cursor } = model.studio.view.getState();
      if (!line.current || !flag.current) return;
      const axis = model.axis();
      const x = cursor === undefined ? -1 : xOf(axis, cursor);
      const hidden = cursor === undefined || x < 0 || x > axis.width;
      line.current.style.visibility = hidden ? 'hidden' : 'visible';
      if (hidden) return;
      line.current.style.transform = `translateX(${x}px)`;
      flag.current.textContent = timeText(model.grid(), cursor);
      const half = flag.current.offsetWidth / 2;
      flag.current.style.transform = `translateX(${Math.min(Math.max(-half, -x), axis.width - x - 2 * half)}px)`;
    };
    place();
    return model.studio.view.subscribe((state, before) => {
      if (state.cursor !== before.cursor) place();
    });
  }, [model, window, width]);

  return (
    <div ref={line} className={css.cursor} aria-hidden="true">
      <span ref={flag} />
    </div>
  );
}

export function Guide() {
  const axis = useAxis();
  const guide = useTimelineState((state) => state.guide);
  if (guide === undefined || !axis) return null;
  return <i className={css.guide} style={{ transform: `translateX(${xOf(axis, guide)}px)` }} />;
}
