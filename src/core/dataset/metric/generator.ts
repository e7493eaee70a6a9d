/** The engine: a design becomes metrics that answer any window of samples. Knows no tables, files or screens. */
import type { Kernel } from '../../../kernel/index.ts';
import type { LocalClock } from '../../calendar/local-clock.ts';
import type { Calendar } from '../../design/types/design.ts';
import { intervalMsOf } from '../../design/types/resolve.ts';
import { PlacementError } from '../../design/scatter/placement-error.ts';
import { scatterDesign, type ScatteredDesign } from '../../design/scatter/scatter-design.ts';
import type { Design, Metric } from '../../design/types/design.ts';
import { inOrderOfLeading, leadersOf } from '../../design/types/relations.ts';
import { wholeSamples } from '../../lib/time.ts';
import { createMetricEvaluator, type MetricEvaluator, type Surroundings } from './metric-evaluator.ts';
import { createCommonCauses } from './relations/common-noise.ts';
import { createFlowScope, keptPieces } from './relations/flow.ts';
import { resolvedDesign, type Resolved } from './resolved-design.ts';
import { createWorkspace, type Workspace } from '../../samples/workspace.ts';

export interface Generator {
  /** What is made: every metric by itself where the given design describes some for many, and rules of placement are carried out in it. */
  readonly design: Design;
  readonly resolved: Resolved;
  /** How they came out. */
  readonly scattered: ScatteredDesign;
  readonly kernel: Kernel;
  readonly workspace: Workspace;
  readonly samples: number;
  readonly startMs: number;
  readonly intervalMs: number;
  /** In column order. */
  readonly metrics: readonly MetricEvaluator[];
  /** What a metric that is made beside these (with an anomaly off, say) has of them. */
  readonly around: Surroundings;
  /** Values of samples [from, from + out.length) of one metric as delivered; see MetricEvaluator.compose. */
  readonly evaluate: (
    metricIndex: number,
    from: number,
    out: Float64Array,
    empty?: Uint8Array,
    clean?: boolean,
  ) => void;
}

export interface GeneratorOptions {
  /** Scratch memory to share; a new one (about half a megabyte of the kernel's arena) if absent. */
  readonly workspace?: Workspace;
  /** A generator of an earlier state of the design, of the same workspace: what did not change is taken from it. */
  readonly previous?: Generator;
  /** Makes what fits where a rule of placement asks for more than that, as a preview does. */
  readonly partly?: boolean;
}

/** The local time of a calendar. */
export type ClockOf = (calendar: Calendar) => LocalClock;

/**
 * @param clockOf asked of a design with a calendar: who makes curves loads the rules of zones when there is one
 * @param given checked (parseDesign); an unknown kind in it is a programming error
 * Cheap: carries out its rules of placement, compiles, and draws no values until asked.
 * @throws PlacementError where a rule cannot do what it asks for
 */
export function createGeneratorBy(
  clockOf: ClockOf,
  given: Design,
  kernel: Kernel,
  options: GeneratorOptions = {},
): Generator {
  const { previous } = options;
  const resolved = resolvedDesign(given, kernel, previous?.resolved);
  const scattered = scatterDesign(resolved.design, kernel, previous?.scattered);
  if (scattered.problems.length > 0 && !options.partly) throw new PlacementError(scattered.problems);
  const { design } = scattered;
  const workspace = options.workspace ?? previous?.workspace ?? createWorkspace(kernel);
  const sameFrame =
    previous?.design.general === design.general &&
    previous.design.incidents === design.incidents &&
    previous.design.calendar === design.calendar;
  const clock = design.calendar && clockOf(design.calendar);
  const before = new Map(
    previous?.metrics.map((evaluator, index) => [evaluator.key, { evaluator, metric: previous.design.metrics[index] }]),
  );
  const made = new Map<string, MetricEvaluator>();
  const evaluatorOf = (key: string): MetricEvaluator => {
    const evaluator = made.get(key);
    if (!evaluator) throw new Error(`there is no metric ${key} to follow: the design was not checked`);
    return evaluator;
  };
  const scope = previous?.around.scope ?? createFlowScope();
  const causes =
    previous?.design.general === design.general
      ? previous.around.causes
      : createCommonCauses(design.general, workspace, scope);
  const around = { workspace, scope, causes, evaluatorOf, clock, kept: undefined };
  const kept = keptByLeader(design);
  for (const metric of inOrderOfLeading(design.metrics)) {
    const old = before.get(metric.key);
    const isSame = sameFrame && old?.metric === metric && leadsAlike(old.evaluator, metric, kept, evaluatorOf);
    const own = { ...around, kept: kept.get(metric.key) };
    made.set(metric.key, isSame ? old.evaluator : createMetricEvaluator(design, metric, own, old?.evaluator));
  }
  const metrics = design.metrics.map(({ key }) => evaluatorOf(key));
  return {
    design,
    scattered,
    resolved,
    kernel,
    workspace,
    samples: design.general.num_samples,
    startMs: design.general.start,
    intervalMs: intervalMsOf(design),
    metrics,
    around,
    evaluate: (metricIndex, from, out, empty, clean) => {
      const metric = metrics[metricIndex];
      if (!metric) throw new RangeError(`There is no metric ${metricIndex}; the design has ${metrics.length}.`);
      metric.evaluate(from, out, empty, clean);
    },
  };
}

/** Pieces that the flow of each metric that is followed keeps. */
function keptByLeader(design: Design): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  const intervalMs = intervalMsOf(design);
  for (const { key, lag } of design.metrics.flatMap(leadersOf)) {
    longest.set(key, Math.max(longest.get(key) ?? 0, wholeSamples(lag, intervalMs)));
  }
  return new Map([...longest].map(([key, lag]) => [key, keptPieces(lag, longest.size)]));
}

/** Whether an evaluator follows the very evaluators that there are now, and is followed as it was. */
function leadsAlike(
  { reusable }: MetricEvaluator,
  metric: Metric,
  kept: ReadonlyMap<string, number>,
  evaluatorOf: (key: string) => MetricEvaluator,
): boolean {
  if (reusable.kept !== kept.get(metric.key)) return false;
  const keys = [...new Set(leadersOf(metric).map(({ key }) => key))];
  return keys.every((key, index) => reusable.leaders[index] === evaluatorOf(key));
}
