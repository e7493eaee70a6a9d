/** Edits of anomalies on metrics. Pure: the same design comes back when nothing changes. */
import { fittedOnly } from './fit-only.ts';
import { fittedParams } from './metric-scale.ts';
import { type Span, spanLike, wholeSamples } from '../../lib/time.ts';
import { applyChange, type Change, mapWhere, type Patch, withValues, type WithoutKind, without } from './change.ts';
import { withKind } from './change-kind.ts';
import { keepLength } from './keep-length.ts';
import { newAnomaly } from '../types/defaults.ts';
import { updateMetric } from './edit-metrics.ts';
import { freshId } from '../types/ids.ts';
import { anomalyKindOf } from '../../kinds/registry.ts';
import { occurrencesOf } from '../types/occurrences.ts';
import { intervalMsOf } from '../types/resolve.ts';
import type { Anomaly, AnomalyCommon, Design } from '../types/design.ts';

/** An anomaly of a design: its metric's key and its own id. */
export interface AnomalyAddress {
  readonly metric: string;
  readonly id: string;
}

export function findAnomaly(design: Design, ref: AnomalyAddress): Anomaly | undefined {
  return design.metrics.find((metric) => metric.key === ref.metric)?.anomalies.find((anomaly) => anomaly.id === ref.id);
}

/** The id that addAnomaly gives the next anomaly of a metric. */
export function nextAnomalyId(design: Design, metricKey: string): string {
  return freshId(
    design.metrics.find((metric) => metric.key === metricKey)?.anomalies.map((anomaly) => anomaly.id) ?? [],
  );
}

/** What is known of an anomaly to be added. */
export type NewAnomaly = { readonly kind: string } & WithoutKind<Patch<Anomaly>>;

/**
 * Adds an anomaly to a metric: the kind's defaults, in a size that shows on this metric, then what `partial` says. Without hold and recovery_time it
 * has the kind's usual length. Its id is nextAnomalyId, unless `partial` brings one that is free.
 */
export function addAnomaly(design: Design, metricKey: string, partial: NewAnomaly): Design {
  const kind = anomalyKindOf(partial.kind);
  const metric = design.metrics.find((each) => each.key === metricKey);
  if (!kind || !metric) return design;
  const asked = partial.id;
  const isFree = asked !== undefined && metric.anomalies.every((anomaly) => anomaly.id !== asked);
  const id = isFree ? asked : nextAnomalyId(design, metricKey);
  const fresh = newAnomaly(kind, 0, id);
  const base = partial.recovery_time === undefined ? fresh : applyChange(fresh, { hold: undefined });
  const lasts = wholeSamples(partial.hold ?? kind.defaultHold, intervalMsOf(design));
  // A size or measure that is given says enough by itself.
  const fitted = !('measure' in partial || 'magnitude' in partial) ? fittedParams(kind, metric, lasts) : {};
  const only = fittedOnly(partial.only, metric);
  const made = tidy(withValues(base, Object.entries({ ...fitted, ...partial, id, only })));
  const anomaly = keepLength(made, undefined, intervalMsOf(design));
  return updateMetric(design, metricKey, { anomalies: [...metric.anomalies, anomaly] });
}

/**
 * Puts an anomaly that a process of the metric made into the design, as it is: its id takes the place of the made
 * one, so that no value changes until it is moved, changed or switched off. To remove it gives the made one back.
 */
export function pinAnomaly(design: Design, metricKey: string, made: Anomaly): Design {
  return updateMetric(design, metricKey, (metric) =>
    metric.anomalies.some(({ id }) => id === made.id) ? metric : { ...metric, anomalies: [...metric.anomalies, made] },
  );
}

/**
 * Each time that an anomaly comes again becomes an anomaly of its own. They keep their ids, so that no value changes; of
 * each what is then changed is its own affair.
 */
