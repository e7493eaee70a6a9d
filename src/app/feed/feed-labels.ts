/** The labels of a run with its own timestamps: planned anomalies and fired ones alike. Pure; knows no screen. */
import { occurringOn, extentOf, intervalMsOf } from '../../core/design/types/resolve.ts';
import { namedMetrics } from '../../core/design/types/expansion.ts';
import type { Design } from '../../core/design/types/design.ts';
import { isoTime } from '../../core/lib/time.ts';
import { csvCell } from '../../formats/text/csv-text.ts';
import type { FeedReport, FeedSetup } from '../../engine/api/feed.ts';
import { type Fire, fireCue, firedDesign } from '../../live/sources/fire.ts';
import { firstSample } from './feed-clock.ts';

const HEAD = 'id,metric,kind,pattern,benign,fired,cause_start,cause_end,cause_start_time,cause_end_time,note';

/**
 * anomalies.csv of what a run has sent: one row an anomaly and turn of a loop, up to the last settled row. Rows of the
 * feed, half-open; what was fired counts from the row at which it was fired. Only the head for a file without a design.
 */
export function runLabelsCsv(
  { content, ...setup }: FeedSetup,
  { timing, stats, fires }: Pick<FeedReport, 'timing' | 'stats' | 'fires'>,
): string {
  if (content.kind !== 'design') return `${HEAD}\n`;
  const design = byItself(firedDesign(content.design, fires));
  const first = firstSample({ content, ...setup }, timing);
  const intervalMs = intervalMsOf(design);
  const since = firedRows(content.design, fires);
  const rows: { readonly start: number; readonly line: string }[] = [];
  for (const { key } of design.metrics) {
    for (const anomaly of occurringOn(design, key)) {
      if (anomaly.off) continue;
      const extent = extentOf(anomaly, intervalMs, design.general.num_samples);
      const firedAt = since.get(`${key}\n${anomaly.id}`);
      for (let turn = 0; turn * timing.samples < stats.row; turn++) {
        const shift = turn * timing.samples - first;
        const start = Math.max(extent.start + shift, turn * timing.samples, firedAt ?? 0);
        const end = Math.min(extent.end + shift, (turn + 1) * timing.samples, stats.row);
        if (end <= start) continue;
        const times = [start, end].map((row) => isoTime(timing.startMs + row * timing.intervalMs));
        const flags = [anomaly.benign ? 1 : 0, firedAt === undefined ? 0 : 1];
        const cells = [
          anomaly.id,
          key,
          anomaly.kind,
          anomaly.pattern,
          ...flags,
          start,
          end,
          ...times,
          anomaly.note ?? '',
        ];
        rows.push({
          start,
          line: cells.map((cell) => (typeof cell === 'number' ? String(cell) : csvCell(cell, ','))).join(','),
        });
      }
    }
  }
  const lines = rows.toSorted((a, b) => a.start - b.start).map(({ line }) => line);
  return `${[HEAD, ...lines].join('\n')}\n`;
}

/** The row at which an anomaly was fired, by metric and id. */
function firedRows(planned: Design, fires: readonly Fire[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const known = new Set(names(planned));
  let design = planned;
  for (const { cue, sample, row } of fires) {
    design = fireCue(design, cue, sample);
    for (const name of names(design)) {
      if (known.has(name)) continue;
      known.add(name);
      rows.set(name, row);
    }
  }
  return rows;
}

/** Every metric by itself, as the feed names them. */
function byItself(design: Design): Design {
  return { ...design, metrics: namedMetrics(design.metrics) };
}

function names(given: Design): readonly string[] {
  const design = byItself(given);
  return design.metrics.flatMap(({ key }) => occurringOn(design, key).map(({ id }) => `${key}\n${id}`));
}
