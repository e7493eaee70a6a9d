/** What a rule of placement may make of sizes: which can be turned round, and how far an effect's may go. Draws nothing. */
import type { AnomalyKindBase } from '../../kinds/anomalies/kind.ts';
import { anomalyKindOf } from '../../kinds/registry.ts';
import type { IncidentEffect, ScatterRule } from './design.ts';
import { scaledMain } from './resolve.ts';

/** Whether the size of a kind may be negative, so that a sign turns it round. */
export function turnable({ main, neutral = 0, params }: AnomalyKindBase): boolean {
  const spec = main === undefined ? undefined : params[main];
  if (spec?.type !== 'number' && spec?.type !== 'number?') return false;
  return neutral === 0 && (spec.min === undefined || spec.min < 0);
}

/** Samples that every anomaly of a kind must last in a rule: as many as the most of its sizes needs; 1 for most kinds. */
export function leastHold(kind: AnomalyKindBase, { sizes }: Pick<ScatterRule, 'sizes'>): number {
  return needsOf(kind, sizes)?.samples ?? 1;
}

/** What the kind's parameters need at the upper ends of the sizes. */
export function needsOf(kind: AnomalyKindBase, sizes: ScatterRule['sizes']) {
  const values = Object.entries(kind.params).map(([name, spec]) => {
    const most = sizes?.[name]?.[1];
    return [name, typeof most === 'number' ? most : 'default' in spec ? spec.default : undefined] as const;
  });
  return kind.needs?.(Object.fromEntries(values.filter(isPlain)));
}

function isPlain(entry: readonly [string, unknown]): entry is readonly [string, number | string | boolean] {
  return ['number', 'string', 'boolean'].includes(typeof entry[1]);
}

/** The main parameter of an effect at the ends of what gain and sign of a rule may do to it; none for a kind without one. */
export function scaledEnds(rule: Pick<ScatterRule, 'gain' | 'sign'>, effect: IncidentEffect): readonly number[] {
  const kind = anomalyKindOf(effect.kind);
  if (kind?.main === undefined) return [];
  const gains = rule.gain ?? [1, 1];
  const signs = rule.sign === 'either' ? [1, -1] : [1];
  return gains.flatMap((gain) =>
    signs.flatMap((sign) => Object.values(scaledMain(rescaled(effect, gain, sign))).filter(Number.isFinite)),
  );
}

/** The effect with its gain and sign multiplied; neither where its kind has no size. */
export function rescaled(effect: IncidentEffect, gain: number, sign: number): IncidentEffect {
  if (anomalyKindOf(effect.kind)?.main === undefined) return effect;
  const turned = (effect.sign ?? 1) * sign;
  return {
    ...effect,
    ...(gain === 1 ? {} : { gain: (effect.gain ?? 1) * gain }),
    ...(turned === (effect.sign ?? 1) ? {} : { sign: turned }),
  };
}
