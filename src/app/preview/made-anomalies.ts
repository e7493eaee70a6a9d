/** Anomalies that the metrics' processes make by themselves (a sensor's outliers, its stop), as the summary found them. Knows no screen. */
import { pinAnomaly } from '../../core/design/edit/edits.ts';
import { isMeant, membersOf } from '../../core/design/types/expansion.ts';
import { anomalyKindOf } from '../../core/kinds/registry.ts';
import type { Anomaly, Metric } from '../../core/design/types/design.ts';
import type { Summary } from '../../engine/api/background.ts';
import type { DocumentStore } from '../../store/document.ts';
import type { ViewStore } from '../../store/view.ts';

export interface MadeAnomaly {
  readonly metric: string;
  readonly anomaly: Anomaly;
  /** Samples, half-open. */
  readonly start: number;
  readonly end: number;
}

/**
 * Those of one metric that the design does not replace, by start; of an expanded metric those of the one that is shown.
 * @param shown key of that one; the first if absent
 */
export function madeOn(metric: Metric, summary: Summary | undefined, shown?: string): readonly MadeAnomaly[] {
  const members = membersOf(metric);
  const member = members?.find(({ key }) => key === shown) ?? members?.[0];
  const wanted = member?.key ?? metric.key;
  const replaced = new Set(
    metric.anomalies.filter(({ only }) => !member || isMeant(only, member.values)).map(({ id }) => id),
  );
  const only = member ? { only: member.values } : {};
  return (summary?.anomalies ?? []).flatMap(({ metric: key, made, causeStart, causeEnd }) =>
    made !== undefined && key === wanted && !replaced.has(made.id)
      ? [{ metric: metric.key, anomaly: { ...made, ...only }, start: causeStart, end: causeEnd }]
      : [],
  );
}

/** "outlier 1085.2": kind and value. */
export function madeTitle({ anomaly }: MadeAnomaly): string {
  const label = (anomalyKindOf(anomaly.kind)?.label ?? anomaly.kind).toLowerCase();
  return 'value' in anomaly && typeof anomaly.value === 'number'
    ? `${label} ${Number(anomaly.value.toFixed(2))}`
    : label;
}

/** Makes it an anomaly of the design, one undo step, and selects it there. No value changes. */
export function pinMade(
  { document, view }: { readonly document: DocumentStore; readonly view: ViewStore },
  { metric, anomaly }: MadeAnomaly,
): void {
  document.commit(`Pin ${anomaly.id}`, (design) => pinAnomaly(design, metric, anomaly));
  view.setState({ selection: { kind: 'anomaly', items: [{ metric, id: anomaly.id }] } });
}
