/**
 * A kind dragged from the palette: a ghost follows the pointer; over a track the anomaly is already in the design, so
 * the curve shows what a drop would do. One undo step; Esc, or a drop elsewhere, leaves nothing.
 */
import type { Studio } from '../../../app/studio/studio.ts';
import { anomalyKindOf } from '../../../core/kinds/registry.ts';
import type { Gesture } from '../../../store/document.ts';
import { titleOfKind } from './drag-clip.ts';
import { rangeOf } from './drag-new.ts';
import { createEdgeScroll } from './edge-scroll.ts';
import { snapTargets } from './gesture-context.ts';
import { sampleAt } from '../../axis/geometry.ts';
import { addVisible, newLength } from '../../../app/preview/new-anomaly.ts';
import { snapSample } from '../model/snapping.ts';
import { createTimelineModel } from '../model/timeline-model.ts';

/**
 * Takes over a pointer that is down, until it is up.
 * @param kind id of the anomaly kind
 * @param event of the pointer that drags; its capture must have been released
 */
export function startPaletteDrag(studio: Studio, kind: string, event: PointerEvent): void {
  const model = createTimelineModel(studio);
  const { document: store, view } = studio;
  const selection = view.getState().selection;
  const ghost = createGhost(kind);
  let gesture: Gesture | undefined;

  const leave = () => {
    gesture?.cancel();
    gesture = undefined;
    view.setState({ placing: { kind }, selection, cursor: undefined });
  };

  const follow = (pointer: PointerEvent) => {
    ghost.style.transform = `translate(${pointer.clientX + 10}px, ${pointer.clientY + 8}px)`;
    const place = laneUnder(pointer);
    ghost.dataset['over'] = String(place !== undefined);
    if (!place) {
      leave();
      return;
    }
    gesture ??= store.begin(`Add ${titleOfKind(kind)}`);
    model.state.setState({ width: place.width });
    const axis = model.axis();
    const grid = model.grid();
    const length = newLength(kind, axis, grid.intervalMs);
    const wanted = sampleAt(axis, place.x);
    const targets = pointer.altKey ? undefined : snapTargets(model, [{ metric: place.metric, id: added }]);
    const start = Math.min(Math.max(snapSample(wanted, axis, targets).sample, 0), grid.numSamples - 1);
    gesture.update((design) => {
      const end = Math.min(start + length, grid.numSamples);
      const result = addVisible(
        design,
        place.metric,
        kind,
        start,
        end,
        ranges.get(place.metric) ?? rangeOf(model, place.metric),
      );
      added = result.id;
      return result.design;
    });
    view.setState({
      placing: { kind, metric: place.metric },
      selection: { kind: 'anomaly', items: [{ metric: place.metric, id: added }] },
      cursor: undefined,
    });
  };
  let added = '';
  // Sized by the data as they were: the curve under the pointer already has the anomaly in it.
  const ranges = new Map([...studio.run.getState().tracks].map(([key, { min, max }]) => [key, { min, max }]));

  let last = event;
  const edges = createEdgeScroll(model, document.querySelector('[data-timeline]'), () => follow(last));
  const onMove = (pointer: PointerEvent) => {
    last = pointer;
    follow(pointer);
    edges.follow(pointer, { time: false, tracks: gesture !== undefined });
  };

  const stop = () => {
    edges.stop();
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', drop);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', onKey, true);
    ghost.remove();
  };
  const drop = (pointer: PointerEvent) => {
    follow(pointer);
    stop();
    gesture?.commit();
    view.setState({ placing: undefined });
  };
  const cancel = () => {
    stop();
    leave();
    view.setState({ placing: undefined });
  };
  const onKey = (key: KeyboardEvent) => {
    if (key.key !== 'Escape') return;
    key.preventDefault();
    key.stopPropagation();
    cancel();
  };

  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', drop);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', onKey, true);
  follow(event);
}

/** The lane or plot under the pointer: which metric, and where on the time axis. */
function laneUnder(
  pointer: PointerEvent,
): { readonly metric: string; readonly x: number; readonly width: number } | undefined {
  const hit = document.elementFromPoint(pointer.clientX, pointer.clientY);
  const track = hit?.closest<HTMLElement>('[data-track]');
  const lane = track?.querySelector('[data-lane]')?.getBoundingClientRect();
  const metric = track?.dataset['track'];
  if (!lane || metric === undefined || lane.width === 0) return undefined;
  const x = Math.min(Math.max(pointer.clientX - lane.left, 0), lane.width);
  return { metric, x, width: lane.width };
}

function createGhost(kindId: string): HTMLElement {
  const kind = anomalyKindOf(kindId);
  const ghost = document.createElement('div');
  ghost.dataset['paletteGhost'] = kind?.family ?? '';
  ghost.textContent = titleOfKind(kindId);
  ghost.setAttribute('aria-hidden', 'true');
  document.body.append(ghost);
  return ghost;
}
