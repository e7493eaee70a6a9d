/** Where the anomalies of a design already stand, for what a rule places between them. Draws nothing. */
import { anomalyKindOf } from '../../kinds/registry.ts';
import { occurringOn, intervalMsOf, type Placement, placementOf, type PlacesOf } from '../types/resolve.ts';
import type { Stretch } from './free-space.ts';

/**
 * All that stands on a metric, whether it is off or not: to switch one off moves nothing else. Of one that stays to the
 * end its beginning counts, as long as its kind usually is; else nothing could come after it.
 */
export function occupiedOn(design: PlacesOf, metricKey: string): readonly Stretch[] {
  const intervalMs = intervalMsOf(design);
  return occurringOn(design, metricKey).map((anomaly) => stretchOf(anomaly, intervalMs));
}

/** Samples of an anomaly, as occupiedOn counts them. */
export function stretchOf(anomaly: Placement, intervalMs: number): Stretch {
  const { start, onsetEnd, end } = placementOf(anomaly, intervalMs, 0);
  const kind = anomalyKindOf(anomaly.kind);
  const stays = kind?.permanent && anomaly.hold === undefined && anomaly.recovery_time === undefined;
  return { from: start, to: stays ? onsetEnd + kind.defaultHold : end };
}
