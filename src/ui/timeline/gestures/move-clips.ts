/** Moving and copying anomalies in time and to another metric. Pure. */
import { addAnomaly, findAnomaly, nextAnomalyId, removeAnomalies } from '../../../core/design/edit/edits.ts';
import { intervalMsOf } from '../../../core/design/types/resolve.ts';
import type { Design } from '../../../core/design/types/design.ts';
import { spanLike, wholeSamples } from '../../../core/lib/time.ts';
import type { AnomalyRef } from '../../../store/view.ts';
import { findPlaced, patchPlaced } from '../model/placed-anomaly.ts';

export interface ClipMove {
  /** Whole samples. */
  readonly delta: number;
  /** The metric that all of them go to; absent: each stays on its own. */
  readonly toMetric: string | undefined;
  readonly copy: boolean;
}

/** The edited design, and where the anomalies are in it now. Effects of incidents only shift their lag. */
export function moveClips(
  design: Design,
  refs: readonly AnomalyRef[],
  move: ClipMove,
): { readonly design: Design; readonly refs: readonly AnomalyRef[] } {
  const intervalMs = intervalMsOf(design);
  let result = design;
  const landed = refs.map((ref): AnomalyRef => {
    const placed = findPlaced(design, ref);
    if (!placed) return ref;
    const at = spanLike(placed.at, wholeSamples(placed.at, intervalMs) + move.delta, intervalMs);
    const metric = move.toMetric ?? ref.metric;
    const stays = metric === ref.metric && !move.copy;
    if (placed.incident !== undefined || stays) {
      if (move.delta !== 0) result = patchPlaced(result, ref, { at });
      return ref;
    }
    if (!move.copy) result = removeAnomalies(result, [ref]);
    const id = findAnomaly(result, { metric, id: ref.id }) ? nextAnomalyId(result, metric) : ref.id;
    result = addAnomaly(result, metric, { ...placed, id, at });
    return { metric, id };
  });
  return { design: result, refs: landed };
}
