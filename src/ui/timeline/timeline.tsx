/**
 * The heart of the screen: overview, ruler, one track a metric with its clips and curve, incidents, cursor.
 * Everything moves in the same frame as the pointer, but the curves, which follow when the engine has them.
 */
import { useEffect, useRef } from 'react';
import { useAnnounce } from '../shell/announcer.tsx';
import { useDocument, useRun, useStudio, useView } from '../studio-context.tsx';
import { cx } from '../widgets/class-names.ts';
import { Cursor, Guide } from './plot/cursor.tsx';
import { IncidentLane } from './lanes/incident-lane.tsx';
import { attachKeys } from './keys/keys.ts';
import { Bubble, Marquee, Notices } from './plot/overlays.tsx';
import { Overview } from './plot/overview.tsx';
import { attachPinch } from './gestures/pinch.ts';
import { attachPointer } from './gestures/pointer-controller.ts';
import { attachProbe } from './model/probe.ts';
import { Ruler, TimeGrid } from './plot/ruler.tsx';
import { observeSize } from '../axis/size.ts';
import css from './timeline.module.css';
import { useTimelineModel } from './model/timeline-model.ts';
import { Tooltip } from './plot/tooltip.tsx';
import { Track } from './plot/track.tsx';
import { attachWheel } from './gestures/wheel.ts';

export function Timeline() {
  const model = useTimelineModel();
  const root = useRef<HTMLDivElement>(null);
  const plots = useRef<HTMLDivElement>(null);
  const armed = useView((state) => state.placing !== undefined);
  const announce = useAnnounce();

  useEffect(() => {
    if (!root.current || !plots.current) return;
    const stops = [
      observeSize(root.current, plots.current, ({ width, pixelRatio }) => {
        model.state.setState({ width, pixelRatio });
        const pixels = Math.round(width * pixelRatio);
        model.studio.preview.resize(pixels, pixels);
      }),
      attachPointer(model, root.current, plots.current),
      attachPinch(model, root.current, plots.current),
      attachWheel(model, root.current, plots.current),
      attachKeys(model, root.current, announce),
      attachProbe(model),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [model, announce]);

  return (
    <section
      ref={root}
      className={cx(css.timeline, armed && css.armed)}
      aria-label="Timeline"
      data-timeline
      tabIndex={-1}
    >
      <Overview />
      <Ruler />
      <div className={css.scroller} data-tracks>
        <div className={css.tracks}>
          <TimeGrid />
          <Tracks />
        </div>
      </div>
      <IncidentLane />
      <div className={css.overlay}>
        <div ref={plots} className={css.plots}>
          <Guide />
          <Cursor />
        </div>
      </div>
      <Marquee />
      <Bubble />
      <Tooltip />
      <Notices />
    </section>
  );
}

/** Keys of the metrics that are drawn: all but the muted, or the soloed one. */
function useVisibleMetrics() {
  const metrics = useDocument((state) => state.design.metrics);
  const muted = useView((state) => state.muted);
  const solo = useView((state) => state.solo);
  const soloed = metrics.some((metric) => metric.key === solo);
  return metrics.filter((metric) => (soloed ? metric.key === solo : !muted.has(metric.key)));
}

function runCommand(studio: ReturnType<typeof useStudio>, id: string): void {
  studio.commands.find((command) => command.id === id)?.run();
}

function Tracks() {
  const studio = useStudio();
  const all = useDocument((state) => state.design.metrics);
  const visible = useVisibleMetrics();
  const failed = useRun((state) => state.previewError !== undefined);
  if (visible.length === 0) {
    return (
      <div className={css.nothing}>
        <p>{all.length === 0 ? 'No metrics yet.' : 'Every metric is hidden.'}</p>
        <p>
          {all.length === 0 ? (
            <>
              <button type="button" onClick={() => runCommand(studio, 'add-metric')}>
                Add a metric
              </button>{' '}
              <button type="button" onClick={() => runCommand(studio, 'gallery')}>
                Start from a template
              </button>
            </>
          ) : (
            <button type="button" onClick={() => studio.view.setState({ muted: new Set(), solo: undefined })}>
              Show all
            </button>
          )}
        </p>
      </div>
    );
  }
  return visible.map((metric) => (
    <Track key={metric.key} metric={metric} index={all.indexOf(metric)} failed={failed} />
  ));
}
