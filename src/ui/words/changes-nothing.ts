/** Whether an anomaly changes nothing in the data, as the last look at them found. Knows no screen. */
import type { AnomalyRow } from '../../core/dataset/index.ts';
import { useRun } from '../studio-context.tsx';

/** Whether the data are the clean twin all through the anomaly; false where that was not looked for. */
export function changesNothing({ differsStart, peak }: AnomalyRow): boolean {
  return differsStart === undefined && peak !== undefined;
}

/** Of all places of an anomaly of the design, in each series that is made of the metric. False while not known. */
export function isIdle(rows: readonly AnomalyRow[], metricKey: string, id: string): boolean {
  const its = rows.filter((row) => (row.of ?? row.metric) === metricKey && row.id === id);
  return its.length > 0 && its.every(changesNothing);
}

export function useIsIdle(metricKey: string, id: string): boolean {
  return useRun(({ summary }) => summary !== undefined && isIdle(summary.anomalies, metricKey, id));
}
