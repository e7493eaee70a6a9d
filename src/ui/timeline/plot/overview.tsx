/** The strip above all: the whole data small, marks where anomalies are, and a brush for the window. */
import { lazy, type PointerEvent, Suspense, useRef } from 'react';
import { rememberWindow, showWindow, stepBack } from '../../../app/studio/window.ts';
import type { Metric } from '../../../core/design/types/design.ts';
import { useDocument, useStudio, useView } from '../../studio-context.tsx';
import { cx } from '../../widgets/class-names.ts';
import { type BrushPart, brushed, brushPartAt, centred } from '../gestures/brush.ts';
import { CLICK_PX } from '../gestures/gesture-context.ts';
import { useHeight } from '../../axis/use-height.ts';
import { useClips } from '../model/hooks.ts';
import css from '../timeline.module.css';
import { useTimelineState } from '../model/timeline-model.ts';

const OverviewCurves = lazy(async () => ({ default: (await import('./overview-curves.tsx')).OverviewCurves }));

interface Drag {
  readonly part: BrushPart;
  readonly x: number;
  readonly first: { readonly from: number; readonly to: number };
  readonly moved: boolean;
}

export function Overview() {
  const studio = useStudio();
  const { view } = studio;
  const strip = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag>(undefined);
  /** The last click moved the window. */
  const jumped = useRef(false);
  const metrics = useDocument((state) => state.design.metrics);
  const numSamples = useDocument((state) => state.design.general.num_samples);
  const window = useView((state) => state.window);
  const width = useTimelineState((state) => state.width);
  const [measure, height] = useHeight();

  const place = (event: PointerEvent) => event.clientX - (strip.current?.getBoundingClientRect().left ?? 0);
  const sample = (x: number) => (x / Math.max(width, 1)) * numSamples;

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const x = place(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { part: brushPartAt(x, window, numSamples, width), x, first: window, moved: false };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const x = place(event);
    const now = drag.current;
    if (!now) {
      const part = brushPartAt(x, window, numSamples, width);
      event.currentTarget.style.cursor = part === 'body' ? 'grab' : part === 'outside' ? 'crosshair' : 'ew-resize';
      return;
    }
    if (!now.moved && Math.abs(x - now.x) < CLICK_PX) return;
    if (!now.moved) rememberWindow(view);
    drag.current = { ...now, moved: true };
    view.setState({ window: brushed(now.part, now.first, sample(now.x), sample(x), numSamples) });
  };
  const stop = (event: PointerEvent<HTMLDivElement>, cancelled: boolean) => {
    const now = drag.current;
    drag.current = undefined;
    if (!now) return;
    if (cancelled) view.setState({ window: now.first });
    else if (!now.moved && now.part === 'outside') {
      showWindow(view, centred(now.first, sample(place(event)), numSamples));
      jumped.current = true;
    } else if (now.moved) jumped.current = false;
  };

  const percent = (at: number) => `${(at / numSamples) * 100}%`;
  return (
    <div className={css.overview}>
      <div
        ref={(element) => {
          strip.current = element;
          measure(element);
        }}
        className={css.strip}
        data-no-drag
        data-overview
        title="Drag to choose what the tracks show; double-click for all"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={(event) => stop(event, false)}
        onPointerCancel={(event) => stop(event, true)}
        onDoubleClick={() => {
          // The first click has moved the window already: one step back must lead to where it was before both.
          if (jumped.current) stepBack(view);
          jumped.current = false;
          showWindow(view, { from: 0, to: numSamples });
        }}
      >
        <Suspense fallback={null}>
          {width > 0 && height > 0 ? <OverviewCurves width={width} height={height} /> : null}
        </Suspense>
        {metrics.map((metric) => (
          <Marks key={metric.key} metric={metric} percent={percent} />
        ))}
        <div
          className={css.brush}
          style={{ left: percent(window.from), right: `${100 - (window.to / numSamples) * 100}%` }}
        >
          <i />
          <i />
        </div>
      </div>
    </div>
  );
}

/** More marks than this would be one bar. */
const MOST_MARKS = 200;

function Marks({ metric, percent }: { readonly metric: Metric; readonly percent: (sample: number) => string }) {
  const clips = useClips(metric);
  return clips
    .slice(0, MOST_MARKS)
    .map(({ id, kind, off, extent }) => (
      <i
        key={id}
        className={cx(css.mark, css[kind.family], off && css.off)}
        style={{ left: percent(extent.start), width: percent(extent.end - extent.start) }}
      />
    ));
}
