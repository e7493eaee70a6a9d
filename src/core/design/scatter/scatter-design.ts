/**
 * The rules of a design carried out: what they place becomes ordinary anomalies and incidents with the ids `RULE-1`,
 * `RULE-2`, … Pure: the same design gives the same places, in every browser. What makes data takes the outcome; what is
 * written down stays the rule.
 */
import type { Kernel } from '../../../kernel/index.ts';
import type { Problem } from '../../lib/problem.ts';
import { wholeSamples } from '../../lib/time.ts';
import { intervalMsOf, type PlacedAnomaly } from '../types/resolve.ts';
import type { Anomaly, Design, Incident, Metric, ScatterRule } from '../types/design.ts';
import { cleanSamplesOf, splitOf } from '../types/split.ts';
import { sameValue } from '../types/written-fields.ts';
import { createDraws } from './draws.ts';
import { createFreeSpace, type FreeSpace, type Stretch } from './free-space.ts';
import { occupiedOn } from './occupied.ts';
import type { Ground, RuleResult, ScatteredAnomaly } from './ground.ts';
import { type Earlier, earlierOf, type KeptRule, placesKeyOf, samePlaces } from './kept-rules.ts';
import { scatterAnomalies } from './scatter-anomalies.ts';
import { scatterIncidents } from './scatter-incidents.ts';

/** What one rule placed. Pinned ones stand in the design and are counted, but not listed. */
export interface RuleOutcome {
  readonly rule: string;
  readonly anomalies: readonly ScatteredAnomaly[];
  readonly incidents: readonly Incident[];
  readonly count: number;
  readonly benign: number;
  /** Rows of the part in those that are not benign. */
  readonly rows: number;
  readonly part: Stretch;
}

export interface ScatteredDesign {
  readonly source: Design;
  /** Without rules. Metrics that no rule touches keep their identity. */
  readonly design: Design;
  readonly outcomes: readonly RuleOutcome[];
  /** Rules that could not do what they ask for; the design then has what fits. Paths are those of the file. */
  readonly problems: readonly Problem[];
  /** The rule that placed an anomaly, by itself or with an incident; undefined for one of the design's own. */
  madeBy(metricKey: string, anomaly: Pick<PlacedAnomaly, 'id' | 'incident'>): string | undefined;
  /** By id of the rule, for later states of the design. */
  readonly kept: ReadonlyMap<string, KeptRule>;
}

/**
 * @param previous an outcome for an earlier state of the design: rules on which nothing that they depend on has changed are
 * not carried out again, and metrics that came out the same keep their identity
 */
export function scatterDesign(design: Design, kernel: Kernel, previous?: ScatteredDesign): ScatteredDesign {
  const { scatter = [], ...rest } = design;
  if (scatter.length === 0)
    return { source: design, design, outcomes: [], problems: [], madeBy: () => undefined, kept: new Map() };
  const spaces = new Map<string, FreeSpace>();
  const spaceOf = (key: string) => {
    const space = spaces.get(key) ?? createFreeSpace(occupiedOn(design, key));
    spaces.set(key, space);
    return space;
  };
  const setSpace = (key: string, space: FreeSpace | undefined) => space && spaces.set(key, space.copy());
  const pinned = new Map(
    design.metrics.flatMap(({ key, anomalies }) =>
      anomalies.map((anomaly) => [anomaly.id, { ...anomaly, metric: key }] as const),
    ),
  );
  const pinsOf = ({ id }: ScatterRule) =>
    [...pinned.values(), ...design.incidents].filter((one) => one.id.startsWith(`${id}-`));
  const outcomes: RuleOutcome[] = [];
  const problems: Problem[] = [];
  const kept = new Map<string, KeptRule>();
  for (const [place, rule] of scatter.entries()) {
    const intervalMs = intervalMsOf(design);
    const part = partOf(design, rule, intervalMs);
    const gap = wholeSamples(rule.gap, intervalMs);
    const ground = { design, intervalMs, part, gap, spaceOf, pinnedAnomaly: (id: string) => pinned.get(id), pinsOf };
    const key = placesKeyOf(rule, ground);
    const before = previous?.kept.get(rule.id);
    const holds = before && samePlaces(before.key, key) ? before : undefined;
    const result = carryOut(rule, ground, kernel, holds && earlierOf(holds));
    const after = holds?.after ?? key.lanes.map(({ metric }) => spaceOf(metric.key).copy());
    if (holds) for (const [lane, { metric }] of key.lanes.entries()) setSpace(metric.key, after[lane]);
    kept.set(rule.id, { key, result, after });
    const { anomalies, incidents, benign, rows, complaint, things } = result;
    outcomes.push({ rule: rule.id, anomalies, incidents, count: things.length, benign, rows, part });
    if (complaint !== undefined && !rule.off) problems.push(problemOf(rule, place, complaint));
  }
  const made = new Map<string, Anomaly[]>();
  for (const { metric, anomaly } of outcomes.flatMap(({ anomalies }) => anomalies)) {
    const list = made.get(metric);
    if (list) list.push(anomaly);
    else made.set(metric, [anomaly]);
  }
  const incidents = outcomes.flatMap((outcome) => outcome.incidents);
  const resolved: Design = {
    ...rest,
    metrics: design.metrics.map((metric) => withMade(metric, made.get(metric.key) ?? [], previous)),
    incidents: incidents.length === 0 ? design.incidents : [...design.incidents, ...incidents],
  };
  return {
    source: design,
    design: keptIncidents(resolved, previous),
    outcomes,
    problems,
    madeBy: createMadeBy(outcomes),
    kept,
  };
}

