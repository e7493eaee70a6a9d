/** The rows of the anomaly table and their order. Pure. */
import { anomalyKindOf } from '../../core/kinds/registry.ts';
import { anomaliesOf, extentOf, intervalMsOf, type PlacedAnomaly } from '../../core/design/types/resolve.ts';
import type { Design } from '../../core/design/types/design.ts';
import type { AnomalyRow as Effect } from '../../core/dataset/index.ts';
import type { Summary } from '../../engine/api/background.ts';

export interface TableRow {
  readonly metric: string;
  readonly metricLabel: string;
  readonly anomaly: PlacedAnomaly;
  /** Samples, half-open. */
  readonly start: number;
  readonly end: number;
  /** Samples of it in which it comes and goes. */
  readonly onset: number;
  readonly recovery: number;
  /** Value of the kind's main parameter; undefined where it has none. */
  readonly main: number | undefined;
  readonly effect: Effect | undefined;
}

export type SortKey = 'kind' | 'metric' | 'start' | 'length' | 'onset' | 'recovery' | 'main' | 'effect' | 'note';

export function tableRows(design: Design, summary: Summary | undefined): readonly TableRow[] {
  const intervalMs = intervalMsOf(design);
  const effects = new Map(summary?.anomalies.map((row) => [`${row.of ?? row.metric} ${row.id}`, row]));
  return design.metrics.flatMap((metric) =>
    anomaliesOf(design, metric.key).map((anomaly): TableRow => {
      const { start, end, onsetEnd, holdEnd } = extentOf(anomaly, intervalMs, design.general.num_samples);
      const main: unknown = Reflect.get(anomaly, anomalyKindOf(anomaly.kind)?.main ?? '');
      return {
        metric: metric.key,
        metricLabel: metric.label ?? metric.key,
        anomaly,
        start,
        end,
        onset: onsetEnd - start,
        recovery: end - holdEnd,
        main: typeof main === 'number' ? main : undefined,
        effect: effects.get(`${metric.key} ${anomaly.id}`),
      };
    }),
  );
}

const VALUES: Readonly<Record<SortKey, (row: TableRow) => string | number>> = {
  kind: (row) => row.anomaly.kind,
  metric: (row) => row.metricLabel,
  start: (row) => row.start,
  length: (row) => row.end - row.start,
  onset: (row) => row.onset,
  recovery: (row) => row.recovery,
  main: (row) => row.main ?? Number.NEGATIVE_INFINITY,
  effect: (row) => row.effect?.effectStart ?? Number.POSITIVE_INFINITY,
  note: (row) => row.anomaly.note ?? '',
};

/** Equal ones keep their order. */
export function sortedRows(rows: readonly TableRow[], by: SortKey, down: boolean): readonly TableRow[] {
  const value = VALUES[by];
  const sign = down ? -1 : 1;
  return rows.toSorted((a, b) => {
    const x = value(a);
    const y = value(b);
    return x === y ? 0 : sign * (x < y ? -1 : 1);
  });
}
