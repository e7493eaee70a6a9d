/**
 * Anomalies fired by hand during a run: a copy of what the design already has, placed at the row that comes next.
 * Pure; the run's design with its fired copies is the truth that its labels are made from. Knows no delivery.
 */
import { addIncident, findAnomaly, nextAnomalyId, updateMetric } from '../../core/design/edit/edits.ts';
import { intervalMsOf } from '../../core/design/types/resolve.ts';
import { wholeSamples } from '../../core/lib/time.ts';
import type { Anomaly, Design } from '../../core/design/types/design.ts';

/** What is fired: an anomaly of a metric, or an incident with all its effects. */
export type Cue =
  | { readonly kind: 'anomaly'; readonly metric: string; readonly id: string }
  | { readonly kind: 'incident'; readonly id: string };

/** One firing of a run; a run keeps them in the order in which they were fired. */
export interface Fire {
  /** Rows from this one on are of the changed design. */
  readonly row: number;
  /** Sample of the design that this row is. */
  readonly sample: number;
  readonly cue: Cue;
}

/**
 * The design with a copy of `cue` that begins at `sample` (an incident: whose first effect begins there). The copy
 * has a fresh id, so its random numbers are its own; everything else stays bit for bit. The same design comes back
 * when there is no such anomaly or incident.
 */
export function fireCue(design: Design, cue: Cue, sample: number): Design {
  if (cue.kind === 'anomaly') {
    const anomaly = findAnomaly(design, cue);
    if (!anomaly) return design;
    const { id: _, off: _off, every: _every, ...rest } = anomaly;
    const metric = design.metrics.find(({ key }) => key === cue.metric);
    // Not addAnomaly: it would fit a new size and length, and a copy keeps those that it has.
    return updateMetric(design, cue.metric, {
      anomalies: [
        ...(metric?.anomalies ?? []),
        { ...rest, id: nextAnomalyId(design, cue.metric), at: sample } as Anomaly,
      ],
    });
  }
  const incident = design.incidents.find(({ id }) => id === cue.id);
  if (!incident) return design;
  const { id: _, off: _off, ...rest } = incident;
  const intervalMs = intervalMsOf(design);
  const lags = incident.effects.map(({ lag }) => wholeSamples(lag ?? 0, intervalMs));
  const firstLag = lags.length === 0 ? 0 : Math.min(...lags);
  return addIncident(design, { ...rest, at: Math.max(0, sample - firstLag) });
}

/** All firings of a run, one after the other. */
export function firedDesign(design: Design, fires: readonly Pick<Fire, 'cue' | 'sample'>[]): Design {
  return fires.reduce((next, { cue, sample }) => fireCue(next, cue, sample), design);
}
