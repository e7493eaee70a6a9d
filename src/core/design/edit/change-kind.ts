/** An anomaly or effect made another kind, keeping what both kinds have. Knows no designs. */
import { newSpec } from '../../fields/kind.ts';
import type { AnomalyKindBase } from '../../kinds/anomalies/kind.ts';
import { spanLike } from '../../lib/time.ts';
import { applyChange } from './change.ts';
import { fits } from './fits.ts';
import { anomalyKindOf } from '../../kinds/registry.ts';
import { placementOf } from '../types/resolve.ts';
import type { AnomalyCommon } from '../types/design.ts';
import { propertyOf } from '../types/written-fields.ts';

type Envelope = Pick<AnomalyCommon, 'onset' | 'hold' | 'recovery_time'> & { readonly kind: string };

/** Place, length and note stay; of the parameters, those that the new kind has too and accepts. */
export function withKind<T extends Envelope>(thing: T, kind: AnomalyKindBase, intervalMs: number): T {
  const before = anomalyKindOf(thing.kind)?.params ?? {};
  const common = Object.entries(thing).filter(([name]) => !Object.hasOwn(before, name) && name !== 'kind');
  const kept = Object.entries(kind.params).flatMap(([name, spec]) => {
    const value = propertyOf(thing, name);
    return Object.hasOwn(before, name) && fits(spec, value, intervalMs) ? [[name, value] as const] : [];
  });
  // Kind, its parameters and the common fields together are a thing of that kind.
  const next = { ...newSpec(kind), ...Object.fromEntries(kept), ...Object.fromEntries(common) } as unknown as T;
  return kind.envelope === 'hold-only' ? asHoldOnly(next, thing, intervalMs) : next;
}

/** A kind that begins and ends at once has the whole length as hold. */
function asHoldOnly<T extends Envelope>(next: T, before: Envelope, intervalMs: number): T {
  const like = before.hold ?? before.recovery_time ?? before.onset;
  const { start, end } = placementOf({ ...before, at: 0 }, intervalMs, 0);
  return applyChange(next, {
    onset: undefined,
    recovery_time: undefined,
    pattern: 'linear',
    frequency_arg: undefined,
    ...(like === undefined ? {} : { hold: spanLike(like, end - start, intervalMs) }),
  });
}
