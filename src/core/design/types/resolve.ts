/**
 * From what a person wrote to whole samples: which anomalies a metric has (incidents expanded) and where
 * they lie. Knows no values of the data and no envelope formula.
 */
import { spanSamples, wholeSamples, parseDuration } from '../../lib/time.ts';
import { anomalyKindOf } from '../../kinds/registry.ts';
import type { Anomaly, AnomalyCommon, Design, Incident, IncidentEffect } from './design.ts';
import { isMeant } from './expansion.ts';
import { occurrencesOf } from './occurrences.ts';

/** An anomaly of a metric, its own or placed by an incident (then `incident` is that incident's id). */
export type PlacedAnomaly = Anomaly & { readonly incident?: string };

/** Samples, half-open: onset [start, onsetEnd), hold [onsetEnd, holdEnd), recovery [holdEnd, end). */
export interface Extent {
  readonly start: number;
  readonly onsetEnd: number;
  readonly holdEnd: number;
  readonly end: number;
}

/** What of an anomaly says where it lies. */
export type Placement = Pick<AnomalyCommon, 'at' | 'onset' | 'hold' | 'recovery_time'> & { readonly kind: string };

/** Milliseconds between samples; NaN if `general.interval` is not a duration (the parser lets none through). */
export function intervalMsOf(design: Pick<Design, 'general'>): number {
  return parseDuration(design.general.interval) ?? Number.NaN;
}

/** What of a design says where anomalies lie. */
export type PlacesOf = Pick<Design, 'general' | 'metrics' | 'incidents'>;

/**
 * All anomalies of a metric in the order in which they apply: its own, then those of incidents in file order.
 * An effect becomes the anomaly `${incident.id}.${effect.id}` at incident.at + lag, with its main parameter's
 * departure from neutral times gain·sign; it is off when its incident is. Its `at` may lie outside the data.
 * Of a metric that an expansion made: what its description has, as far as `only` means it.
 */
export function anomaliesOf(design: PlacesOf, metricKey: string): readonly PlacedAnomaly[] {
  const metric = design.metrics.find(({ key }) => key === metricKey);
  const own = metric?.anomalies ?? [];
  const member = metric?.member;
  const placed = design.incidents.flatMap((incident) =>
    incident.effects
      .filter((effect) => effect.metric === (member?.of ?? metricKey))
      .filter((effect) => !member || isMeant(effect.only, member.values))
      .map((effect) => placeEffect(incident, effect, intervalMsOf(design))),
  );
  return placed.length === 0 ? own : [...own, ...placed];
}

/** The same, with one for each time that an anomaly comes again: what is injected, where it is not off. */
export function occurringOn(design: PlacesOf, metricKey: string): readonly PlacedAnomaly[] {
  const described = anomaliesOf(design, metricKey);
  if (described.every(({ every }) => every === undefined)) return described;
  const ids = new Set(described.map(({ id }) => id));
  return described.flatMap((anomaly) => occurrencesOf(anomaly, intervalMsOf(design), design.general.num_samples, ids));
}

/** The anomaly that an effect of an incident becomes. */
export function placeEffect(
  incident: Pick<Incident, 'id' | 'at' | 'off'>,
  effect: IncidentEffect,
  intervalMs: number,
): PlacedAnomaly {
  const { metric: _metric, lag, gain: _gain, sign: _sign, ...rest } = effect;
  const at = wholeSamples(spanSamples(incident.at, intervalMs) + spanSamples(lag ?? 0, intervalMs), intervalMs);
  const placed = { ...rest, ...scaledMain(effect), id: `${incident.id}.${effect.id}`, at, incident: incident.id };
  // The kind's own parameters come unchanged from the effect, so this is an anomaly of the same kind.
  return (incident.off ? { ...placed, off: true } : placed) as PlacedAnomaly;
}

/** `{ main: value }` of an effect after gain and sign: neutral + (value − neutral)·gain·sign. */
export function scaledMain(effect: IncidentEffect): Readonly<Record<string, number>> {
  const kind = anomalyKindOf(effect.kind);
  const factor = (effect.gain ?? 1) * (effect.sign ?? 1);
  if (kind?.main === undefined || factor === 1) return {};
  const value = Object.entries(effect).find(([name]) => name === kind.main)?.[1];
  if (typeof value !== 'number') return {};
  const neutral = kind.neutral ?? 0;
  return { [kind.main]: neutral + (value - neutral) * factor };
}

/**
 * Where an anomaly lies, not clipped: may begin before 0 and end after the data. Envelope formulas take
 * their lengths from here (a recovery that the data cut off keeps its slope).
 * Without hold and recovery_time: the kind's defaultHold, or to the end of the data for a permanent kind.
 */
export function placementOf(anomaly: Placement, intervalMs: number, numSamples: number): Extent {
  const start = wholeSamples(anomaly.at, intervalMs);
  const onsetEnd = start + wholeSamples(anomaly.onset ?? 0, intervalMs);
  const kind = anomalyKindOf(anomaly.kind);
  const open = anomaly.hold === undefined && anomaly.recovery_time === undefined;
  if (open && kind?.permanent) {
    const end = Math.max(onsetEnd, numSamples);
    return { start, onsetEnd, holdEnd: end, end };
  }
  const holdEnd = onsetEnd + (open ? (kind?.defaultHold ?? 0) : wholeSamples(anomaly.hold ?? 0, intervalMs));
  return { start, onsetEnd, holdEnd, end: holdEnd + wholeSamples(anomaly.recovery_time ?? 0, intervalMs) };
}

/** The cause interval and its parts, clipped to [0, numSamples). Empty (start = end) where it lies outside. */
export function extentOf(anomaly: Placement, intervalMs: number, numSamples: number): Extent {
  const { start, onsetEnd, holdEnd, end } = placementOf(anomaly, intervalMs, numSamples);
  const clip = (sample: number) => Math.min(Math.max(sample, 0), numSamples);
  return { start: clip(start), onsetEnd: clip(onsetEnd), holdEnd: clip(holdEnd), end: clip(end) };
}
