/** Edits of incidents and their effects. Pure: the same design comes back when nothing changes. */
import { fittedOnly } from './fit-only.ts';
import { type Span, wholeSamples } from '../../lib/time.ts';
import { fittedParams } from './metric-scale.ts';
import { applyChange, type Change, mapWhere, type Patch, withValues, type WithoutKind, without } from './change.ts';
import { withKind } from './change-kind.ts';
import { keepLength } from './keep-length.ts';
import { newAnomaly } from '../types/defaults.ts';
import { freshId } from '../types/ids.ts';
import { rangeMessage } from '../../fields/fault.ts';
import type { AnomalyKindBase } from '../../kinds/anomalies/kind.ts';
import { anomalyKindOf } from '../../kinds/registry.ts';
import { intervalMsOf, scaledMain } from '../types/resolve.ts';
import type { Design, Incident, IncidentEffect } from '../types/design.ts';

/** Adds an incident at the end, with a fresh id. */
export function addIncident(design: Design, partial: Partial<Incident> & { readonly at: Span }): Design {
  const id = freshId(design.incidents.map((incident) => incident.id));
  return { ...design, incidents: [...design.incidents, { name: 'Incident', effects: [], ...partial, id }] };
}

/** Changes an incident: its name, place, note, whether it is off. */
export function updateIncident(design: Design, id: string, change: Change<Incident>): Design {
  const incidents = mapWhere(
    design.incidents,
    (incident) => incident.id === id,
    (incident) => applyChange(incident, change),
  );
  return incidents === design.incidents ? design : { ...design, incidents };
}

export function removeIncident(design: Design, id: string): Design {
  const incidents = without(design.incidents, (incident) => incident.id === id);
  return incidents === design.incidents ? design : { ...design, incidents };
}

/** What is known of an effect to be added: where, of which kind, and more of it. */
type NewEffect = { readonly metric: string; readonly kind: string } & WithoutKind<Patch<IncidentEffect>>;

/** Adds an effect of a kind on a metric: the kind's defaults, in a size that shows on this metric, and a fresh id. */
export function addEffect(design: Design, incidentId: string, partial: NewEffect): Design {
  const kind = anomalyKindOf(partial.kind);
  if (!kind) return design;
  const metric = design.metrics.find(({ key }) => key === partial.metric);
  const lasts = wholeSamples(partial.hold ?? kind.defaultHold, intervalMsOf(design));
  const fitted = metric && !('measure' in partial || 'magnitude' in partial) ? fittedParams(kind, metric, lasts) : {};
  return updateIncident(design, incidentId, (incident) => {
    const id = freshId(incident.effects.map((effect) => effect.id));
    const { at: _at, ...anomaly } = newAnomaly(kind, 0, id);
    const only = fittedOnly(partial.only, metric ?? {});
    const effect = withValues(
      { ...anomaly, metric: partial.metric },
      Object.entries({ ...fitted, ...partial, id, only }),
    );
    return { ...incident, effects: [...incident.effects, keepLength(effect, undefined, intervalMsOf(design))] };
  });
}

export function updateEffect(
  design: Design,
  incidentId: string,
  effectId: string,
  change: Change<IncidentEffect>,
): Design {
  return updateIncident(design, incidentId, (incident) => {
    const effects = mapWhere(
      incident.effects,
      (effect) => effect.id === effectId,
      (effect) => {
        const next = applyChange(effect, change);
        const tidy = next.pattern === 'oscillating' ? next : applyChange(next, { frequency_arg: undefined });
        return keepLength(tidy, effect, intervalMsOf(design));
      },
    );
    return effects === incident.effects ? incident : { ...incident, effects };
  });
}

/** Makes it another kind, as changeAnomalyKind does. A gain and a sign go where the new kind has no size, or none that they could have made. */
export function changeEffectKind(design: Design, incidentId: string, effectId: string, kindId: string): Design {
  const kind = anomalyKindOf(kindId);
  if (!kind) return design;
  return updateEffect(design, incidentId, effectId, (effect) => {
    if (effect.kind === kindId) return effect;
    const next = withKind(effect, kind, intervalMsOf(design));
    return takesGain(kind, next) ? next : applyChange(next, { gain: undefined, sign: undefined });
  });
}

/** Whether the kind has a size that stays in its range under the effect's gain and sign. */
function takesGain(kind: AnomalyKindBase, effect: IncidentEffect): boolean {
  if (kind.main === undefined) return false;
  const value = scaledMain(effect)[kind.main];
  const spec = kind.params[kind.main];
  return value === undefined || spec?.type !== 'number' || rangeMessage(value, spec) === undefined;
}

export function removeEffect(design: Design, incidentId: string, effectId: string): Design {
  return updateIncident(design, incidentId, (incident) => {
    const effects = without(incident.effects, (effect) => effect.id === effectId);
    return effects === incident.effects ? incident : { ...incident, effects };
  });
}
