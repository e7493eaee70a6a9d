/** The strip above all: the whole data small, marks where anomalies are, and a brush for the window. */
import { type PointerEvent, useRef } from 'react';
import { showWindow, stepBack } from '../../../app/studio/window.ts';
import type { Metric } from '../../../core/design/types/design.ts';
import { useDocument, useStudio, useView } from '../../studio-context.tsx';
import { cx } from '../../widgets/class-names.ts';
import { brushDrag, brushPartAt, centred } from '../gestures/brush.ts';
import { type ClientPoint, followPointer } from '../../gesture/gesture.ts';
import { useHeight } from '../../axis/use-height.ts';
import { useClips } from '../model/hooks.ts';
import families from '../families.module.css';
import { OverviewCurves } from './overview-curves.tsx';
import css from './overview.module.css';
import { OverviewSplit } from './marks/split-lines.tsx';
import { useTimelineState } from '../model/timeline-model.ts';

export function Overview() {
  const studio = useStudio();
  const { view } = studio;
  const strip = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  /** The last click moved the window. */
  const jumped = useRef(false);
  const metrics = useDocument((state) => state.design.metrics);
  const numSamples = useDocument((state) => state.design.general.num_samples);
  const window = useView((state) => state.window);
  const width = useTimelineState((state) => state.width);
  const [measure, height] = useHeight();

  const place = (at: Pick<ClientPoint, 'clientX'>) => at.clientX - (strip.current?.getBoundingClientRect().left ?? 0);
  const sampleOf = (at: Pick<ClientPoint, 'clientX'>) => (place(at) / Math.max(width, 1)) * numSamples;

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const part = brushPartAt(place(event), window, numSamples, width);
    dragging.current = true;
    jumped.current = false;
    const drag = brushDrag(view, part, sampleOf(event), numSamples, sampleOf, (at) => {
      if (part !== 'outside') return;
      showWindow(view, centred(window, sampleOf(at), numSamples));
      jumped.current = true;
    });
    followPointer(event.nativeEvent, drag, {
      capture: event.currentTarget,
      read: (moved): ClientPoint => moved,
      onOver: () => {
        dragging.current = false;
      },
    });
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (dragging.current) return;
    const part = brushPartAt(place(event), window, numSamples, width);
    event.currentTarget.style.cursor = part === 'body' ? 'grab' : part === 'outside' ? 'crosshair' : 'ew-resize';
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
        onDoubleClick={() => {
          // The first click has moved the window already: one step back must lead to where it was before both.
          if (jumped.current) stepBack(view);
          jumped.current = false;
          showWindow(view, { from: 0, to: numSamples });
        }}
      >
        {width > 0 && height > 0 ? <OverviewCurves width={width} height={height} /> : null}
        {metrics.map((metric) => (
          <Marks key={metric.key} metric={metric} percent={percent} />
        ))}
        <OverviewSplit percent={percent} />
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
    .flatMap((clip) => [clip, ...clip.repeats.map((extent) => ({ ...clip, extent }))])
    .slice(0, MOST_MARKS)
    .map(({ id, kind, off, extent }) => (
      <i
        key={`${id} ${extent.start}`}
        className={cx(css.mark, families[kind.family], off && css.off)}
        style={{ left: percent(extent.start), width: percent(extent.end - extent.start) }}
      />
    ));
}
