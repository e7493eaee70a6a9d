/** The one way to a new anomaly of a kind, with a length that can be seen in the window. Pure. */
import { addAnomaly, nextAnomalyId } from '../../core/design/edit/edits.ts';
import type { Design } from '../../core/design/types/design.ts';
import { anomalyKindOf } from '../../core/kinds/registry.ts';
import { stepMs, tickStep } from '../../core/lib/time-steps.ts';
import type { TimeWindow } from '../../store/view.ts';

/** Share of the visible window that a new anomaly takes at least. */
const NEW_SHARE = 0.09;

/** Length in samples of an anomaly that is dropped or inserted: the kind's own, or what can be seen in this window. */
export function newLength(kindId: string, { from, to }: TimeWindow, intervalMs: number): number {
  const kind = anomalyKindOf(kindId);
  const seen = stepMs(tickStep((to - from) * NEW_SHARE * intervalMs)) / intervalMs;
  return Math.max(1, kind?.defaultHold ?? 1, Math.round(seen));
}

/** Adds an anomaly over [start, end), inside the data and at least one sample long, in the size that fits its metric. */
export function addBetween(
  design: Design,
  metric: string,
  kindId: string,
  start: number,
  end: number,
): { readonly design: Design; readonly id: string } {
  const kind = anomalyKindOf(kindId);
  if (!kind) return { design, id: '' };
  const last = design.general.num_samples - 1;
  const at = Math.min(Math.max(Math.round(start), 0), last);
  const hold = Math.max(Math.min(Math.round(end), last + 1) - at, 1);
  const id = nextAnomalyId(design, metric);
  return { design: addAnomaly(design, metric, { kind: kind.id, id, at, hold }), id };
}
