/** The generator's metrics as the preview reads them. Knows no cache. */
import type { MetricEvaluator } from '../../core/dataset/index.ts';
import type { Anomaly, Design, Metric } from '../../core/design/types/design.ts';
import { CELL } from '../../core/samples/cells.ts';
import { intervalMsOf } from '../../core/design/types/resolve.ts';
import type { Kernel } from '../../kernel/api.ts';
import type { Generators } from '../generators.ts';
import type { Members } from '../api/curves.ts';
import { BLOCK } from './layers.ts';
import { shownMetrics } from './shown-metrics.ts';
import type { Mark, Source } from './track.ts';

/** @returns sources of a design's metrics (all, or those named by their keys), in column order; of an expanded one that which is shown, under the key of its description */
export function createSources(kernel: Kernel, generators: Generators) {
  const cells = kernel.u8(BLOCK);
  return (design: Design, metrics: readonly string[] | undefined, members?: Members): readonly Source[] => {
    const generator = generators.of(design);
    return shownMetrics(generator, members).flatMap(({ key, metric, evaluator }) =>
      metrics?.includes(key) === false ? [] : [{ ...sourceOf(generator.design, metric, evaluator, cells), key }],
    );
  };
}

function sourceOf(design: Design, metric: Metric, evaluator: MetricEvaluator, cells: Uint8Array): Source {
  const blank = (out: Float64Array, empty: Uint8Array) => {
    for (let i = 0; i < out.length; i++) if (empty[i] !== CELL.value && empty[i] !== CELL.moved) out[i] = Number.NaN;
  };
  return {
    key: metric.key,
    baseKey: baseKeyOf(design, metric, evaluator),
    marks: [
      ...evaluator.anomalies.map(({ anomaly, extent }) => markOf(anomaly, extent)),
      ...evaluator.carried().map((carried) => markOf(carried.place.anomaly, carried, carried.root)),
    ],
    isRelated: evaluator.isFollower || evaluator.isFollowed,
    samples: design.general.num_samples,
    sigma: evaluator.sigma,
    shapeKey: evaluator.shapeKey,
    noiseKey: evaluator.noiseKey,
    fillShape: evaluator.fillShape,
    fillNoise: evaluator.fillNoise,
    disturbedIn: (from, to) => evaluator.generatedIn(from, to).length > 0,
    movedIn: (from, to) => movedIn(evaluator, from, to, intervalMsOf(design)),
    compose(shape, noise, from, out, clean) {
      const empty = cells.subarray(0, out.length);
      evaluator.compose(shape, noise, from, out, empty, { clean });
      blank(out, empty);
    },
  };
}

function movedIn({ rows }: MetricEvaluator, from: number, to: number, intervalMs: number): Float64Array {
  const found = (rows?.read(from, to) ?? []).filter(
    ({ place, source, copy, stamp }) => source !== place || copy > 0 || stamp !== 0,
  );
  return Float64Array.from(found.flatMap(({ place, source, stamp }) => [place, source + stamp / intervalMs]));
}

/** @param root the metric that it is on, where it is another */
function markOf(anomaly: Anomaly, { start, end }: Pick<Mark, 'start' | 'end'>, root?: string): Mark {
  const { note: _note, benign: _benign, ...acting } = anomaly;
  return { text: JSON.stringify(root === undefined ? acting : [root, acting]), start, end };
}

/** What values depend on besides anomalies. A process may make anomalies that the design's own replace by their id. */
function baseKeyOf(
  { general }: Design,
  { label: _label, unit: _unit, anomalies, ...metric }: Metric,
  { inflowKey }: MetricEvaluator,
): string {
  const { name: _name, effect_sigma: _effectSigma, label: _marked, ...frame } = general;
  return JSON.stringify([frame, metric, metric.process.length > 0 ? anomalies.map(({ id }) => id) : '', inflowKey]);
}
