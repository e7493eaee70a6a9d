/** Two fingers on the timeline zoom and pan. The drag of the first finger has been called off by then. */
import { rememberWindow } from '../../../app/studio/window.ts';
import { type Axis, pinchWindow } from '../../axis/geometry.ts';
import type { TimelineModel } from '../model/timeline-model.ts';

interface Pinch {
  readonly ids: readonly [number, number];
  readonly axis: Axis;
  readonly before: readonly [number, number];
}

export function attachPinch(model: TimelineModel, root: HTMLElement, plots: HTMLElement): () => void {
  /** Pixels of the plot, by pointer. */
  const fingers = new Map<number, number>();
  let pinch: Pinch | undefined;

  const place = (event: PointerEvent) => event.clientX - plots.getBoundingClientRect().left;
  const onDown = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') return;
    fingers.set(event.pointerId, place(event));
    const [first, second] = [...fingers];
    if (fingers.size !== 2 || !first || !second) return;
    rememberWindow(model.studio.view);
    pinch = { ids: [first[0], second[0]], axis: model.axis(), before: [first[1], second[1]] };
  };
  const onMove = (event: PointerEvent) => {
    if (!fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, place(event));
    if (!pinch) return;
    const [a, b] = pinch.ids.map((id) => fingers.get(id));
    if (a === undefined || b === undefined) return;
    model.studio.view.setState({ window: pinchWindow(pinch.axis, pinch.before, [a, b], model.grid().numSamples) });
  };
  const onUp = (event: PointerEvent) => {
    if (fingers.delete(event.pointerId)) pinch = undefined;
  };

  root.addEventListener('pointerdown', onDown);
  root.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onUp);
  return () => {
    root.removeEventListener('pointerdown', onDown);
    root.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onUp);
  };
}
