/** Dragging the end of a part of the split along the time axis. */
import { moveSplit } from '../../../core/design/edit/edits.ts';
import { type SplitPart, splitOf } from '../../../core/design/types/split.ts';
import { timeText } from '../../words/time-text.ts';
import { snapSample } from '../model/snapping.ts';
import type { TimelineModel } from '../model/timeline-model.ts';
import { designGesture } from './design-gesture.ts';
import { type PointerAt, snapTargets, type TimelineGesture } from './gesture-context.ts';

/** A part that has an end to be moved: the last one ends with the data. */
export type SplitEnd = Exclude<SplitPart, 'test'>;

export function splitDrag(model: TimelineModel, down: PointerAt, part: SplitEnd): TimelineGesture {
  const targets = snapTargets(model, []);
  const end = splitOf(model.studio.document.store.getState().design)?.[part].to ?? 0;
  // The pointer seldom meets the line exactly: the distance is kept.
  const offset = end - down.sample;
  return designGesture(model, {
    label: () => `Move the end of ${part}`,
    edit(base, at) {
      const snapped = snapSample(at.sample + offset, model.axis(), at.alt ? undefined : targets);
      const design = moveSplit(base, part, snapped.sample);
      const now = splitOf(design)?.[part].to ?? end;
      return { design, guide: snapped.guide, text: `${part} ends ${timeText(model.grid(), now)}` };
    },
  });
}
