/**
 * What the n-th of a rule is, apart from its place: its kind, lengths, sizes, whether it is benign. Everything is drawn
 * from a word of its own, so that the n-th stays what it is however many there are. Knows no places.
 */
import { newSpec } from '../../fields/kind.ts';
import type { FieldSpec } from '../../fields/spec.ts';
import type { AnomalyKindBase } from '../../kinds/anomalies/kind.ts';
import { knownKind } from '../../kinds/registry.ts';
import { formatDuration, spanSamples, wholeSamples } from '../../lib/time.ts';
import { fittedParams } from '../edit/metric-scale.ts';
import type { Anomaly, Metric, ScatterRule } from '../types/design.ts';
import { leastHold, turnable } from '../types/scatter-sizes.ts';
import { type Draws, wholeBetween } from './draws.ts';

type SpanRange = NonNullable<ScatterRule['hold']>;
type SizeRange = readonly [SpanRange[0], SpanRange[1]];

/** Lengths in samples. */
export interface DrawnLengths {
  readonly onset: number;
  readonly hold: number;
  readonly recovery: number;
  /** The least hold that the rule allows. */
  readonly leastHold: number;
}

export interface DrawnAnomaly extends DrawnLengths {
  readonly kind: AnomalyKindBase;
  readonly benign: boolean;
}

/** @param index from 0 */
export function drawAnomaly(rule: ScatterRule, index: number, draws: Draws, intervalMs: number): DrawnAnomaly {
  const kind = drawKind(rule.kinds ?? {}, draws.at('kind', index));
  const length = (what: string, [low, high]: SpanRange) =>
    wholeBetween(draws.at(what, index), wholeSamples(low, intervalMs), wholeSamples(high, intervalMs));
  const needed = leastHold(kind, rule);
  const fades = kind.envelope === 'full';
  const usual = Math.max(kind.defaultHold, needed);
  return {
    kind,
    benign: draws.at('benign', index) < rule.benign_share,
    onset: fades && rule.onset ? length('onset', rule.onset) : 0,
    hold: Math.max(1, rule.hold ? length('hold', rule.hold) : usual),
    recovery: fades && rule.recovery_time ? length('recovery_time', rule.recovery_time) : 0,
    leastHold: Math.max(1, rule.hold ? wholeSamples(rule.hold[0], intervalMs) : usual),
  };
}

function drawKind(kinds: NonNullable<ScatterRule['kinds']>, u: number): AnomalyKindBase {
  const entries = Object.entries(kinds);
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  let left = u * total;
  for (const [id, weight] of entries) {
    left -= weight;
    if (left < 0) return knownKind('anomaly', id);
  }
  return knownKind('anomaly', entries.at(-1)?.[0] ?? '');
}

/** The anomaly in the form of the design. @param hold in samples, which may have been shortened */
export function anomalyOf(
  rule: ScatterRule,
  index: number,
  drawn: DrawnAnomaly,
  place: { readonly metric: Metric; readonly at: number; readonly hold: number },
  draws: Draws,
): Anomaly {
  const { kind, onset, recovery } = drawn;
  const length = onset + place.hold + recovery;
  const anomaly = {
    id: scatteredId(rule, index),
    at: place.at,
    ...(onset > 0 ? { onset } : {}),
    hold: place.hold,
    ...(recovery > 0 ? { recovery_time: recovery } : {}),
    pattern: kind.envelope === 'full' ? rule.pattern : ('linear' as const),
    ...newSpec(kind),
    ...fittedParams(kind, place.metric, length),
    ...drawnSizes(rule, index, kind, draws),
    ...marks(rule, drawn.benign),
  };
  const turned = rule.sign === 'either' && draws.at('sign', index) < 0.5 ? negated(anomaly, kind) : anomaly;
  // A registry's entry with its table's parameters is a member of the union that derives from the registry.
  return turned as Anomaly;
}

/** What everything that a rule places carries. */
export function marks({ note, off }: ScatterRule, benign: boolean) {
  return { ...(benign ? { benign } : {}), ...(off ? { off } : {}), ...(note === undefined ? {} : { note }) };
}

/** `hard-1`, `hard-2`, … @param index from 0 */
export function scatteredId({ id }: Pick<ScatterRule, 'id'>, index: number): string {
  return `${id}-${index + 1}`;
}

function negated<T extends object>(anomaly: T, kind: AnomalyKindBase): T {
  const value: unknown = Object.entries(anomaly).find(([name]) => name === kind.main)?.[1];
  // Not to −0: a size of nothing has no sign.
  return turnable(kind) && typeof value === 'number' && value !== 0
    ? { ...anomaly, [kind.main ?? '']: -value }
    : anomaly;
}

function drawnSizes(
  { magnitude, measure, sizes }: ScatterRule,
  index: number,
  kind: AnomalyKindBase,
  draws: Draws,
): Readonly<Record<string, number | string>> {
  const ranges: readonly (readonly [string, SizeRange])[] = [
    ...(magnitude ? [['magnitude', magnitude] as const] : []),
    ...Object.entries(sizes ?? {}),
  ];
  const drawn = ranges.flatMap(([name, range]) => {
    const spec = Object.hasOwn(kind.params, name) ? kind.params[name] : undefined;
    return spec ? [[name, drawSize(spec, range, draws.at(`sizes/${name}`, index))] as const] : [];
  });
  const measured = magnitude && 'measure' in kind.params ? { measure } : {};
  return { ...Object.fromEntries(drawn), ...measured };
}

/** To four significant digits, which are enough for a size and good to read. */
function drawSize(spec: FieldSpec, [low, high]: SizeRange, u: number): number | string {
  if (typeof low === 'string' || typeof high === 'string') {
    // Of durations a whole number of milliseconds.
    return formatDuration(wholeBetween(u, Math.round(spanSamples(low, 1)), Math.round(spanSamples(high, 1))));
  }
  if (spec.type !== 'number' && spec.type !== 'number?') return wholeBetween(u, low, high);
  if (spec.integer) return wholeBetween(u, low, high);
  return Math.min(Math.max(Number((low + u * (high - low)).toPrecision(4)), low), high);
}

/** A factor between the ends of a range, as sizes are drawn. */
export function drawGain({ gain }: ScatterRule, index: number, draws: Draws): number {
  const drawn = gain && drawSize({ type: 'number?', label: '', help: '' }, gain, draws.at('gain', index));
  return typeof drawn === 'number' ? drawn : 1;
}
