/**
 * The one ECharts adapter: a canvas of curves in an element. Loaded lazily. It sizes itself only when told to and
 * draws at most once a frame. Knows no stores and no design.
 */
import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { buildCurveOption, type CurveChartSpec } from './curve-option.ts';

use([LineChart, GridComponent, CanvasRenderer]);

export interface CurveChart {
  /** Draws at the next frame; of several calls in a frame the last one counts. @param onDrawn called in that frame */
  draw(spec: CurveChartSpec, onDrawn?: () => void): void;
  /** @param width,height CSS pixels */
  resize(width: number, height: number): void;
  dispose(): void;
}

/** @param pixelRatio device pixels a CSS pixel; a chart for another ratio is another chart */
export function createCurveChart(
  element: HTMLElement,
  size: { readonly width: number; readonly height: number; readonly pixelRatio: number },
): CurveChart {
  const chart = init(element, null, {
    renderer: 'canvas',
    width: size.width,
    height: size.height,
    devicePixelRatio: size.pixelRatio,
    useDirtyRect: false,
  });
  let next: CurveChartSpec | undefined;
  let drawn: (() => void) | undefined;
  let nextSize: { readonly width: number; readonly height: number } | undefined;
  let frame = 0;
  let lines = -1;

  const flush = () => {
    frame = 0;
    if (nextSize) chart.resize({ ...nextSize, silent: true });
    nextSize = undefined;
    if (!next) return;
    const merge = next.lines.length === lines;
    lines = next.lines.length;
    chart.setOption(buildCurveOption(next), { notMerge: !merge, silent: true });
    next = undefined;
    // Otherwise ECharts itself waits for one more frame.
    chart.getZr().flush();
    drawn?.();
    drawn = undefined;
  };
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(flush);
  };

  return {
    draw(spec, onDrawn) {
      next = spec;
      drawn = onDrawn;
      schedule();
    },
    resize(width, height) {
      nextSize = { width, height };
      schedule();
    },
    dispose() {
      cancelAnimationFrame(frame);
      chart.dispose();
    },
  };
}
