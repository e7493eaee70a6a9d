/** A rule of placement after an edit says nothing that its kinds do not have. Knows no designs. */
import { anomalyKindOf } from '../../kinds/registry.ts';
import { type Span, spanLike, wholeSamples } from '../../lib/time.ts';
import type { ScatterRule } from '../types/design.ts';
import { leastHold, turnable } from '../types/scatter-sizes.ts';
import { applyChange } from './change.ts';

/** Sizes, signs and fades that none of the kinds has go; the hold is as long as the kinds need. */
export function consistentRule(rule: ScatterRule, intervalMs: number): ScatterRule {
  const kinds = Object.keys(rule.kinds ?? {}).flatMap((id) => anomalyKindOf(id) ?? []);
  if (rule.effects || kinds.length === 0) return rule;
  const has = (name: string) => kinds.some(({ params }) => Object.hasOwn(params, name));
  const sizes = Object.entries(rule.sizes ?? {}).filter(([name]) => has(name));
  const least = Math.max(...kinds.map((kind) => leastHold(kind, rule)));
  const lengthened = (span: Span) =>
    wholeSamples(span, intervalMs) < least ? spanLike(span, least, intervalMs) : span;
  return applyChange(rule, {
    ...(has('magnitude') && rule.magnitude ? {} : { magnitude: undefined, measure: 'units' }),
    ...(kinds.some(turnable) ? {} : { sign: 'given' }),
    ...(kinds.some(({ envelope }) => envelope === 'full')
      ? {}
      : { onset: undefined, recovery_time: undefined, pattern: 'linear' }),
    ...(rule.hold ? { hold: [lengthened(rule.hold[0]), lengthened(rule.hold[1])] } : {}),
    sizes: sizes.length === 0 ? undefined : Object.fromEntries(sizes),
  });
}
