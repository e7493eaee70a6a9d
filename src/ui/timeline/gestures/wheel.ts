/**
 * The wheel over the timeline: Ctrl zooms at the pointer, Shift or a sideways wheel pans, else the tracks scroll. However
 * many steps a wheel makes, the window moves once a frame.
 */
import { panWindow, rememberWindow, zoomWindow } from '../../../app/studio/window.ts';
import type { TimeWindow } from '../../../store/view.ts';
import { type Axis, sampleAt, samplesPerPixel } from '../../axis/geometry.ts';
import type { TimelineModel } from '../model/timeline-model.ts';

/** Wheel events nearer together than this are one turn: one step back with X. */
const TURN_MS = 700;
const LINE_PX = 16;
/** One step of a coarse wheel zooms no further than this. */
const MOST_STEP_PX = 160;

/** Steps of the wheel that wait for the next frame. */
export interface WheelSteps {
  /** Pixels to pan by. */
  readonly pan: number;
  /** Pixels of zoom, and where the pointer is on the plots. */
  readonly zoom: number;
  readonly x: number;
}

export const NO_STEPS: WheelSteps = { pan: 0, zoom: 0, x: 0 };

/** What is known of one step. */
export interface WheelStep {
  readonly zooms: boolean;
  /** Pixels along the direction that counts. */
  readonly pixels: number;
  readonly x: number;
}

export function joined(steps: WheelSteps, { zooms, pixels, x }: WheelStep): WheelSteps {
  return zooms
    ? { ...steps, zoom: steps.zoom + Math.min(Math.max(pixels, -MOST_STEP_PX), MOST_STEP_PX), x }
    : { ...steps, pan: steps.pan + pixels };
}

/** The window after all of them at once: the same as after one by one, as long as the pointer stays. */
export function steppedWindow(axis: Axis, { pan, zoom, x }: WheelSteps, numSamples: number): TimeWindow {
  const panned = panWindow({ from: axis.from, to: axis.to }, pan * samplesPerPixel(axis), numSamples);
  if (zoom === 0) return panned;
  const place = Math.min(Math.max(x, 0), axis.width);
  return zoomWindow(panned, sampleAt({ ...panned, width: axis.width }, place), Math.exp(zoom * 0.0035), numSamples);
}

export function attachWheel(model: TimelineModel, root: HTMLElement, plots: HTMLElement): () => void {
  let lastMs = -Infinity;
  let frame = 0;
  let waiting = NO_STEPS;

  const step = () => {
    frame = 0;
    const steps = waiting;
    waiting = NO_STEPS;
    model.studio.view.setState({ window: steppedWindow(model.axis(), steps, model.grid().numSamples) });
  };
  const onWheel = (event: WheelEvent) => {
    const zooms = event.ctrlKey || event.metaKey;
    const sideways = event.shiftKey ? event.deltaX + event.deltaY : event.deltaX;
    if (!zooms && Math.abs(sideways) <= (event.shiftKey ? 0 : Math.abs(event.deltaY))) return;
    event.preventDefault();
    if (event.timeStamp - lastMs > TURN_MS) rememberWindow(model.studio.view);
    lastMs = event.timeStamp;
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
    const x = event.clientX - plots.getBoundingClientRect().left;
    waiting = joined(waiting, { zooms, pixels: (zooms ? event.deltaY : sideways) * unit, x });
    if (frame === 0) frame = requestAnimationFrame(step);
  };
  root.addEventListener('wheel', onWheel, { passive: false });
  return () => {
    cancelAnimationFrame(frame);
    root.removeEventListener('wheel', onWheel);
  };
}
