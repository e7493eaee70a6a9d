/**
 * One way to read and write an anomaly where it lies, whether it is the metric's own or placed by an incident: then
 * its start is written as lag, and its main parameter without the incident's gain and sign.
 */
import { type AnomalyAddress, updateAnomaly } from './edit-anomalies.ts';
import { updateEffect } from './edit-incidents.ts';
import { anomaliesOf, intervalMsOf, type PlacedAnomaly } from '../types/resolve.ts';
import { anomalyKindOf } from '../../kinds/registry.ts';
import type { Design, IncidentEffect } from '../types/design.ts';
import { type Span, spanLike, wholeSamples } from '../../lib/time.ts';

/** New values for an anomaly: places in samples or durations, parameters by their names. */
export type PlacedPatch = Readonly<Record<string, unknown>> & { readonly at?: Span };

export function findPlaced(design: Design, ref: AnomalyAddress): PlacedAnomaly | undefined {
  return anomaliesOf(design, ref.metric).find((anomaly) => anomaly.id === ref.id);
}

/** The design with the patch applied; the same object if there is no such anomaly. */
export function patchPlaced(design: Design, ref: AnomalyAddress, patch: PlacedPatch): Design {
  const placed = findPlaced(design, ref);
  if (!placed) return design;
  if (placed.incident === undefined) return updateAnomaly(design, ref, patch);
  const incident = design.incidents.find((candidate) => candidate.id === placed.incident);
  const effectId = ref.id.slice(placed.incident.length + 1);
  const effect = incident?.effects.find((candidate) => candidate.id === effectId);
  if (!incident || !effect) return design;
  const intervalMs = intervalMsOf(design);
  const { at, ...rest } = patch;
  const lag =
    at === undefined
      ? undefined
      : spanLike(
          effect.lag ?? incident.at,
          wholeSamples(at, intervalMs) - wholeSamples(incident.at, intervalMs),
          intervalMs,
        );
  return updateEffect(design, incident.id, effect.id, {
    ...unscaledMain(effect, rest),
    ...(lag === undefined ? {} : { lag }),
  });
}

/** The main parameter as the effect holds it: before gain and sign. */
function unscaledMain(
  effect: IncidentEffect,
  patch: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const kind = anomalyKindOf(effect.kind);
  const factor = (effect.gain ?? 1) * (effect.sign ?? 1);
  if (kind?.main === undefined || factor === 0) return patch;
  const value = patch[kind.main];
  if (typeof value !== 'number') return patch;
  const neutral = kind.neutral ?? 0;
  return { ...patch, [kind.main]: neutral + (value - neutral) / factor };
}
