/** Dragging an edge of a clip: the left one moves the start and keeps the end, the right one changes the length. */
import { intervalMsOf } from '../../../core/design/types/resolve.ts';
import type { Gesture } from '../../../store/document.ts';
import type { Clip } from '../model/clip-model.ts';
import { type Edge, placementIn, resized, spansOf } from './gesture-edits.ts';
import { movedFar, type PointerAt, type Session, snapTargets } from './gesture-context.ts';
import { findPlaced, patchPlaced } from '../model/placed-anomaly.ts';
import { snapSample } from '../model/snapping.ts';
import { timeRangeText } from '../../words/time-text.ts';
import { AT_REST, type TimelineModel } from '../model/timeline-model.ts';

export function startEdgeDrag(
  model: TimelineModel,
  down: PointerAt,
  clip: Clip,
  edge: Edge,
  onClick: () => void,
): Session {
  const { document } = model.studio;
  const base = document.store.getState().design;
  const placed = findPlaced(base, clip);
  const targets = snapTargets(model, [clip]);
  // The pointer seldom meets the edge exactly: the distance is kept.
  const offset = (edge === 'start' ? clip.extent.start : clip.extent.end) - down.sample;
  let gesture: Gesture | undefined;

  const follow = (pointer: PointerAt) => {
    if (!placed || (!gesture && !movedFar(down, pointer))) return;
    gesture ??= document.begin(`Resize ${clip.title}`);
    const inData = Math.min(Math.max(pointer.sample + offset, 0), base.general.num_samples);
    const snapped = snapSample(inData, model.axis(), pointer.alt ? undefined : targets);
    const next = resized(placementIn(base, placed), edge, snapped.sample);
    gesture.update((design) => patchPlaced(design, clip, spansOf(placed, next.at, next.parts, intervalMsOf(base))));
    const length = next.parts.onset + next.parts.hold + next.parts.recovery;
    model.state.setState({
      dragging: true,
      guide: snapped.guide,
      bubble: { x: pointer.clientX, y: pointer.clientY, text: timeRangeText(model.grid(), next.at, next.at + length) },
    });
  };

  return {
    edges: () => ({ time: gesture !== undefined, tracks: false }),
    move: follow,
    end(pointer) {
      follow(pointer);
      model.state.setState(AT_REST);
      if (gesture) gesture.commit();
      else onClick();
    },
    cancel() {
      gesture?.cancel();
      model.state.setState(AT_REST);
    },
  };
}
