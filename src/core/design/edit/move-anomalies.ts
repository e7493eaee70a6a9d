/** Moving and copying anomalies in time and to another metric: the one way, for gestures, keys, buttons and tables. Pure. */
import { spanLike, wholeSamples } from '../../lib/time.ts';
import { intervalMsOf } from '../types/resolve.ts';
import type { Design } from '../types/design.ts';
import { addAnomaly, type AnomalyAddress, findAnomaly, nextAnomalyId, removeAnomalies } from './edit-anomalies.ts';
import { findPlaced, patchPlaced } from './placed-anomaly.ts';

export interface AnomalyMove {
  /** Whole samples. None begins before sample 0: all of them move together, as far as the first one can. Default 0. */
  readonly delta?: number;
  /** Key of the metric that all of them go to; absent: each stays on its own. */
  readonly toMetric?: string | undefined;
  /** Leaves them where they are and moves copies. */
  readonly copy?: boolean;
}

/**
 * The edited design, and where the anomalies (or their copies) are in it now. They keep their ids where these are free
 * on their metric. Effects of incidents stay on their metric and only shift their lag.
 */
export function moveAnomalies(
  design: Design,
  refs: readonly AnomalyAddress[],
  { delta: wanted = 0, toMetric, copy = false }: AnomalyMove,
): { readonly design: Design; readonly refs: readonly AnomalyAddress[] } {
  const intervalMs = intervalMsOf(design);
  const starts = refs.flatMap((ref) => findPlaced(design, ref) ?? []).map(({ at }) => wholeSamples(at, intervalMs));
  const delta = starts.length === 0 ? wanted : Math.max(wanted, -Math.min(...starts));
  const there = toMetric === undefined || design.metrics.some(({ key }) => key === toMetric);
  let result = design;
  const landed = refs.map((ref): AnomalyAddress => {
    const placed = findPlaced(design, ref);
    if (!placed || !there) return ref;
    const at = delta === 0 ? placed.at : spanLike(placed.at, wholeSamples(placed.at, intervalMs) + delta, intervalMs);
    const metric = toMetric ?? ref.metric;
    const stays = metric === ref.metric && !copy;
    if (placed.incident !== undefined || stays) {
      if (delta !== 0) result = patchPlaced(result, ref, { at });
      return ref;
    }
    if (!copy) result = removeAnomalies(result, [ref]);
    const id = findAnomaly(result, { metric, id: ref.id }) ? nextAnomalyId(result, metric) : ref.id;
    result = addAnomaly(result, metric, { ...placed, id, at });
    return { metric, id };
  });
  return { design: result, refs: landed };
}
