/** What the keys do to clips: one undo step for a run of the same key. Knows no events. */
import { intervalMsOf } from '../../../core/design/types/resolve.ts';
import type { AnomalyRef } from '../../../store/view.ts';
import { type Clip, clipsOf } from '../model/clip-model.ts';
import { type Edge, limitShift, placementIn, resized, spansOf } from '../model/gesture-edits.ts';
import { moveAnomalies } from '../../../core/design/edit/edits.ts';
import { findPlaced, leastLength, patchPlaced } from '../../../core/design/edit/edits.ts';
import type { TimelineModel } from '../model/timeline-model.ts';

/** Moves one edge of a clip to a sample. */
export function moveEdge(
  model: TimelineModel,
  clip: Pick<Clip, 'metric' | 'id' | 'title'>,
  edge: Edge,
  sample: number,
): void {
  const { document } = model.studio;
  document.commit(
    `Resize ${clip.title}`,
    (design) => {
      const placed = findPlaced(design, clip);
      if (!placed) return design;
      const placement = placementIn(design, placed);
      const to = Math.min(Math.max(Math.round(sample), 0), design.general.num_samples);
      if (to === (edge === 'start' ? placement.start : placement.end)) return design;
      const next = resized(placement, edge, to, leastLength(placed));
      return patchPlaced(design, clip, spansOf(placed, next.at, next.parts, intervalMsOf(design)));
    },
    `edge ${edge} ${clip.metric} ${clip.id}`,
  );
}

/** Shifts the anomalies by whole samples, as far as the data reach. @returns how far they went */
export function shiftClips(model: TimelineModel, refs: readonly AnomalyRef[], delta: number): number {
  const { document } = model.studio;
  const { design } = document.store.getState();
  const placements = refs.flatMap((ref) => {
    const placed = findPlaced(design, ref);
    return placed ? [placementIn(design, placed)] : [];
  });
  if (placements.length === 0) return 0;
  const limited = limitShift(placements, delta, design.general.num_samples);
  const label = refs.length > 1 ? `Move ${refs.length} anomalies` : `Move ${titleOf(model, refs[0])}`;
  const key = `shift ${refs.map((ref) => `${ref.metric} ${ref.id}`).join(', ')}`;
  document.commit(label, (now) => (limited === 0 ? now : moveAnomalies(now, refs, { delta: limited }).design), key);
  return limited;
}

/** The clip of a reference in the present design. */
export function clipOf(model: TimelineModel, ref: AnomalyRef | undefined): Clip | undefined {
  const { design } = model.studio.document.store.getState();
  const metric = design.metrics.find((candidate) => candidate.key === ref?.metric);
  return metric && clipsOf(design, metric).find((clip) => clip.id === ref?.id);
}

function titleOf(model: TimelineModel, ref: AnomalyRef | undefined): string {
  return clipOf(model, ref)?.title ?? 'anomaly';
}
