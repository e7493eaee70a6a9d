/** Drags that change no design: panning the window, and the marquee that selects clips. */
import { panWindow, rememberWindow } from '../../../app/studio/window.ts';
import type { AnomalyRef } from '../../../store/view.ts';
import { clipsOf } from '../model/clip-model.ts';
import { overlaps, samplesPerPixel } from '../../axis/geometry.ts';
import { movedFar, type PointerAt, type Session } from './gesture-context.ts';
import { AT_REST, isSelected, type TimelineModel } from '../model/timeline-model.ts';

/** One finger on a plot, or the middle button anywhere. */
export function startPan(model: TimelineModel, down: PointerAt, onClick: () => void): Session {
  const { view } = model.studio;
  const first = view.getState().window;
  const scale = samplesPerPixel(model.axis());
  let moved = false;
  return {
    move(pointer) {
      if (!moved && !movedFar(down, pointer)) return;
      if (!moved) rememberWindow(view);
      moved = true;
      const { numSamples } = model.grid();
      view.setState({ window: panWindow(first, (down.clientX - pointer.clientX) * scale, numSamples) });
    },
    end() {
      if (!moved) onClick();
    },
    cancel() {
      view.setState({ window: first });
    },
  };
}

/** @param tracksBetween keys of the tracks that a range of client pixels touches */
export function startMarquee(
  model: TimelineModel,
  down: PointerAt,
  tracksBetween: (top: number, bottom: number) => readonly string[],
  onClick: () => void,
): Session {
  const { document, view } = model.studio;
  const before = view.getState().selection;
  const kept = down.shift && before.kind === 'anomaly' ? before.items : [];
  let moved = false;
  return {
    move(pointer) {
      moved ||= movedFar(down, pointer);
      if (!moved) return;
      const top = Math.min(down.clientY, pointer.clientY);
      const height = Math.abs(down.clientY - pointer.clientY);
      const left = Math.min(down.clientX, pointer.clientX);
      model.state.setState({
        dragging: true,
        marquee: { left, top, width: Math.abs(down.clientX - pointer.clientX), height },
      });
      const { design } = document.store.getState();
      const from = Math.min(down.sample, pointer.sample);
      const to = Math.max(down.sample, pointer.sample);
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
    end() {
      model.state.setState(AT_REST);
      if (!moved) onClick();
    },
    cancel() {
      view.setState({ selection: before });
      model.state.setState(AT_REST);
    },
  };
}
