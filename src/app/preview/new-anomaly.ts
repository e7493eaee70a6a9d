/** The one way to a new anomaly of a kind, with a length and a size that can be seen on its track. Pure. */
import type { AnomalyKindBase } from '../../core/kinds/anomalies/kind.ts';
import { addAnomaly, nextAnomalyId } from '../../core/design/edit/edits.ts';
import { anomalyKindOf } from '../../core/kinds/registry.ts';
import type { Design } from '../../core/design/types/design.ts';
import type { TimeWindow } from '../../store/view.ts';
import { stepMs, tickStep } from '../../core/lib/time-steps.ts';

/** Extremes of a metric's data, as far as known. */
export interface ValueRange {
  readonly min: number;
  readonly max: number;
}

/** Share of the visible window that a new anomaly takes at least. */
const NEW_SHARE = 0.09;

/** Length in samples of an anomaly that is dropped or inserted: the kind's own, or what can be seen in this window. */
export function newLength(kindId: string, { from, to }: TimeWindow, intervalMs: number): number {
  const kind = anomalyKindOf(kindId);
  const seen = stepMs(tickStep((to - from) * NEW_SHARE * intervalMs)) / intervalMs;
  return Math.max(1, kind?.defaultHold ?? 1, Math.round(seen));
}

/** Adds an anomaly over [start, end); `range` sizes it so that it shows. */
export function addVisible(
  design: Design,
  metric: string,
  kindId: string,
  start: number,
  end: number,
  range: ValueRange | undefined,
): { readonly design: Design; readonly id: string } {
  const kind = anomalyKindOf(kindId);
  if (!kind) return { design, id: '' };
  const hold = Math.max(end - start, 1);
  const id = nextAnomalyId(design, metric);
  const fresh = { kind: kind.id, id, at: Math.max(start, 0), hold, ...visibleMain(kind, range, hold) };
  return { design: addAnomaly(design, metric, fresh), id };
}

/**
 * The main parameter in proportion to the metric: a default of 10 says nothing on a metric around 5,000,000.
 * Only for kinds whose main parameter has the metric's unit; the others' defaults fit every metric.
 */
export function visibleMain(
  kind: AnomalyKindBase,
  range: ValueRange | undefined,
  length: number,
): Readonly<Record<string, number>> {
  const spec = kind.main === undefined ? undefined : kind.params[kind.main];
  const span = range ? range.max - range.min : Number.NaN;
  if (!range || kind.main === undefined || !(span > 0) || spec?.type !== 'number' || typeof spec.unit !== 'object')
    return {};
  const value = wanted(kind, spec.unit.of, range, span, length);
  if (value === undefined || value < (spec.min ?? -Infinity) || value > (spec.max ?? Infinity)) return {};
  return { [kind.main]: value };
}

function wanted(
  kind: AnomalyKindBase,
  unit: 'metric' | 'metric-per-sample',
  range: ValueRange,
  span: number,
  length: number,
): number | undefined {
  if (unit === 'metric-per-sample') return roundHand((span * 0.7) / length);
  if ('measure' in kind.params) return roundHand(span * 0.5);
  // A level that values are set to or cut at; one-sample kinds keep their own (an outlier is out of range).
  return kind.envelope === 'full' ? roundHand(range.min + span * 0.7) : undefined;
}

/** `value` rounded to two significant digits: what a hand would have typed. */
export function roundHand(value: number): number {
  return value === 0 || !Number.isFinite(value) ? 0 : Number(value.toPrecision(2));
}
