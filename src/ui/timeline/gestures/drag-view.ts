/** Drags that change no design: panning the window, and the marquee that selects clips. */
import { panWindow, rememberWindow } from '../../../app/studio/window.ts';
import type { AnomalyRef } from '../../../store/view.ts';
import { overlaps, samplesPerPixel } from '../../axis/geometry.ts';
import { clipsOf } from '../model/clip-model.ts';
import { AT_REST, isSelected, type TimelineModel } from '../model/timeline-model.ts';
import type { PointerAt, TimelineGesture } from './gesture-context.ts';

/** One finger on a plot, or the middle button anywhere. */
export function panDrag(model: TimelineModel, down: PointerAt, click: () => void): TimelineGesture {
  const { view } = model.studio;
  const first = view.getState().window;
  const scale = samplesPerPixel(model.axis());
  return {
    begin: () => rememberWindow(view),
    move: (at) =>
      view.setState({ window: panWindow(first, (down.clientX - at.clientX) * scale, model.grid().numSamples) }),
    end: () => {},
    cancel: () => view.setState({ window: first }),
    click,
  };
}

/** @param tracksBetween keys of the tracks that a range of client pixels touches */
export function marqueeDrag(
  model: TimelineModel,
  down: PointerAt,
  tracksBetween: (top: number, bottom: number) => readonly string[],
  click: () => void,
): TimelineGesture {
  const { document, view } = model.studio;
  const before = view.getState().selection;
  const kept = down.shift && before.kind === 'anomaly' ? before.items : [];
  return {
    move(at) {
      const top = Math.min(down.clientY, at.clientY);
      const height = Math.abs(down.clientY - at.clientY);
      const left = Math.min(down.clientX, at.clientX);
      const width = Math.abs(down.clientX - at.clientX);
      model.state.setState({ dragging: true, marquee: { left, top, width, height } });
      const { design } = document.store.getState();
      const from = Math.min(down.sample, at.sample);
      const to = Math.max(down.sample, at.sample);
      const keys = new Set(tracksBetween(top, top + height));
      const hit = design.metrics
        .filter((metric) => keys.has(metric.key))
        .flatMap((metric) => clipsOf(design, metric))
        .filter((clip) => clip.incident === undefined && overlaps(clip.extent.start, clip.extent.end, from, to))
        .map((clip): AnomalyRef => ({ metric: clip.metric, id: clip.id }))
        .filter((ref) => !isSelected(kept, ref.metric, ref.id));
      const items = [...kept, ...hit];
      view.setState({ selection: items.length > 0 ? { kind: 'anomaly', items } : { kind: 'design' } });
    },
    end: () => model.state.setState(AT_REST),
    cancel() {
      view.setState({ selection: before });
      model.state.setState(AT_REST);
    },
    click,
  };
}
