/** The engine: a design becomes metrics that answer any window of samples. Knows no tables, files or screens. */
import type { Kernel } from '../../../kernel/index.ts';
import { intervalMsOf } from '../../design/types/resolve.ts';
import { PlacementError } from '../../design/scatter/placement-error.ts';
import { scatterDesign, type ScatteredDesign } from '../../design/scatter/scatter-design.ts';
import type { Design } from '../../design/types/design.ts';
import { createMetricEvaluator, type MetricEvaluator } from './metric-evaluator.ts';
import { createWorkspace, type Workspace } from '../../samples/workspace.ts';

export interface Generator {
  /** What is made: rules of placement are carried out in it. */
  readonly design: Design;
  /** How they came out. */
  readonly scattered: ScatteredDesign;
  readonly kernel: Kernel;
  readonly workspace: Workspace;
  readonly samples: number;
  readonly startMs: number;
  readonly intervalMs: number;
  /** In column order. */
  readonly metrics: readonly MetricEvaluator[];
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

/**
 * @param source checked (parseDesign); an unknown kind in it is a programming error
 * Cheap: carries out its rules of placement, compiles, and draws no values until asked.
 * @throws PlacementError where a rule cannot do what it asks for
 */
export function createGenerator(source: Design, kernel: Kernel, options: GeneratorOptions = {}): Generator {
  const { previous } = options;
  const scattered = scatterDesign(source, kernel, previous?.scattered);
  if (scattered.problems.length > 0 && !options.partly) throw new PlacementError(scattered.problems);
  const { design } = scattered;
  const workspace = options.workspace ?? previous?.workspace ?? createWorkspace(kernel);
  const sameFrame = previous?.design.general === design.general && previous.design.incidents === design.incidents;
  const before = new Map(
    previous?.metrics.map((evaluator, index) => [evaluator.key, { evaluator, metric: previous.design.metrics[index] }]),
  );
  const metrics = design.metrics.map((metric) => {
    const old = before.get(metric.key);
    if (sameFrame && old?.metric === metric) return old.evaluator;
    return createMetricEvaluator(design, metric, workspace, old?.evaluator);
  });
  return {
    design,
    scattered,
    kernel,
    workspace,
    samples: design.general.num_samples,
    startMs: design.general.start,
    intervalMs: intervalMsOf(design),
    metrics,
    evaluate: (metricIndex, from, out, empty, clean) => {
      const metric = metrics[metricIndex];
      if (!metric) throw new RangeError(`There is no metric ${metricIndex}; the design has ${metrics.length}.`);
      metric.evaluate(from, out, empty, clean);
    },
  };
}
