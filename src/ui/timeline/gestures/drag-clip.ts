/**
 * Dragging clips: sideways moves (to another track as well, Ctrl copies), up and down changes the main parameter.
 * The first movement decides; from a lane, leaving the track turns a vertical drag into a move.
 */
import { extentOf, intervalMsOf } from '../../../core/design/types/resolve.ts';
import { anomalyKindOf } from '../../../core/kinds/registry.ts';
import type { Design } from '../../../core/design/types/design.ts';
import type { Gesture } from '../../../store/document.ts';
import type { AnomalyRef } from '../../../store/view.ts';
import { type Clip, kindTitle, mainText, measureOf } from '../model/clip-model.ts';
import { draggedMain, type MainDrag, mainDrag, placementIn } from './gesture-edits.ts';
import { movedFar, type PointerAt, type Session, snapTargets } from './gesture-context.ts';
import { limitShift } from './gesture-edits.ts';
import { moveClips } from './move-clips.ts';
import { findPlaced, patchPlaced } from '../model/placed-anomaly.ts';
import { type SnapTargets, snapShift } from '../model/snapping.ts';
import { timeRangeText } from '../../words/time-text.ts';
import { AT_REST, type TimelineModel } from '../model/timeline-model.ts';
import type { TrackMeasure } from '../model/track-range.ts';

export interface ClipDragStart {
  readonly clip: Clip;
  /** All that move together; the grabbed clip among them. */
  readonly refs: readonly AnomalyRef[];
  /** On the lane a vertical drag may leave for another track; in the plot it never does. */
  readonly from: 'lane' | 'plot';
  /** Of the track of a metric. */
  readonly measure: (metric: string) => TrackMeasure;
  /** Called when it was a click after all. */
  readonly onClick: () => void;
}

export function startClipDrag(model: TimelineModel, down: PointerAt, start: ClipDragStart): Session {
  const { document, view } = model.studio;
  const { clip, refs } = start;
  const base = document.store.getState().design;
  const placed = refs.flatMap((ref) => findPlaced(base, ref) ?? []);
  const placements = placed.map((anomaly) => placementIn(base, anomaly));
  const mains = refs.flatMap((ref) => mainDragOf(base, ref, start.measure) ?? []);
  const main = mains.find(({ ref }) => ref.metric === clip.metric && ref.id === clip.id)?.drag;
  let gesture: Gesture | undefined;
  let mode: 'move' | 'main' | undefined;
  let targets: SnapTargets | undefined;
  let landed: readonly AnomalyRef[] = refs;

  const begin = (label: string) => {
    gesture ??= document.begin(label);
    model.state.setState({ dragging: true });
  };

  const move = (pointer: PointerAt) => {
    begin(`${pointer.ctrl ? 'Copy' : 'Move'} ${refs.length > 1 ? `${refs.length} anomalies` : clip.title}`);
    targets ??= snapTargets(model, refs);
    const axis = model.axis();
    const wanted = limitShift(placements, pointer.sample - down.sample, base.general.num_samples);
    const snapped = snapShift(clip.extent.start, clip.extent.end, wanted, axis, pointer.alt ? undefined : targets);
    const delta = limitShift(placements, snapped.delta, base.general.num_samples);
    const own = clip.incident === undefined && refs.every((ref) => ref.metric === clip.metric);
    const toMetric = own && pointer.track !== undefined ? pointer.track : undefined;
    gesture?.update((design) => {
      const moved = moveClips(design, refs, { delta, toMetric, copy: pointer.ctrl });
      landed = moved.refs;
      return moved.design;
    });
    select(view, landed);
    const { start: from, end } = clip.extent;
    model.state.setState({
      guide: snapped.guide,
      bubble: {
        x: pointer.clientX,
        y: pointer.clientY,
        text: `${pointer.ctrl ? 'copy to ' : ''}${timeRangeText(model.grid(), from + delta, end + delta)}`,
      },
    });
  };

  const change = (pointer: PointerAt, drag: MainDrag) => {
    begin(`Change ${mains.length > 1 ? `${mains.length} anomalies` : clip.title}`);
    const pixels = down.clientY - pointer.clientY;
    const value = draggedMain(drag, pixels);
    gesture?.update((design) =>
      mains.reduce(
        (now, each) => patchPlaced(now, each.ref, { [each.drag.name]: draggedMain(each.drag, pixels) }),
        design,
      ),
    );
    const now = findPlaced(document.store.getState().design, clip);
    const unit = base.metrics.find((metric) => metric.key === clip.metric)?.unit;
    const text = mainText(clip.kind, value, unit, now && measureOf(now));
    const others = mains.length > 1 ? `, and ${mains.length - 1} more` : '';
    model.state.setState({
      guide: undefined,
      bubble: { x: pointer.clientX, y: pointer.clientY, text: text + others },
    });
  };

  const follow = (pointer: PointerAt) => {
    if (mode === undefined) {
      if (!movedFar(down, pointer)) return;
      const vertical = Math.abs(pointer.clientY - down.clientY) > Math.abs(pointer.clientX - down.clientX);
      mode = vertical && main ? 'main' : 'move';
    }
    if (mode === 'main' && start.from === 'lane' && pointer.track !== undefined && pointer.track !== clip.metric)
      mode = 'move';
    if (mode === 'main' && main) change(pointer, main);
    else move(pointer);
  };

  return {
    edges: () => ({ time: mode === 'move', tracks: mode === 'move' }),
    move: follow,
    end(pointer) {
      follow(pointer);
      model.state.setState({ ...AT_REST, lastKind: clip.kind.id });
      if (gesture) gesture.commit();
      else start.onClick();
    },
    cancel() {
      gesture?.cancel();
      if (gesture) select(view, refs);
      model.state.setState(AT_REST);
    },
  };
}

/** How the anomaly's main parameter follows the pointer, each on the scale of its own track; undefined where it has none. */
function mainDragOf(
  design: Design,
  ref: AnomalyRef,
  measure: ClipDragStart['measure'],
): { readonly ref: AnomalyRef; readonly drag: MainDrag } | undefined {
  const placed = findPlaced(design, ref);
  const kind = placed && anomalyKindOf(placed.kind);
  if (!placed || !kind) return undefined;
  const intervalMs = intervalMsOf(design);
  const extent = extentOf(placed, intervalMs, design.general.num_samples);
  const { valuePerPixel, sigma } = measure(ref.metric);
  const drag = mainDrag(placed, kind, extent, valuePerPixel, sigma, intervalMs);
  return drag && { ref, drag };
}

function select(view: TimelineModel['studio']['view'], refs: readonly AnomalyRef[]): void {
  const { selection } = view.getState();
  if (selection.kind !== 'anomaly') return;
  const same =
    selection.items.length === refs.length &&
    refs.every((ref, index) => ref.metric === selection.items[index]?.metric && ref.id === selection.items[index]?.id);
  if (!same) view.setState({ selection: { kind: 'anomaly', items: refs } });
}

/** Title of a kind by its id, for labels of undo steps. */
export function titleOfKind(id: string): string {
  const kind = anomalyKindOf(id);
  return kind ? kindTitle(kind) : id;
}
