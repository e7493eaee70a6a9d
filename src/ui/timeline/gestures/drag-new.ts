/** Making clips: drawing one on an empty lane, and click to place (start, then end) while a kind is armed. */
import { addBetween, newLength } from '../../../app/preview/new-anomaly.ts';
import { timeRangeText } from '../../words/time-text.ts';
import { titleOfKind } from '../../../app/placing/kind-title.ts';
import { snapSample } from '../model/snapping.ts';
import { insertAnomaly, type TimelineModel } from '../model/timeline-model.ts';
import { designGesture } from './design-gesture.ts';
import { type PointerAt, snapTargets, type TimelineGesture } from './gesture-context.ts';

/** Draws an anomaly from where the pointer went down to where it is; the curve follows at once. */
export function drawDrag(
  model: TimelineModel,
  down: PointerAt,
  metric: string,
  kind: string,
  onClick: () => void,
): TimelineGesture {
  const { view } = model.studio;
  const targets = snapTargets(model, []);
  const snapped = (at: PointerAt, numSamples: number) =>
    snapSample(Math.min(Math.max(at.sample, 0), numSamples), model.axis(), at.alt ? undefined : targets);
  return designGesture(model, {
    label: () => `Add ${titleOfKind(kind)}`,
    edit(base, at) {
      const { num_samples } = base.general;
      const anchor = snapped(down, num_samples).sample;
      const now = snapped(at, num_samples);
      const start = Math.min(anchor, now.sample, num_samples - 1);
      const end = Math.max(anchor, now.sample, start + 1);
      const { design, id } = addBetween(base, metric, kind, start, end);
      return {
        design,
        selection: { kind: 'anomaly', items: [{ metric, id }] },
        guide: now.guide,
        text: timeRangeText(model.grid(), start, end),
      };
    },
    onClick,
    onEnd: () => view.setState({ lastKind: kind, placing: undefined }),
  });
}

/** Two clicks nearer together than this are one place. */
const SAME_PX = 6;

/** A click while a kind is armed: the first gives the start, the second the end; the same place twice the usual length. */
export function placeClick(model: TimelineModel, at: PointerAt, metric: string): void {
  const { view } = model.studio;
  const { placing } = view.getState();
  if (!placing) return;
  const axis = model.axis();
  const { sample } = snapSample(at.sample, axis, at.alt ? undefined : snapTargets(model, []));
  if (placing.at === undefined || placing.metric !== metric) {
    view.setState({ placing: { kind: placing.kind, metric, at: sample } });
    return;
  }
  const near = Math.abs(sample - placing.at) * (axis.width / (axis.to - axis.from)) < SAME_PX;
  const [start, end] = near
    ? [placing.at, placing.at + newLength(placing.kind, axis, model.grid().intervalMs)]
    : [Math.min(placing.at, sample), Math.max(placing.at, sample)];
  insertAnomaly(model, { metric, kind: placing.kind, at: start, end });
}