/** @param earlier an outcome whose places hold */
function carryOut(rule: ScatterRule, ground: Ground, kernel: Kernel, earlier: Earlier | undefined): RuleResult {
  const draws = createDraws(kernel, ground.design.general.seed, rule.id, rule.roll);
  if (!rule.effects) return scatterAnomalies(rule, ground, draws, earlier);
  return earlier?.result ?? scatterIncidents(rule, ground, draws);
}

function createMadeBy(outcomes: readonly RuleOutcome[]): ScatteredDesign['madeBy'] {
  let rules: ReadonlyMap<string, string> | undefined;
  return (metricKey, { id, incident }) => (rules ??= rulesByMade(outcomes)).get(incident ?? `${metricKey}\n${id}`);
}

function rulesByMade(outcomes: readonly RuleOutcome[]): ReadonlyMap<string, string> {
  return new Map(
    outcomes.flatMap(({ rule, anomalies, incidents }) => [
      ...anomalies.map(({ metric, anomaly }) => [`${metric}\n${anomaly.id}`, rule] as const),
      ...incidents.map(({ id }) => [id, rule] as const),
    ]),
  );
}

function problemOf(rule: ScatterRule, place: number, message: string): Problem {
  const field = rule.contamination === undefined ? 'count' : 'contamination';
  return { severity: 'error', code: 'does-not-fit', path: `scatter[${place}].${field}`, message };
}

/** Where a rule may place, clipped to the data; not in the train part where that is to be clean. */
function partOf(design: Design, { within }: ScatterRule, intervalMs: number): Stretch {
  const end = design.general.num_samples;
  const split = splitOf(design);
  const [from, to] =
    typeof within === 'string'
      ? [split?.[within].from ?? 0, split?.[within].to ?? end]
      : (within?.map((side) => wholeSamples(side, intervalMs)) ?? [0, end]);
  const first = cleanSamplesOf(design);
  const start = Math.min(Math.max(from ?? 0, first), end);
  return { from: start, to: Math.max(start, Math.min(to ?? end, end)) };
}

function withMade(metric: Metric, made: readonly Anomaly[], previous: ScatteredDesign | undefined): Metric {
  if (made.length === 0) return metric;
  const index = previous?.source.metrics.indexOf(metric) ?? -1;
  const before = previous?.design.metrics[index];
  const anomalies = [...metric.anomalies, ...made];
  return before && sameValue(before.anomalies, anomalies) ? before : { ...metric, anomalies };
}

function keptIncidents(design: Design, previous: ScatteredDesign | undefined): Design {
  const before = previous?.design.incidents;
  return before && sameValue(before, design.incidents) ? { ...design, incidents: before } : design;
}
