/** Rows, samples and clocks of a run: where "now" is, and when something comes. Pure; the time is an argument. */
import type { Cue, FeedSetup, FeedTiming } from '../../engine/api/feed.ts';
import { anomalyKindOf } from '../../core/kinds/registry.ts';
import { extentOf, intervalMsOf, anomaliesOf } from '../../core/design/types/resolve.ts';
import type { Design } from '../../core/design/types/design.ts';

/** The row that is due now, with its fraction; at most the number of rows. */
export function rowAt(timing: FeedTiming, nowMs: number): number {
  const passed = timing.backfillRows + ((nowMs - timing.wallStartMs) * timing.speed) / timing.intervalMs;
  return Math.min(timing.rows, Math.max(0, passed));
}

/** Wall-clock milliseconds between two rows at the speed of the run. */
export function wallMsBetween(timing: FeedTiming, fromRow: number, toRow: number): number {
  return ((toRow - fromRow) * timing.intervalMs) / timing.speed;
}

/** First sample of the design that the run plays. */
export function firstSample(setup: FeedSetup, timing: FeedTiming): number {
  const { content } = setup;
  return content.kind === 'design' && content.to - content.from === timing.samples ? content.from : 0;
}

export { firedDesign } from '../../live/sources/fire.ts';

export interface CueEntry {
  readonly cue: Cue;
  /** "Pool exhausted", "Spike". */
  readonly title: string;
  /** "3 metrics", "Error rate, benign". */
  readonly detail: string;
  readonly family: string;
  readonly icon: string | undefined;
  /** Samples, half-open. */
  readonly start: number;
  readonly end: number;
}

/** What a run of the design can show and what can be fired: incidents, and anomalies of metrics, by their start. */
export function cuesOf(design: Design): readonly CueEntry[] {
  const intervalMs = intervalMsOf(design);
  const samples = design.general.num_samples;
  const own = design.metrics.flatMap((metric) =>
    metric.anomalies
      .filter(({ off }) => off !== true)
      .map((anomaly): CueEntry => {
        const kind = anomalyKindOf(anomaly.kind);
        const { start, end } = extentOf(anomaly, intervalMs, samples);
        return {
          cue: { kind: 'anomaly', metric: metric.key, id: anomaly.id },
          title: (kind?.label ?? anomaly.kind).replace(/ \(.*\)$/, ''),
          detail: `${metric.label ?? metric.key}${anomaly.benign ? ', benign' : ''}`,
          family: kind?.family ?? 'data',
          icon: kind?.icon,
          start,
          end,
        };
      }),
  );
  const incidents = design.incidents
    .filter(({ off, effects }) => off !== true && effects.length > 0)
    .map((incident): CueEntry => {
      const metrics = [...new Set(incident.effects.map(({ metric }) => metric))];
      const extents = metrics.flatMap((key) =>
        anomaliesOf(design, key)
          .filter((anomaly) => anomaly.incident === incident.id)
          .map((anomaly) => extentOf(anomaly, intervalMs, samples)),
      );
      return {
        cue: { kind: 'incident', id: incident.id },
        title: incident.name,
        detail: metrics.length === 1 ? '1 metric' : `${metrics.length} metrics`,
        family: 'incident',
        icon: undefined,
        start: Math.min(...extents.map(({ start }) => start)),
        end: Math.max(...extents.map(({ end }) => end)),
      };
    });
  return [...own, ...incidents].filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start);
}

/** Rows [start, end) of the occurrence that is on or comes next at `row`; of the last one when none comes any more. */
export function occurrence(
  entry: Pick<CueEntry, 'start' | 'end'>,
  row: number,
  timing: FeedTiming,
  first: number,
): { readonly start: number; readonly end: number } | undefined {
  const { start, end } = { start: entry.start - first, end: entry.end - first };
  if (end <= 0 || start >= timing.samples) return undefined;
  const turn = Math.floor(Math.min(row, timing.rows - 1) / timing.samples);
  const here = { start: start + turn * timing.samples, end: end + turn * timing.samples };
  const next = { start: here.start + timing.samples, end: here.end + timing.samples };
  return here.end <= row && next.start < timing.rows ? next : here;
}
