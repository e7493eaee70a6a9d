/** An anomaly or effect after an edit stays as long as its kind needs: a train of 8 spikes is never shorter than 8 samples. */
import { anomalyKindOf } from '../../kinds/registry.ts';
import { spanLike, wholeSamples } from '../../lib/time.ts';
import type { AnomalyCommon } from '../types/design.ts';
import { placementOf } from '../types/resolve.ts';
import { withValues } from './change.ts';

type Lasting = Pick<AnomalyCommon, 'onset' | 'hold' | 'recovery_time'> & { readonly kind: string };

/** The samples that it must last; 1 for a kind that does at any length. */
export function leastLength(thing: { readonly kind: string }): number {
  return anomalyKindOf(thing.kind)?.needs?.({ ...thing }).samples ?? 1;
}

function lengthOf(thing: Lasting, intervalMs: number): number {
  return placementOf({ ...thing, at: 0 }, intervalMs, 0).end;
}

/**
 * With the hold that it needs. What was too short before, and is as it was in this, stays as it is.
 * @param before undefined for a new one
 */
export function keepLength<T extends Lasting>(thing: T, before: T | undefined, intervalMs: number): T {
  const least = leastLength(thing);
  if (least === 1) return thing;
  const length = lengthOf(thing, intervalMs);
  if (!(length < least)) return thing;
  if (before && leastLength(before) === least && lengthOf(before, intervalMs) === length) return thing;
  const hold = thing.hold === undefined ? 0 : wholeSamples(thing.hold, intervalMs);
  const like = thing.hold ?? thing.recovery_time ?? thing.onset ?? 0;
  return withValues(thing, [['hold', spanLike(like, hold + least - length, intervalMs)]]);
}
