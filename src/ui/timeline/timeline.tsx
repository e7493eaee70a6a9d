/**
 * The heart of the screen: overview, ruler, one track a metric with its clips and curve, incidents, cursor.
 * Everything moves in the same frame as the pointer, but the curves, which follow when the engine has them.
 */
import { useEffect, useRef } from 'react';
import { runCommand } from '../../app/commands/run-command.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import { useDocument, useRun, useStudio, useView } from '../studio-context.tsx';
import { Cursor, Guide } from './plot/cursor.tsx';
import { IncidentLane } from './lanes/incident-lane.tsx';
import { attachKeys } from './keys/keys.ts';
import { Bubble, Carried, Marquee, Notices } from './plot/overlays.tsx';
import { Overview } from './plot/overview.tsx';
import { attachPinch } from './gestures/pinch.ts';
import { attachPointer } from './gestures/pointer-controller.ts';
import { attachProbe } from './model/probe.ts';
import { Ruler, TimeGrid } from './plot/ruler.tsx';
import { observeSize } from '../axis/size.ts';
import { SplitLines } from './plot/marks/split-lines.tsx';
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
      model.stand({ root: root.current, plots: plots.current }),
      observeSize(root.current, plots.current, ({ width, pixelRatio }) => {
        model.state.setState({ width, pixelRatio });
        const pixels = Math.round(width * pixelRatio);
        model.studio.preview.resize(pixels, pixels);
      }),
      attachPointer(model, root.current),
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
      className={css.timeline}
      aria-label="Timeline"
      data-timeline
      data-armed={armed || undefined}
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
          <SplitLines />
          <Guide />
          <Cursor />
        </div>
      </div>
      <Marquee />
      <Bubble />
      <Carried />
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
