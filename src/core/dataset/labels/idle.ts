/** Anomalies of the design that change nothing in the data: a warning for each. Knows no files and no screens. */
import { occurrenceNumber } from '../../design/types/occurrences.ts';
import { occurringOn } from '../../design/types/resolve.ts';
import type { Design, Metric } from '../../design/types/design.ts';
import type { Problem } from '../../lib/problem.ts';
import { CELL } from '../../samples/cells.ts';
import { BLOCK } from '../../samples/workspace.ts';
import type { Generator } from '../metric/generator.ts';
import { createMetricEvaluator, type MetricEvaluator } from '../metric/metric-evaluator.ts';
import type { AnomalyPlace } from '../metric/placed.ts';
import { touches } from '../metric/stages.ts';
import { differsAtAll } from './twin.ts';

/** Samples that are looked at for all anomalies together; what has to be run up to one (a process, numpy's numbers) counts too. */
const MOST_LOOKED_AT = 4_000_000;
/** Samples of the first look at an anomaly; each further one is four times as long. */
const FIRST_LOOK = 64;

/**
 * One warning for each anomaly without which the data would be the same, and one for those that the budget did not
 * reach. Cheap: stops at the first difference, and after `budget` samples in all.
 */
export function idleAnomalies(generator: Generator, budget = MOST_LOOKED_AT): readonly Problem[] {
  const { design } = generator;
  const problems: Problem[] = [];
  let left = budget;
  let unseen = 0;
  for (const metric of generator.metrics) {
    const config = design.metrics.find(({ key }) => key === metric.key);
    if (config === undefined) continue;
    const reach = config.process.length > 0 || design.general.rng === 'numpy';
    for (const place of metric.anomalies) {
      // What the first does the others do too, as a rule; each would be a warning of its own.
      if (occurrenceNumber(place.anomaly.id) && config.anomalies.every(({ id }) => id !== place.anomaly.id)) continue;
      const length = place.extent.end - place.extent.start;
      const allowed = left - (reach ? place.extent.start : 0);
      if (allowed <= 0) {
        unseen++;
        continue;
      }
      const without = withoutIt(generator, metric, place);
      const looked = lookForDifference(metric, without, place, Math.min(length, allowed));
      left -= looked.samples + (reach ? place.extent.start : 0);
      if (looked.found) continue;
      if (looked.samples < length) unseen++;
      else
        problems.push(
          warning(
            pathOf(generator, config, place),
            `${place.anomaly.kind} changes nothing in the data${config.member ? ` of ${metric.key}` : ''}.`,
          ),
        );
    }
  }
  if (unseen === 0) return problems;
  const what = unseen === 1 ? '1 anomaly was' : `${unseen} anomalies were`;
  return [...problems, warning('anomalies', `${what} not looked at for whether the data change, as they are so long.`)];
}

function warning(path: string, message: string): Problem {
  return { severity: 'warning', code: 'changes-nothing', path, message };
}

/** Evaluates the metric as if the anomaly were off; the clean twin where nothing else meets it. */
function withoutIt(
  generator: Generator,
  metric: MetricEvaluator,
  place: AnomalyPlace,
): MetricEvaluator['evaluateCurve'] {
  const { design, around } = generator;
  const { start, end } = place.extent;
  const meets = ({ extent }: AnomalyPlace) => extent.start < end && extent.end > start;
  const others = metric.anomalies.some((other) => other !== place && meets(other));
  const isFed = touches(metric.inflowDisturbance, start, end);
  if (!others && !isFed && metric.generatedIn(start, end).length === 0) {
    return (from, out, empty) => {
      empty?.fill(0);
      metric.evaluateCurve(from, out, undefined, true);
    };
  }
  const anomalies = occurringOn(design, metric.key).map((anomaly) =>
    anomaly.id === place.anomaly.id ? { ...anomaly, off: true } : anomaly,
  );
  const metrics = design.metrics.map((one) => (one.key === metric.key ? { ...one, anomalies } : one));
  const changed: Design = { ...design, metrics, incidents: [] };
  const own = metrics.find(({ key }) => key === metric.key);
  return own === undefined ? metric.evaluateCurve : createMetricEvaluator(changed, own, around, metric).evaluateCurve;
}

/** Looks at the first `most` samples of an anomaly, in pieces that grow. */
function lookForDifference(
  metric: MetricEvaluator,
  without: MetricEvaluator['evaluateCurve'],
  { extent: { start } }: AnomalyPlace,
  most: number,
): { readonly found: boolean; readonly samples: number } {
  const data = new Float64Array(Math.min(most, BLOCK));
  const twin = new Float64Array(data.length);
  const cells = new Uint8Array(data.length);
  const twinCells = new Uint8Array(data.length);
  let samples = 0;
  for (let size = FIRST_LOOK; samples < most; size = Math.min(size * 4, BLOCK)) {
    const length = Math.min(size, most - samples);
    metric.evaluateCurve(start + samples, data.subarray(0, length), cells.subarray(0, length));
    without(start + samples, twin.subarray(0, length), twinCells.subarray(0, length));
    samples += length;
    for (let i = 0; i < length; i++) {
      const cell = cells[i] ?? 0;
      // A cell that is missing in both is the same cell.
      if (
        cell !== twinCells[i] ||
        ((cell === CELL.value || cell === CELL.moved) && differsAtAll(data[i] ?? 0, twin[i] ?? 0, CELL.value))
      ) {
        return { found: true, samples };
      }
    }
  }
  return { found: false, samples };
}

/** `anomalies.cpu[1]`, or `incidents[0].effects[2]`, as the file has it. What a rule placed goes by its id: it stands nowhere in the file. */
function pathOf({ scattered, resolved, design }: Generator, metric: Metric, { anomaly }: AnomalyPlace): string {
  if (scattered.madeBy(metric.key, anomaly) !== undefined) return anomaly.id;
  const incident = design.incidents.findIndex(({ id }) => id === anomaly.incident);
  if (incident >= 0) {
    const effect = design.incidents[incident]?.effects.findIndex(
      ({ id }) => `${anomaly.incident}.${id}` === anomaly.id,
    );
    return `incidents[${incident}].effects[${effect}]`;
  }
  const key = metric.member?.of ?? metric.key;
  const own = resolved.given.metrics.find((given) => given.key === key)?.anomalies ?? [];
  return `anomalies.${key}[${own.findIndex(({ id }) => id === anomaly.id)}]`;
}
