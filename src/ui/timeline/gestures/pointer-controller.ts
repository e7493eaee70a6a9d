/**
 * From pointer events to gestures: what is under the pointer decides which drag begins. One pointer at a time. Clips,
 * lanes and plots say what they are by data attributes. Knows no React.
 */
import type { Selection } from '../../../store/view.ts';
import { type Clip, clipsOf, incidentClip } from '../model/clip-model.ts';
import { isSelected, type TimelineModel } from '../model/timeline-model.ts';
import { trackMeasure } from '../model/track-range.ts';
import { clipDrag } from './drag-clip.ts';
import { edgeDrag } from './drag-edge.ts';
import { incidentDrag } from './drag-incident.ts';
import { drawDrag, placeClick } from './drag-new.ts';
import { marqueeDrag, panDrag } from './drag-view.ts';
import { splitDrag } from './drag-split.ts';
import { createEdgeScroll } from './edge-scroll.ts';
import { followPointer, type Life } from '../../gesture/gesture.ts';
import { type PointerAt, readPointer, type TimelineGesture, trackElements } from './gesture-context.ts';

/** @param root the timeline @returns undoes it */
export function attachPointer(model: TimelineModel, root: HTMLElement): () => void {
  let life: Life<PointerAt> | undefined;
  let pointerId = -1;
  const read = (event: PointerEvent) => readPointer(model, event);

  // The last place of the pointer, read anew when the timeline has moved under it.
  let last: PointerEvent | undefined;
  const edges = createEdgeScroll(model, root, () => {
    if (last) life?.move(read(last));
  });

  const onDown = (event: PointerEvent) => {
    // A second finger turns the drag into a pinch (pinch.ts).
    if (life && event.pointerType === 'touch') life.cancel();
    else if (!life && event.isPrimary) begin(event);
  };
  const begin = (event: PointerEvent) => {
    const gesture = chooseGesture(model, root, event, read(event));
    if (!gesture) return;
    pointerId = event.pointerId;
    life = followPointer(event, gesture, {
      capture: root,
      read,
      onMove(moved) {
        last = moved;
        edges.follow(moved, gesture.edges?.() ?? { time: false, tracks: false });
      },
      onOver() {
        life = undefined;
        edges.stop();
      },
    });
  };
  const onMove = (event: PointerEvent) => {
    if (!life || event.pointerId === pointerId) track(model, read(event), event, root);
  };
  const onLeave = () => {
    if (life) return;
    model.studio.view.setState({ cursor: undefined });
    model.state.setState({ pointer: undefined });
  };
  // What has scrolled away from under the pointer is no longer pointed at.
  const onScroll = () => model.state.setState({ pointer: undefined });

  root.addEventListener('scroll', onScroll, true);
  root.addEventListener('pointerdown', onDown);
  root.addEventListener('pointermove', onMove);
  root.addEventListener('pointerleave', onLeave);
  return () => {
    life?.cancel();
    root.removeEventListener('scroll', onScroll, true);
    root.removeEventListener('pointerdown', onDown);
    root.removeEventListener('pointermove', onMove);
    root.removeEventListener('pointerleave', onLeave);
  };
}

/** Cursor, tooltip and the ghost of click-to-place follow the pointer. */
function track(model: TimelineModel, pointer: PointerAt, event: PointerEvent, root: HTMLElement): void {
  const { view } = model.studio;
  const axis = model.axis();
  const inside = pointer.x >= 0 && pointer.x <= axis.width && !isAbove(root, event.clientY);
  const { numSamples } = model.grid();
  const cursor = inside ? Math.min(Math.max(Math.round(pointer.sample), 0), numSamples - 1) : undefined;
  if (cursor !== view.getState().cursor) view.setState({ cursor });
  const shown = inside && event.pointerType !== 'touch';
  model.state.setState({
    pointer: shown ? { metric: pointer.track, y: event.clientY - root.getBoundingClientRect().top } : undefined,
  });
}

/** Over overview or ruler, where the cursor has nothing to show. */
function isAbove(root: HTMLElement, clientY: number): boolean {
  const tracks = root.querySelector('[data-tracks]')?.getBoundingClientRect();
  return tracks !== undefined && clientY < tracks.top;
}

function tracksBetween(root: HTMLElement, top: number, bottom: number): readonly string[] {
  return trackElements(root).flatMap((element) => {
    const rect = element.getBoundingClientRect();
    const key = element.dataset['track'];
    return key !== undefined && rect.top < bottom && rect.bottom > top ? [key] : [];
  });
}

