/** The threshold of the best F1. */
import type { Scored } from './scored.ts';

/** Largest 2·TP/(2·TP + FP + FN) over the distinct scores; of equal ones the highest threshold. Undefined without an event. */
export function bestThreshold({
  levels,
  positives,
}: Scored): { readonly threshold: number; readonly f1: number } | undefined {
  if (positives === 0 || levels.count === 0) return undefined;
  let best = { threshold: levels.scores[0] ?? 0, f1: -1 };
  for (let level = 0; level < levels.count; level++) {
    const f1 = (2 * (levels.hits[level] ?? 0)) / ((levels.flagged[level] ?? 0) + positives);
    if (f1 > best.f1) best = { threshold: levels.scores[level] ?? 0, f1 };
  }
  return best;
}
