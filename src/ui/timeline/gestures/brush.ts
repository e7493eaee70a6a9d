/** Dragging on the overview: edges resize the window, the body moves it, elsewhere a new one is drawn or jumped to. */
import { clampWindow, rememberWindow } from '../../../app/studio/window.ts';
import type { TimeWindow, ViewStore } from '../../../store/view.ts';
import type { ClientPoint, Gesture } from '../../gesture/gesture.ts';

export type BrushPart = 'start' | 'end' | 'body' | 'outside';

/** Wide enough to be caught beside a splitter that lies along the strip's end. */
const EDGE_PX = 12;

/** What a pixel of the overview belongs to. @param whole samples over `width` pixels */
export function brushPartAt(x: number, window: TimeWindow, numSamples: number, width: number): BrushPart {
  const left = (window.from / numSamples) * width;
  const right = (window.to / numSamples) * width;
  // Of a brush narrower than its edges, the nearer edge; the middle third stays the body.
  const edge = Math.max(Math.min(EDGE_PX, (right - left) / 3), 3);
  if (Math.abs(x - left) <= edge) return 'start';
  if (Math.abs(x - right) <= edge) return 'end';
  const whole = window.from <= 0 && window.to >= numSamples;
  return x > left && x < right && !whole ? 'body' : 'outside';
}

/** The window while dragging from `fromSample` to `toSample`. */
export function brushed(
  part: BrushPart,
  first: TimeWindow,
  fromSample: number,
  toSample: number,
  numSamples: number,
): TimeWindow {
  const to = Math.min(Math.max(toSample, 0), numSamples);
  const delta = toSample - fromSample;
  if (part === 'body') return clampWindow({ from: first.from + delta, to: first.to + delta }, numSamples);
  const other = part === 'start' ? first.to : part === 'end' ? first.from : fromSample;
  return clampWindow({ from: Math.min(other, to), to: Math.max(other, to) }, numSamples);
}

/** The window with its middle at `sample`. */
export function centred(window: TimeWindow, sample: number, numSamples: number): TimeWindow {
  const half = (window.to - window.from) / 2;
  return clampWindow({ from: sample - half, to: sample + half }, numSamples);
}

/**
 * A drag on the overview.
 * @param sampleOf the sample at a client x, and the part of the brush at the begin
 * @param onClick outside of the brush, without having moved
 */
export function brushDrag(
  view: ViewStore,
  part: BrushPart,
  fromSample: number,
  numSamples: number,
  sampleOf: (at: ClientPoint) => number,
  onClick: (at: ClientPoint) => void,
): Gesture<ClientPoint> {
  const first = view.getState().window;
  return {
    begin: () => rememberWindow(view),
    move: (at) => view.setState({ window: brushed(part, first, fromSample, sampleOf(at), numSamples) }),
    end: () => {},
    cancel: () => view.setState({ window: first }),
    click: onClick,
  };
}
