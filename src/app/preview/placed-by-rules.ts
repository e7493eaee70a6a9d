/** What rules of placement have placed, as the last preview said. Knows no screen. */
import type { Scattered } from '../../core/design/edit/edits.ts';
import { carriedOut, placedBy } from '../../core/design/scatter/carried-out.ts';
import type { Design } from '../../core/design/types/design.ts';
import type { PlacedByRules } from '../../engine/api/curves.ts';

/** In the order in which they were drawn. */
export function placedByRule(placed: PlacedByRules | undefined, rule: string): readonly Scattered[] {
  const outcome = placed?.outcomes.find((one) => one.rule === rule);
  return outcome ? placedBy(outcome) : [];
}

/** The design as it is made, for who has no engine at hand: with what its rules placed, as far as that is known. */
export function withPlaced(design: Design, placed: PlacedByRules | undefined): Design {
  const rules = new Set(design.scatter?.map(({ id }) => id));
  return carriedOut(design, placed?.outcomes.filter(({ rule }) => rules.has(rule)) ?? []);
}
