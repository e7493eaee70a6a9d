/** A design whose rules are carried out for good: what they placed stands in it, as if placed by hand. Knows no chance. */
import { pinAllScattered, type Scattered } from '../edit/edit-scatter.ts';
import type { Design } from '../types/design.ts';
import type { RuleOutcome } from './scatter-design.ts';

/** @param outcomes of this design's rules */
export function carriedOut(design: Design, outcomes: readonly RuleOutcome[]): Design {
  return outcomes.reduce((pinned, outcome) => pinAllScattered(pinned, outcome.rule, placedBy(outcome)), design);
}

/** What a rule placed, in its order. */
export function placedBy({ anomalies, incidents }: Pick<RuleOutcome, 'anomalies' | 'incidents'>): readonly Scattered[] {
  return [...anomalies, ...incidents.map((incident) => ({ incident }))];
}
