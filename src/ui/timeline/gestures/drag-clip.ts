/**
 * Dragging clips: sideways moves (Ctrl copies), up and down changes the main parameter. The first movement decides.
 * Another track is entered only well beyond the own one, or with Shift.
 */
import { unitOfMeasure } from '../../../core/design/types/deviations.ts';
import { extentOf, intervalMsOf } from '../../../core/design/types/resolve.ts';
import { anomalyKindOf } from '../../../core/kinds/registry.ts';
import type { Design } from '../../../core/design/types/design.ts';
import type { AnomalyRef } from '../../../store/view.ts';
import { timeRangeText } from '../../words/time-text.ts';
import { type Clip, mainText, measureOf } from '../model/clip-model.ts';
import { draggedMain, type MainDrag, mainDrag, placementIn } from '../../../app/placing/placement-edits.ts';
import { limitShift } from '../../../app/placing/placement-edits.ts';
import { moveAnomalies } from '../../../core/design/edit/edits.ts';
import { findPlaced, patchPlaced } from '../../../core/design/edit/edits.ts';
import { type SnapTargets, snapShift } from '../model/snapping.ts';
import type { TimelineModel } from '../model/timeline-model.ts';
import type { TrackMeasure } from '../model/track-range.ts';
import { designGesture, type Edited } from './design-gesture.ts';
import { type PointerAt, snapTargets, type TimelineGesture } from './gesture-context.ts';

export interface ClipDragStart {
  readonly clip: Clip;
  /** All that move together; the grabbed clip among them. */
  readonly refs: readonly AnomalyRef[];
  /** On the lane a vertical drag may leave for another track; in the plot it never does. */
  readonly from: 'lane' | 'plot';
  /** Of the track of a metric. */
  readonly measure: (metric: string) => TrackMeasure;
  /** CSS pixels that a pointer is above or below the clip's own track; 0 inside. */
  readonly outside: (at: PointerAt) => number;
  /** CSS pixels of a lane with one row. */
  readonly lanePx: number;
  /** Called when it was a click after all. */
  readonly onClick: () => void;
}

/** So many lanes up or down a clip goes to another track: counted from where it was grabbed, or from its track's border while its size changes. */
const LEAVES_LANES = 1.5;

export function clipDrag(model: TimelineModel, down: PointerAt, start: ClipDragStart): TimelineGesture {
  const { clip, refs } = start;
  const { design } = model.studio.document.store.getState();
  const placements = refs.flatMap((ref) => findPlaced(design, ref) ?? []).map((each) => placementIn(design, each));
  const mains = refs.flatMap((ref) => mainDragOf(design, ref, start.measure) ?? []);
  const main = mains.find(({ ref }) => ref.metric === clip.metric && ref.id === clip.id)?.drag;
  const many = refs.length > 1 ? `${refs.length} anomalies` : clip.title;
  const own = clip.incident === undefined && refs.every((ref) => ref.metric === clip.metric);
  let direction: 'move' | 'main' | undefined;
  let targets: SnapTargets | undefined;

  /** The other track that the pointer is over, where the clips could go. */
  const otherTrack = (at: PointerAt) =>
    own && at.track !== undefined && at.track !== clip.metric ? at.track : undefined;
  const entered = (at: PointerAt) => {
    const away = direction === 'main' ? start.outside(at) : Math.abs(at.clientY - down.clientY);
    return at.shift || away >= LEAVES_LANES * start.lanePx ? otherTrack(at) : undefined;
  };
  const changes = (at: PointerAt): MainDrag | undefined => {
    if (direction === undefined) {
      const vertical = Math.abs(at.clientY - down.clientY) > Math.abs(at.clientX - down.clientX);
      direction = vertical && main ? 'main' : 'move';
    }
    if (direction === 'move' || (start.from === 'lane' && entered(at) !== undefined)) return undefined;
    return main;
  };

  const move = (base: Design, at: PointerAt): Edited => {
    const samples = base.general.num_samples;
    targets ??= snapTargets(model, refs);
    const wanted = limitShift(placements, at.sample - down.sample, samples);
    const snapped = snapShift(clip.extent.start, clip.extent.end, wanted, model.axis(), at.alt ? undefined : targets);
    const delta = limitShift(placements, snapped.delta, samples);
    const moved = moveAnomalies(base, refs, { delta, toMetric: own ? entered(at) : undefined, copy: at.ctrl });
    const from = clip.extent.start + delta;
    const to = clip.extent.end + delta;
    return {
      design: moved.design,
      ...(clip.incident === undefined ? { selection: { kind: 'anomaly', items: moved.refs } } : {}),
      guide: snapped.guide,
      text: `${at.ctrl ? 'copy to ' : ''}${timeRangeText(model.grid(), from, to)}`,
      ghost: ghostAt(at, from, to),
    };
  };

  /** On the track that the pointer is over but that has not been entered yet. */
  const ghostAt = (at: PointerAt, from: number, to: number) => {
    const other = start.from === 'lane' && entered(at) === undefined ? otherTrack(at) : undefined;
    return other === undefined ? undefined : { metric: other, start: from, end: to };
  };

  const change = (base: Design, at: PointerAt, drag: MainDrag): Edited => {
    const pixels = down.clientY - at.clientY;
    const next = mains.reduce(
      (now, each) => patchPlaced(now, each.ref, { [each.drag.name]: draggedMain(each.drag, pixels) }),
      base,
    );
    const placed = findPlaced(next, clip);
    const unit = base.metrics.find((metric) => metric.key === clip.metric)?.unit;
    const text = mainText(clip.kind, draggedMain(drag, pixels), unit, placed && measureOf(placed));
    const others = mains.length > 1 ? `, and ${mains.length - 1} more` : '';
    return { design: next, text: text + others, ghost: ghostAt(at, clip.extent.start, clip.extent.end) };
  };

  return designGesture(model, {
    label(at) {
      if (changes(at)) return `Change ${mains.length > 1 ? `${mains.length} anomalies` : clip.title}`;
      return `${at.ctrl ? 'Copy' : 'Move'} ${many}`;
    },
    edit(base, at) {
      const drag = changes(at);
      return drag ? change(base, at, drag) : move(base, at);
    },
    edges: () => ({ time: direction === 'move', tracks: direction === 'move' }),
    onClick: start.onClick,
    onEnd: () => model.studio.view.setState({ lastKind: clip.kind.id }),
  });
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
  const metric = design.metrics.find(({ key }) => key === ref.metric);
  const unit = metric ? unitOfMeasure(metric, placed) : 1;
  const drag = mainDrag(placed, kind, extent, measure(ref.metric).valuePerPixel, unit, intervalMs);
  return drag && { ref, drag };
}
