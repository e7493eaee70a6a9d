/** What a rule of placement gets and gives. */
import type { Anomaly, Design, Incident, ScatterRule } from '../types/design.ts';
import type { FreeSpace, Stretch } from './free-space.ts';
import type { PlacedRule } from './place-rule.ts';

export interface ScatteredAnomaly {
  readonly metric: string;
  readonly anomaly: Anomaly;
}

/** What a rule places into. */
export interface Ground {
  readonly design: Design;
  readonly intervalMs: number;
  readonly part: Stretch;
  readonly gap: number;
  readonly spaceOf: (metricKey: string) => FreeSpace;
  /** Anomalies of the design with this id, whatever metric they are on. */
  readonly pinnedAnomaly: (id: string) => (Anomaly & { readonly metric: string }) | undefined;
  /** All that a rule has placed and that stands in the design. */
  readonly pinsOf: (rule: ScatterRule) => readonly (Anomaly | Incident)[];
}

export interface RuleResult extends PlacedRule {
  readonly anomalies: readonly ScatteredAnomaly[];
  readonly incidents: readonly Incident[];
}
