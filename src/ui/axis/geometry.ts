/**
 * The time axis of the screen: which sample stands at which pixel.
 * Ruler, lanes, plots and cursor all use it, so that the same sample has the same x. Knows no DOM.
 */
import { clampWindow, panWindow } from '../../app/studio/window.ts';
import type { TimeWindow } from '../../store/view.ts';

/** A window laid over `width` CSS pixels. */
export interface Axis extends TimeWindow {
  readonly width: number;
}

/** CSS pixels from the left edge of the plot. */
export function xOf(axis: Axis, sample: number): number {
  return ((sample - axis.from) / (axis.to - axis.from)) * axis.width;
}

/** The sample at a pixel, not rounded and not clipped. */
export function sampleAt(axis: Axis, x: number): number {
  return axis.from + (x / axis.width) * (axis.to - axis.from);
}

export function samplesPerPixel(axis: Axis): number {
  return (axis.to - axis.from) / axis.width;
}

/** Where a picture drawn for one axis belongs on another: shifted by pixels after being stretched from its left edge. */
export function stretch(drawn: Axis, axis: Axis): { readonly shift: number; readonly scale: number } {
  const scale = samplesPerPixel(drawn) / samplesPerPixel(axis);
  return { shift: xOf(axis, drawn.from), scale };
}

/** The window moved as little as possible so that [start, end), or at least its start, can be seen. */
export function revealWindow(window: TimeWindow, start: number, end: number, numSamples: number): TimeWindow {
  const span = window.to - window.from;
  const margin = span * 0.05;
  if (start < window.from) return panWindow(window, start - margin - window.from, numSamples);
  if (end > window.to)
    return panWindow(window, Math.min(end + margin - window.to, start - margin - window.from), numSamples);
  return window;
}

/** The window in which the samples that were under two fingers at `before` are under them at `now` (pixels of the plot). */
export function pinchWindow(
  axis: Axis,
  before: readonly [number, number],
  now: readonly [number, number],
  numSamples: number,
): TimeWindow {
  const [a, b] = [sampleAt(axis, before[0]), sampleAt(axis, before[1])];
  const apart = now[1] - now[0];
  // Fingers that cross or meet would turn time around.
  if (Math.abs(apart) < 1 || apart > 0 !== b > a) return { from: axis.from, to: axis.to };
  const perPixel = (b - a) / apart;
  const from = a - now[0] * perPixel;
  return clampWindow({ from, to: from + axis.width * perPixel }, numSamples);
}

/** Whether two half-open intervals have a sample in common. */
export function overlaps(aStart: number, aEnd: number, bStart: number, bEnd: number): boolean {
  return aStart < bEnd && bStart < aEnd;
}
