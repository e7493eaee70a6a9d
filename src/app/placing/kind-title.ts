/** What a kind of anomaly is called where room is short: on clips and in the names of undo steps. */
import type { AnomalyKindBase } from '../../core/kinds/anomalies/kind.ts';
import { anomalyKindOf } from '../../core/kinds/registry.ts';

/** "Ramp (leak)" is "ramp". */
export function kindTitle(kind: Pick<AnomalyKindBase, 'label'>): string {
  const short = kind.label.replace(/ \(.*\)$/, '');
  return short.charAt(0).toLowerCase() + short.slice(1);
}

/** @param id an id of no kind is its own title */
export function titleOfKind(id: string): string {
  const kind = anomalyKindOf(id);
  return kind ? kindTitle(kind) : id;
}
