/** What is drawn of curves of interleaved [x, y] pairs: which line over which, in what colour and range. Pure. */
import { extremes } from './extremes.ts';

/** One curve: x (sample index) and y interleaved; NaN y is a gap. */
export type CurveData = Float64Array;

export interface CurveLine {
  readonly data: CurveData;
  /** Resolved CSS colour. */
  readonly color: string;
  readonly width: number;
  readonly opacity: number;
  /** Dots at the points, where there are few. */
  readonly dots?: boolean;
  /** Values at the bottom and top of the plot; absent: those of the whole picture. */
  readonly range?: readonly [number, number];
}

/** Axes, ticks, zones and cursor are drawn by the screen; here are only lines. */
export interface CurvePicture {
  /** Samples at the left and right edge. */
  readonly x: readonly [number, number];
  /** Values at the bottom and top inset. */
  readonly y: readonly [number, number];
  /** CSS pixels kept free above and below. */
  readonly inset: { readonly top: number; readonly bottom: number };
  /** In drawing order, the lowest first. */
  readonly lines: readonly CurveLine[];
}

/** The dirty curve over its faint clean twin. */
export function buildTrackLines(
  dirty: CurveData,
  clean: CurveData,
  colors: { readonly line: string; readonly faint: string },
  visible: { readonly from: number; readonly to: number; readonly width: number },
): readonly CurveLine[] {
  const dots = visible.to - visible.from < visible.width / 9;
  return [
    { data: clean, color: colors.faint, width: 1, opacity: 0.42 },
    { data: dirty, color: colors.line, width: 1.3, opacity: 1, dots },
  ];
}

/** The overview: every curve over its own range, so that the shapes can be told apart. */
export function buildOverviewLines(
  curves: readonly { readonly data: CurveData; readonly color: string }[],
): readonly CurveLine[] {
  return curves.map(({ data, color }) => {
    const { min, max } = extremes(data);
    const [low, high] = min <= max ? [min, max] : [0, 1];
    const margin = high > low ? 0 : Math.max(Math.abs(high) * 0.1, 1);
    return { data, color, width: 1, opacity: 0.65, range: [low - margin, high + margin] };
  });
}