function chooseGesture(
  model: TimelineModel,
  root: HTMLElement,
  event: PointerEvent,
  down: PointerAt,
): TimelineGesture | undefined {
  const target = event.target instanceof Element ? event.target : root;
  if (target.closest('[data-no-drag]') || (event.button !== 0 && event.button !== 1)) return undefined;
  if (event.button === 1) {
    event.preventDefault();
    return panDrag(model, down, () => {});
  }
  const { view, document } = model.studio;
  const select = (selection: Selection) => view.setState({ selection });
  const splitEnd = target.closest<HTMLElement>('[data-split]')?.dataset['split'];
  if (splitEnd === 'train' || splitEnd === 'validation') return splitDrag(model, down, splitEnd);
  const incidentId = target.closest<HTMLElement>('[data-incident]')?.dataset['incident'];
  const { design } = document.store.getState();
  const incident = design.incidents.find((candidate) => candidate.id === incidentId);
  if (incident) {
    select({ kind: 'incident', id: incident.id });
    return incidentDrag(model, down, incidentClip(design, incident));
  }
  const metric = target.closest<HTMLElement>('[data-track]')?.dataset['track'];
  if (metric === undefined || !target.closest('[data-lane], [data-plot]')) return undefined;
  const { placing, lastKind } = view.getState();
  const clicked = () => select({ kind: 'metric', key: metric });
  if (placing) return drawDrag(model, down, metric, placing.kind, () => placeClick(model, down, metric));

  const clipId = target.closest<HTMLElement>('[data-clip]')?.dataset['clip'];
  const clip = clipId === undefined ? undefined : findClip(model, metric, clipId);
  if (clip) return clipGesture(model, root, down, clip, target);
  if (target.closest('[data-lane]') && event.pointerType !== 'touch') {
    return drawDrag(model, down, metric, lastKind, clicked);
  }
  if (event.pointerType === 'touch') return panDrag(model, down, clicked);
  return marqueeDrag(model, down, (top, bottom) => tracksBetween(root, top, bottom), clicked);
}

function findClip(model: TimelineModel, key: string, id: string): Clip | undefined {
  const { design } = model.studio.document.store.getState();
  const metric = design.metrics.find((candidate) => candidate.key === key);
  return metric && clipsOf(design, metric).find((clip) => clip.id === id);
}

function clipGesture(
  model: TimelineModel,
  root: HTMLElement,
  down: PointerAt,
  clip: Clip,
  target: Element,
): TimelineGesture {
  const { view, run } = model.studio;
  const { selection } = view.getState();
  const items = selection.kind === 'anomaly' ? selection.items : [];
  const was = isSelected(items, clip.metric, clip.id);
  const self = { metric: clip.metric, id: clip.id };
  const own = clip.incident === undefined;
  const others = items.filter((item) => !(item.metric === clip.metric && item.id === clip.id));
  if (clip.incident !== undefined) view.setState({ selection: { kind: 'incident', id: clip.incident } });
  else if (!was) view.setState({ selection: { kind: 'anomaly', items: down.shift ? [...items, self] : [self] } });
  model.state.setState({ focus: self });

  // A click on one of several picks it alone; with Shift it leaves them.
  const onClick = () => {
    if (!own || !was) return;
    const left = down.shift ? others : [self];
    view.setState({ selection: left.length > 0 ? { kind: 'anomaly', items: left } : { kind: 'design' } });
  };
  const edge = target.closest<HTMLElement>('[data-edge]')?.dataset['edge'];
  if (edge === 'start' || edge === 'end') return edgeDrag(model, down, clip, edge, onClick);

  const trackOf = (metric: string) => root.querySelector(`[data-track="${CSS.escape(metric)}"]`);
  return clipDrag(model, down, {
    clip,
    refs: own && was && !down.shift ? [self, ...others] : [self],
    from: target.closest('[data-plot]') ? 'plot' : 'lane',
    measure(metric) {
      const plot = trackOf(metric)?.querySelector('[data-plot]');
      return trackMeasure(run.getState().tracks.get(metric), plot?.clientHeight ?? root.clientHeight);
    },
    outside({ clientY }) {
      const box = trackOf(clip.metric)?.getBoundingClientRect();
      return box ? Math.max(box.top - clientY, clientY - box.bottom, 0) : 0;
    },
    lanePx: rowHeight(root),
    onClick,
  });
}

/** Of a lane with one row of clips, in CSS pixels. */
function rowHeight(root: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(root).getPropertyValue('--lane-row')) || USUAL_ROW_PX;
}

const USUAL_ROW_PX = 24;