export function detachRepeats(design: Design, ref: AnomalyAddress): Design {
  return updateMetric(design, ref.metric, (metric) => {
    const anomaly = metric.anomalies.find(({ id }) => id === ref.id);
    if (anomaly?.every === undefined) return metric;
    const ids = new Set(metric.anomalies.map(({ id }) => id));
    const single = occurrencesOf(anomaly, intervalMsOf(design), design.general.num_samples, ids);
    return { ...metric, anomalies: metric.anomalies.flatMap((one) => (one === anomaly ? single : [one])) };
  });
}

/** The same for one of them: from then on it takes the place of that repeat. @param id of the repeat, `ID/3` */
export function detachRepeat(design: Design, ref: AnomalyAddress, id: string): Design {
  return updateMetric(design, ref.metric, (metric) => {
    const anomaly = metric.anomalies.find((one) => one.id === ref.id);
    const ids = new Set(metric.anomalies.map((one) => one.id));
    const repeats = anomaly ? occurrencesOf(anomaly, intervalMsOf(design), design.general.num_samples, ids) : [];
    const repeat = repeats.slice(1).find((one) => one.id === id);
    return repeat === undefined ? metric : { ...metric, anomalies: [...metric.anomalies, repeat] };
  });
}

/** Changes an anomaly. Not its kind: see changeAnomalyKind. A frequency goes when the pattern no longer has one. */
export function updateAnomaly(design: Design, ref: AnomalyAddress, change: Change<Anomaly>): Design {
  return updateMetric(design, ref.metric, (metric) => {
    const anomalies = mapWhere(
      metric.anomalies,
      (anomaly) => anomaly.id === ref.id,
      (anomaly) => keepLength(tidy(applyChange(anomaly, change)), anomaly, intervalMsOf(design)),
    );
    return anomalies === metric.anomalies ? metric : { ...metric, anomalies };
  });
}

function tidy<T extends Pick<AnomalyCommon, 'pattern' | 'frequency_arg'>>(anomaly: T): T {
  return anomaly.pattern === 'oscillating' ? anomaly : withValues(anomaly, [['frequency_arg', undefined]]);
}

/** Makes it another kind. Place, length and note stay; of the parameters, those that the new kind has too. */
export function changeAnomalyKind(design: Design, ref: AnomalyAddress, kindId: string): Design {
  const kind = anomalyKindOf(kindId);
  const anomaly = findAnomaly(design, ref);
  if (!kind || !anomaly || anomaly.kind === kindId) return design;
  return updateAnomaly(design, ref, () => withKind(anomaly, kind, intervalMsOf(design)));
}

export function removeAnomalies(design: Design, refs: readonly AnomalyAddress[]): Design {
  const metrics = mapWhere(
    design.metrics,
    (metric) => refs.some((ref) => ref.metric === metric.key),
    (metric) => {
      const ids = new Set(refs.filter((ref) => ref.metric === metric.key).map((ref) => ref.id));
      const anomalies = without(metric.anomalies, (anomaly) => ids.has(anomaly.id));
      return anomalies === metric.anomalies ? metric : { ...metric, anomalies };
    },
  );
  return metrics === design.metrics ? design : { ...design, metrics };
}

/** Where an anomaly shall lie, in whole samples; what is left out stays as it is. */
export interface ExtentChange {
  readonly at?: number;
  readonly onset?: number;
  readonly hold?: number;
  readonly recovery?: number;
}

/** Places an anomaly. Samples stay samples and durations durations; an absent part stays absent at 0. */
export function setAnomalyExtent(design: Design, ref: AnomalyAddress, extent: ExtentChange): Design {
  const intervalMs = intervalMsOf(design);
  return updateAnomaly(design, ref, (anomaly) => {
    const part = (present: Span | undefined, samples: number | undefined): Span | undefined => {
      if (samples === undefined || (samples === 0 && present === undefined)) return present;
      return spanLike(present ?? anomaly.at, Math.max(0, samples), intervalMs);
    };
    return applyChange(anomaly, {
      at: part(anomaly.at, extent.at),
      onset: part(anomaly.onset, extent.onset),
      hold: part(anomaly.hold, extent.hold),
      recovery_time: part(anomaly.recovery_time, extent.recovery),
    });
  });
}
