/** Dragging an edge of a clip: the left one moves the start and keeps the end, the right one changes the length. */
import { intervalMsOf } from '../../../core/design/types/resolve.ts';
import { timeRangeText } from '../../words/time-text.ts';
import type { Clip } from '../model/clip-model.ts';
import { type Edge, placementIn, resized, spansOf } from '../../../app/placing/placement-edits.ts';
import { findPlaced, leastLength, patchPlaced } from '../../../core/design/edit/edits.ts';
import { snapSample } from '../model/snapping.ts';
import type { TimelineModel } from '../model/timeline-model.ts';
import { designGesture } from './design-gesture.ts';
import { type PointerAt, snapTargets, type TimelineGesture } from './gesture-context.ts';

export function edgeDrag(
  model: TimelineModel,
  down: PointerAt,
  clip: Clip,
  edge: Edge,
  onClick: () => void,
): TimelineGesture {
  const targets = snapTargets(model, [clip]);
  // The pointer seldom meets the edge exactly: the distance is kept.
  const offset = (edge === 'start' ? clip.extent.start : clip.extent.end) - down.sample;
  return designGesture(model, {
    label: () => `Resize ${clip.title}`,
    edit(base, at) {
      const placed = findPlaced(base, clip);
      if (!placed) return { design: base };
      const inData = Math.min(Math.max(at.sample + offset, 0), base.general.num_samples);
      const snapped = snapSample(inData, model.axis(), at.alt ? undefined : targets);
      const next = resized(placementIn(base, placed), edge, snapped.sample, leastLength(placed));
      const length = next.parts.onset + next.parts.hold + next.parts.recovery;
      return {
        design: patchPlaced(base, clip, spansOf(placed, next.at, next.parts, intervalMsOf(base))),
        guide: snapped.guide,
        text: timeRangeText(model.grid(), next.at, next.at + length),
      };
    },
    onClick,
  });
}
