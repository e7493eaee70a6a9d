/** The life of a chart of curves in an element: made, sized, thrown away. Loaded with the charts, lazily. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type CurveChart, createCurveChart } from '../../charts/curve-chart.ts';

/**
 * @param width,height CSS pixels
 * @param pixelRatio device pixels a CSS pixel; another one makes another chart
 * @returns where the chart's element goes, and the chart once there is one
 */
export function useCurveChart(
  width: number,
  height: number,
  pixelRatio: number,
): { readonly host: RefObject<HTMLDivElement | null>; readonly chart: CurveChart | undefined } {
  const host = useRef<HTMLDivElement>(null);
  const size = useRef({ width, height });
  const [chart, setChart] = useState<CurveChart>();
  useEffect(() => {
    if (!host.current) return;
    const created = createCurveChart(host.current, { ...size.current, pixelRatio });
    setChart(created);
    return () => created.dispose();
  }, [pixelRatio]);
  useEffect(() => {
    size.current = { width, height };
    chart?.resize(width, height);
  }, [chart, width, height]);
  return { host, chart };
}
