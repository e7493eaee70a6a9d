/** Faults of a design, for benchmarks of root causes: an incident is one, and so is an anomaly that belongs to none. */
import type { AnomalyRow } from '../../core/dataset/index.ts';
import { type PackData, type PackMetric, PackRefusal } from './pack.ts';

export interface Case {
  /** Samples, half-open: all anomalies of it. */
  readonly start: number;
  readonly end: number;
  /** The first. */
  readonly root: AnomalyRow;
  readonly metric: PackMetric;
}

/** In order of time. @throws PackRefusal where there is none */
export function casesOf(data: PackData, form: string): readonly Case[] {
  const groups = new Map<string, AnomalyRow[]>();
  for (const row of data.anomalies()) {
    if (row.benign) continue;
    const key = row.incident === undefined ? `anomaly ${row.metric} ${row.id}` : `incident ${row.incident}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const cases = [...groups.values()].flatMap((rows): readonly Case[] => {
    const root = rows.reduce((first, row) => (row.causeStart < first.causeStart ? row : first));
    const metric = data.metrics.find(({ key }) => key === root.metric);
    if (metric === undefined) return [];
    return [{ start: root.causeStart, end: Math.max(...rows.map(({ causeEnd }) => causeEnd)), root, metric }];
  });
  if (cases.length === 0)
    throw new PackRefusal(
      'incidents',
      `${form} is about faults, and the design has none: give it an incident or an anomaly.`,
    );
  return cases.sort((a, b) => a.start - b.start);
}

/** Whose the metric is, and what of it: by its label `service`, else the first word of its key. */
export function serviceOf({ key, labels, name }: PackMetric): { readonly service: string; readonly measure: string } {
  if (labels['service'] !== undefined) return { service: labels['service'], measure: name };
  const at = key.indexOf('_');
  return at > 0 ? { service: key.slice(0, at), measure: key.slice(at + 1) } : { service: key, measure: 'value' };
}
