/**
 * From pointer events to sessions: what is under the pointer decides which drag begins. One pointer at a time; Esc and
 * a lost pointer cancel. Clips, lanes and plots say what they are by data attributes. Knows no React.
 */
import type { Selection } from '../../../store/view.ts';
import { type Clip, clipsOf, incidentClip } from '../model/clip-model.ts';
import { startClipDrag } from './drag-clip.ts';
import { startEdgeDrag } from './drag-edge.ts';
import { startIncidentDrag } from './drag-incident.ts';
import { placeClick, startDraw } from './drag-new.ts';
import { startMarquee, startPan } from './drag-view.ts';
import { createEdgeScroll } from './edge-scroll.ts';
import { sampleAt } from '../../axis/geometry.ts';
import type { PointerAt, Session } from './gesture-context.ts';
import { isSelected, type TimelineModel } from '../model/timeline-model.ts';
import { trackMeasure } from '../model/track-range.ts';

/** @param root the timeline; @param plots an element exactly over the plots' width @returns undoes it */
export function attachPointer(model: TimelineModel, root: HTMLElement, plots: HTMLElement): () => void {
  let session: Session | undefined;
  let pointerId = -1;

  const read = (event: PointerEvent): PointerAt => {
    const x = event.clientX - plots.getBoundingClientRect().left;
    const track = trackElements(root).find((element) => {
      const rect = element.getBoundingClientRect();
      return event.clientY >= rect.top && event.clientY < rect.bottom;
    });
    return {
      clientX: event.clientX,
      clientY: event.clientY,
      x,
      sample: sampleAt(model.axis(), x),
      track: track?.dataset['track'],
      alt: event.altKey,
      ctrl: event.ctrlKey || event.metaKey,
      shift: event.shiftKey,
    };
  };

  // The last place of the pointer, read anew when the timeline has moved under it.
  let last: PointerEvent | undefined;
  const edges = createEdgeScroll(model, root, () => {
    if (last) session?.move(read(last));
  });

  const finish = () => {
    session = undefined;
    edges.stop();
    window.removeEventListener('keydown', onKey, true);
    if (root.hasPointerCapture(pointerId)) root.releasePointerCapture(pointerId);
  };
  const onDown = (event: PointerEvent) => {
    // A second finger turns the drag into a pinch (pinch.ts).
    if (session && event.pointerType === 'touch') onCancel();
    else if (!session && event.isPrimary) begin(event);
  };
  const begin = (event: PointerEvent) => {
    session = chooseSession(model, root, event, read(event));
    if (!session) return;
    pointerId = event.pointerId;
    root.setPointerCapture(pointerId);
    window.addEventListener('keydown', onKey, true);
  };
  const onMove = (event: PointerEvent) => {
    if (session && event.pointerId !== pointerId) return;
    const pointer = read(event);
    track(model, pointer, event, root);
    session?.move(pointer);
    last = event;
    if (session) edges.follow(event, session.edges?.() ?? { time: false, tracks: false });
  };
  const onUp = (event: PointerEvent) => {
    if (!session || event.pointerId !== pointerId) return;
    const ending = session;
    finish();
    ending.end(read(event));
  };
  const onCancel = () => {
    const ending = session;
    finish();
    ending?.cancel();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  const onLeave = () => {
    if (session) return;
    model.studio.view.setState({ cursor: undefined });
    model.state.setState({ pointer: undefined });
  };

  // What has scrolled away from under the pointer is no longer pointed at.
  const onScroll = () => model.state.setState({ pointer: undefined });

  root.addEventListener('scroll', onScroll, true);
  root.addEventListener('pointerdown', onDown);
  root.addEventListener('pointermove', onMove);
  root.addEventListener('pointerup', onUp);
  root.addEventListener('pointercancel', onCancel);
  root.addEventListener('pointerleave', onLeave);
  return () => {
    onCancel();
    root.removeEventListener('scroll', onScroll, true);
    root.removeEventListener('pointerdown', onDown);
    root.removeEventListener('pointermove', onMove);
    root.removeEventListener('pointerup', onUp);
    root.removeEventListener('pointercancel', onCancel);
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

function trackElements(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-track]')];
}

function tracksBetween(root: HTMLElement, top: number, bottom: number): readonly string[] {
  return trackElements(root).flatMap((element) => {
    const rect = element.getBoundingClientRect();
    const key = element.dataset['track'];
    return key !== undefined && rect.top < bottom && rect.bottom > top ? [key] : [];
  });
}

function chooseSession(
  model: TimelineModel,
  root: HTMLElement,
  event: PointerEvent,
  down: PointerAt,
): Session | undefined {
  const target = event.target instanceof Element ? event.target : root;
  if (target.closest('[data-no-drag]') || (event.button !== 0 && event.button !== 1)) return undefined;
  if (event.button === 1) {
    event.preventDefault();
    return startPan(model, down, () => {});
  }
  const { view, document } = model.studio;
  const select = (selection: Selection) => view.setState({ selection });
  const incidentId = target.closest<HTMLElement>('[data-incident]')?.dataset['incident'];
  const { design } = document.store.getState();
  const incident = design.incidents.find((candidate) => candidate.id === incidentId);
  if (incident) {
    select({ kind: 'incident', id: incident.id });
    return startIncidentDrag(model, down, incidentClip(design, incident), () => {});
  }
  const metric = target.closest<HTMLElement>('[data-track]')?.dataset['track'];
  if (metric === undefined || !target.closest('[data-lane], [data-plot]')) return undefined;
  const { placing } = view.getState();
  const clicked = () => select({ kind: 'metric', key: metric });
  if (placing) return startDraw(model, down, metric, placing.kind, () => placeClick(model, down, metric));

  const clipId = target.closest<HTMLElement>('[data-clip]')?.dataset['clip'];
  const clip = clipId === undefined ? undefined : findClip(model, metric, clipId);
  if (clip) return clipSession(model, root, down, clip, target);
  if (target.closest('[data-lane]') && event.pointerType !== 'touch') {
    return startDraw(model, down, metric, model.state.getState().lastKind, clicked);
  }
  if (event.pointerType === 'touch') return startPan(model, down, clicked);
  return startMarquee(model, down, (top, bottom) => tracksBetween(root, top, bottom), clicked);
}

function findClip(model: TimelineModel, key: string, id: string): Clip | undefined {
  const { design } = model.studio.document.store.getState();
  const metric = design.metrics.find((candidate) => candidate.key === key);
  return metric && clipsOf(design, metric).find((clip) => clip.id === id);
}

function clipSession(model: TimelineModel, root: HTMLElement, down: PointerAt, clip: Clip, target: Element): Session {
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
  if (edge === 'start' || edge === 'end') return startEdgeDrag(model, down, clip, edge, onClick);

  const measure = (metric: string) => {
    const plot = root.querySelector(`[data-track="${CSS.escape(metric)}"] [data-plot]`);
    return trackMeasure(run.getState().tracks.get(metric), plot?.clientHeight ?? root.clientHeight);
  };
  return startClipDrag(model, down, {
    clip,
    refs: own && was && !down.shift ? [self, ...others] : [self],
    from: target.closest('[data-plot]') ? 'plot' : 'lane',
    measure,
    onClick,
  });
}
