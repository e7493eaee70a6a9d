/**
 * Two fingers on the timeline zoom and pan. The drag of the first finger has been called off by then. Each finger is
 * a gesture of its own; with one of the two lifted the pinch is over, and Esc gives the window back.
 */
import { rememberWindow } from '../../../app/studio/window.ts';
import { type Axis, pinchWindow } from '../../axis/geometry.ts';
import { type ClientPoint, followPointer, type Life } from '../../gesture/gesture.ts';
import type { TimelineModel } from '../model/timeline-model.ts';

interface Pinch {
  readonly ids: readonly [number, number];
  readonly axis: Axis;
  readonly before: readonly [number, number];
}

export function attachPinch(model: TimelineModel, root: HTMLElement, plots: HTMLElement): () => void {
  /** Pixels of the plot, by pointer. */
  const fingers = new Map<number, number>();
  const lives = new Map<number, Life<ClientPoint>>();
  let pinch: Pinch | undefined;

  const place = ({ clientX }: ClientPoint) => clientX - plots.getBoundingClientRect().left;
  const zoom = () => {
    if (!pinch) return;
    const [a, b] = pinch.ids.map((id) => fingers.get(id));
    if (a === undefined || b === undefined) return;
    model.studio.view.setState({ window: pinchWindow(pinch.axis, pinch.before, [a, b], model.grid().numSamples) });
  };
  const giveBack = () => {
    if (pinch) model.studio.view.setState({ window: { from: pinch.axis.from, to: pinch.axis.to } });
  };
  const begin = () => {
    const [first, second] = [...fingers];
    if (fingers.size !== 2 || !first || !second) return;
    rememberWindow(model.studio.view);
    pinch = { ids: [first[0], second[0]], axis: model.axis(), before: [first[1], second[1]] };
  };

  const onDown = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') return;
    const { pointerId } = event;
    fingers.set(pointerId, place(event));
    begin();
    const gesture = {
      move(at: ClientPoint) {
        fingers.set(pointerId, place(at));
        zoom();
      },
      end: () => {},
      cancel: giveBack,
    };
    const life = followPointer<ClientPoint>(event, gesture, {
      read: (moved) => moved,
      onOver() {
        fingers.delete(pointerId);
        lives.delete(pointerId);
        pinch = undefined;
      },
    });
    lives.set(pointerId, life);
  };

  root.addEventListener('pointerdown', onDown);
  return () => {
    root.removeEventListener('pointerdown', onDown);
    for (const life of lives.values()) life.cancel();
  };
}
