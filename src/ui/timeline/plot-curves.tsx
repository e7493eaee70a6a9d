/** The curve of one track on a canvas of its own. Loaded lazily, with ECharts. Knows no clips. */
import { useEffect, useRef, useState } from 'react';
import { type CurveChart, createCurveChart } from '../../charts/curve-chart.ts';
import { buildTrackLines } from '../../charts/curve-option.ts';
import { resolveCssColor } from '../../charts/css-color.ts';
import type { TrackPreview } from '../../engine/api.ts';
import type { Axis } from './geometry.ts';
import { useThemeKey } from './hooks.ts';
import css from './timeline.module.css';
import { useTimelineState } from './timeline-model.ts';
import { PLOT_INSET, type YScale } from './y-scale.ts';

interface PlotCurvesProps {
  readonly preview: TrackPreview;
  readonly axis: Axis;
  readonly height: number;
  readonly scale: YScale;
  /** CSS value, a token. */
  readonly color: string;
}

export default function PlotCurves({ preview, axis, height, scale, color }: PlotCurvesProps) {
  const host = useRef<HTMLDivElement>(null);
  const pixelRatio = useTimelineState((state) => state.pixelRatio);
  const themeKey = useThemeKey();
  const [chart, setChart] = useState<CurveChart>();
  const size = useRef({ width: axis.width, height });

  useEffect(() => {
    if (!host.current) return;
    const created = createCurveChart(host.current, { ...size.current, pixelRatio });
    setChart(created);
    return () => created.dispose();
  }, [pixelRatio]);

  useEffect(() => {
    size.current = { width: axis.width, height };
    chart?.resize(axis.width, height);
  }, [chart, axis.width, height]);

  useEffect(() => {
    if (!chart || !host.current) return;
    void themeKey;
    const colors = { line: resolveCssColor(host.current, color), faint: resolveCssColor(host.current, 'var(--faint)') };
    chart.draw({
      x: [axis.from, axis.to],
      y: [scale.min, scale.max],
      inset: PLOT_INSET,
      lines: buildTrackLines(preview.dirty, preview.clean, colors, axis),
    });
  }, [chart, preview, axis, scale.min, scale.max, color, themeKey, height]);

  return <div ref={host} className={css.canvas} aria-hidden="true" />;
}
