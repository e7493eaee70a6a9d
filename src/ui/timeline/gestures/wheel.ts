/** The wheel over the timeline: Ctrl zooms at the pointer, Shift or a sideways wheel pans, else the tracks scroll. */
import { panWindow, rememberWindow, zoomWindow } from '../../../app/studio/window.ts';
import { sampleAt, samplesPerPixel } from '../../axis/geometry.ts';
import type { TimelineModel } from '../model/timeline-model.ts';

/** Wheel events nearer together than this are one turn: one step back with X. */
const TURN_MS = 700;
const LINE_PX = 16;

export function attachWheel(model: TimelineModel, root: HTMLElement, plots: HTMLElement): () => void {
  let lastMs = -Infinity;
  const onWheel = (event: WheelEvent) => {
    const zooms = event.ctrlKey || event.metaKey;
    const sideways = event.shiftKey ? event.deltaX + event.deltaY : event.deltaX;
    if (!zooms && Math.abs(sideways) <= (event.shiftKey ? 0 : Math.abs(event.deltaY))) return;
    event.preventDefault();
    const { view } = model.studio;
    if (event.timeStamp - lastMs > TURN_MS) rememberWindow(view);
    lastMs = event.timeStamp;
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
    const axis = model.axis();
    const { numSamples } = model.grid();
    const { window } = view.getState();
    if (zooms) {
      const x = Math.min(Math.max(event.clientX - plots.getBoundingClientRect().left, 0), axis.width);
      const factor = Math.exp(Math.min(Math.max(event.deltaY * unit, -160), 160) * 0.0035);
      view.setState({ window: zoomWindow(window, sampleAt(axis, x), factor, numSamples) });
    } else {
      view.setState({ window: panWindow(window, sideways * unit * samplesPerPixel(axis), numSamples) });
    }
  };
  root.addEventListener('wheel', onWheel, { passive: false });
  return () => root.removeEventListener('wheel', onWheel);
}
