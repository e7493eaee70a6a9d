/** An anomaly or effect made another kind, keeping what both kinds have. Knows no designs. */
import { newSpec } from '../../fields/kind.ts';
import type { AnomalyKindBase } from '../../kinds/anomalies/kind.ts';
import { spanLike } from '../../lib/time.ts';
import { withValues } from './change.ts';
import { check } from '../../fields/check.ts';
import { anomalyKindOf } from '../../kinds/registry.ts';
import { placementOf } from '../types/resolve.ts';
import type { AnomalyCommon } from '../types/design.ts';
import { propertyOf } from '../types/written-fields.ts';

type Envelope = Pick<AnomalyCommon, 'onset' | 'hold' | 'recovery_time'> & { readonly kind: string };

/** Place, length and note stay; of the parameters, those that the new kind has too and accepts. */
export function withKind<T extends Envelope>(thing: T, kind: AnomalyKindBase, intervalMs: number): T {
  const before = anomalyKindOf(thing.kind)?.params ?? {};
  const gone = Object.keys(before).map((name) => [name, undefined] as const);
  const kept = Object.entries(kind.params).filter(([name, spec]) => {
    const value = propertyOf(thing, name);
    return Object.hasOwn(before, name) && value !== undefined && check(spec, value, { intervalMs }) === undefined;
  });
  const next = withValues(thing, [
    ...gone,
    ...Object.entries(newSpec(kind)),
    ...kept.map(([name]) => [name, propertyOf(thing, name)] as const),
  ]);
  return kind.envelope === 'hold-only' ? asHoldOnly(next, thing, intervalMs) : next;
}

/** A kind that begins and ends at once has the whole length as hold. */
function asHoldOnly<T extends Envelope>(next: T, before: Envelope, intervalMs: number): T {
  const like = before.hold ?? before.recovery_time ?? before.onset;
  const { start, end } = placementOf({ ...before, at: 0 }, intervalMs, 0);
  return withValues(
    next,
    Object.entries({
      onset: undefined,
      recovery_time: undefined,
      pattern: 'linear',
      frequency_arg: undefined,
      ...(like === undefined ? {} : { hold: spanLike(like, end - start, intervalMs) }),
    }),
  );
}
