/** The curves of the overview strip, all on one canvas. */
import { useEffect, useState } from 'react';
import { useCurveCanvas } from '../../axis/use-curve-canvas.ts';
import { buildOverviewLines } from '../../../charts/curve-lines.ts';
import { createColorReader } from '../../../charts/css-color.ts';
import { metricColor } from '../../styles/metric-color.ts';
import { useDocument, useRun, useView } from '../../studio-context.tsx';
import { useThemeKey } from '../../axis/use-theme-key.ts';
import css from './curves.module.css';
import { useTimelineState } from '../model/timeline-model.ts';

/** More curves in 46 pixels are a tangle. */
const MOST_CURVES = 6;
const LAG_MS = 60;
const INSET = { top: 5, bottom: 8 };

export function OverviewCurves({ width, height }: { readonly width: number; readonly height: number }) {
  const [readColor] = useState(createColorReader);
  const pixelRatio = useTimelineState((state) => state.pixelRatio);
  const { host, canvas } = useCurveCanvas(width, height, pixelRatio);
  const numSamples = useDocument((state) => state.design.general.num_samples);
  const metrics = useDocument((state) => state.design.metrics);
  const muted = useView((state) => state.muted);
  const solo = useView((state) => state.solo);
  const tracks = useRun((state) => state.tracks);
  const themeKey = useThemeKey();

  useEffect(() => {
    const element = host.current;
    if (!canvas || !element) return;
    const soloed = metrics.some(({ key }) => key === solo);
    const curves = metrics.flatMap((metric, index) => {
      const { key } = metric;
      const data = tracks.get(key)?.overview;
      const seen = soloed ? key === solo : !muted.has(key);
      return data && seen ? [{ data, color: metricColor(metric, index) }] : [];
    });
    const drawn = curves.slice(0, MOST_CURVES).map(({ data, color }) => ({
      data,
      color: readColor(element, color, themeKey),
    }));
    // The strip may lag behind a drag; the tracks come first.
    const timer = setTimeout(() => {
      canvas.draw({
        x: [0, numSamples],
        y: [0, 1],
        inset: INSET,
        lines: buildOverviewLines(drawn),
      });
    }, LAG_MS);
    return () => clearTimeout(timer);
  }, [canvas, host, readColor, tracks, metrics, muted, solo, numSamples, themeKey]);

  return <div ref={host} className={css.canvas} aria-hidden="true" />;
}
