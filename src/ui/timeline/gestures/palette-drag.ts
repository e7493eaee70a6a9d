/**
 * A kind dragged from the palette: its name follows the pointer; over a track the anomaly is already in the design, so
 * the curve shows what a drop would do. One undo step; Esc, or a drop elsewhere, leaves nothing.
 */
import { addBetween, newLength } from '../../../app/preview/new-anomaly.ts';
import { sampleAt } from '../../axis/geometry.ts';
import { titleOfKind } from '../../../app/placing/kind-title.ts';
import { snapSample } from '../model/snapping.ts';
import type { TimelineModel } from '../model/timeline-model.ts';
import { designGesture } from './design-gesture.ts';
import { createEdgeScroll } from './edge-scroll.ts';
import { followPointer } from '../../gesture/gesture.ts';
import { type PointerAt, readPointer, snapTargets } from './gesture-context.ts';

/**
 * Follows a pointer that went down on a kind, until it is up. A press without movement is left to the button.
 * @param kind id of the anomaly kind
 */
export function startPaletteDrag(model: TimelineModel, kind: string, down: PointerEvent): void {
  const root = model.surface()?.root;
  if (!root) return;
  const { view } = model.studio;
  const { selection } = view.getState();
  const title = titleOfKind(kind);
  let added = '';
  let last = down;

  const gesture = designGesture(model, {
    label: () => `Add ${title}`,
    edit(base, at) {
      const lane = laneAt(root, at);
      model.state.setState({ carried: { x: at.clientX, y: at.clientY, text: title, over: lane !== undefined } });
      view.setState({ placing: { kind, ...(lane ? { metric: lane.metric } : {}) }, cursor: undefined });
      if (!lane) return { design: base, selection };
      const axis = model.axis();
      const { numSamples, intervalMs } = model.grid();
      const targets = at.alt ? undefined : snapTargets(model, [{ metric: lane.metric, id: added }]);
      const start = Math.min(Math.max(snapSample(sampleAt(axis, lane.x), axis, targets).sample, 0), numSamples - 1);
      const end = Math.min(start + newLength(kind, axis, intervalMs), numSamples);
      const { design, id } = addBetween(base, lane.metric, kind, start, end);
      added = id;
      return { design, selection: { kind: 'anomaly', items: [{ metric: lane.metric, id }] } };
    },
    onOver() {
      edges.stop();
      view.setState({ placing: undefined });
    },
  });
  const read = (event: PointerEvent) => readPointer(model, event);
  const life = followPointer(
    down,
    // A press arms the kind, which is the button's own work.
    { ...gesture, click: () => {} },
    {
      read,
      onMove(event) {
        last = event;
        edges.follow(event, { time: false, tracks: laneAt(root, read(event)) !== undefined });
      },
    },
  );
  const edges = createEdgeScroll(model, root, () => life.move(read(last)));
}

/** The track under the pointer: which metric, and where on its lane. */
function laneAt(root: HTMLElement, at: PointerAt): { readonly metric: string; readonly x: number } | undefined {
  const hit = root.ownerDocument.elementFromPoint(at.clientX, at.clientY);
  const track = hit?.closest<HTMLElement>('[data-track]');
  const metric = track?.dataset['track'];
  const lane = track?.querySelector('[data-lane]')?.getBoundingClientRect();
  if (!track || metric === undefined || !root.contains(track) || !lane || lane.width === 0) return undefined;
  return { metric, x: Math.min(Math.max(at.clientX - lane.left, 0), lane.width) };
}
