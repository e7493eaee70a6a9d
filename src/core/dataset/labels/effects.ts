/**
 * What an anomaly did to the data: its cause interval, the effect interval in which the data differ noticeably from
 * the clean twin, and where they differ at all. Knows no files.
 */
import type { Anomaly } from '../../design/types/design.ts';
import type { ComposeOptions, MetricEvaluator } from '../metric/metric-evaluator.ts';
import type { Generator } from '../metric/generator.ts';
import type { AnomalyPlace } from '../metric/placed.ts';
import { CELL } from '../../samples/cells.ts';
import { BLOCK } from '../../samples/workspace.ts';
import { compare, createNoticed, type Differs, differsAtAll } from './twin.ts';

/** Samples, half-open. */
export interface AnomalyRow {
  readonly id: string;
  readonly metric: string;
  /** Key of the metric that the design describes, where an expansion made this one of it. */
  readonly of?: string;
  readonly kind: string;
  readonly causeStart: number;
  readonly causeEnd: number;
  /** From the first to after the last sample of the cause interval that shows a difference; absent if none does. */
  readonly effectStart?: number;
  readonly effectEnd?: number;
  /** From the first to after the last sample of the cause interval whose cell is not the clean twin's; absent if none is, or if it was not looked for. */
  readonly differsStart?: number;
  readonly differsEnd?: number;
  /** Largest |dirty − clean| of what was looked at, in the metric's unit. Missing values do not count; absent if it was not looked for. */
  readonly peak?: number;
  /** The same / σ (in units when σ = 0). */
  readonly peakSigma?: number;
  readonly benign: boolean;
  /** Where a process of the metric made it: as it would stand in the design. */
  readonly made?: Anomaly;
  readonly incident?: string;
}

/** Of longer anomalies than twice this the ends are looked at, and what is between only where they do not say the intervals; the peak is then that of the ends. */
const MOST_FROM_ONE_END = 2_097_152;

/** All anomalies that are injected, by metric and then by start; generated ones among them. Cost: two evaluations of every sample that they touch. */
export function anomalyRows(generator: Generator): readonly AnomalyRow[] {
  return generator.metrics.flatMap((metric) =>
    placesOf(generator, metric).map((place) => rowOf(generator, metric, place)),
  );
}

/** Injected anomalies of a metric in order of their start. */
export function placesOf(generator: Generator, metric: MetricEvaluator): readonly AnomalyPlace[] {
  const places = [...metric.anomalies, ...metric.generatedIn(0, generator.samples)];
  return places.sort((a, b) => a.extent.start - b.extent.start);
}

export function rowOf(
  generator: Generator,
  metric: MetricEvaluator,
  { anomaly, extent, generated }: AnomalyPlace,
): AnomalyRow {
  const { start, end } = extent;
  const { effect, differing, peak } = effectOf(generator, metric, start, end);
  return {
    id: anomaly.id,
    metric: metric.key,
    ...(metric.of === undefined ? {} : { of: metric.of }),
    kind: anomaly.kind,
    causeStart: start,
    causeEnd: end,
    ...(effect.last < 0 ? {} : { effectStart: effect.first, effectEnd: effect.last + 1 }),
    ...(differing.last < 0 ? {} : { differsStart: differing.first, differsEnd: differing.last + 1 }),
    peak,
    peakSigma: peak / (metric.sigma > 0 ? metric.sigma : 1),
    benign: anomaly.benign === true,
    ...(generated ? { made: anomaly } : {}),
    ...(anomaly.incident === undefined ? {} : { incident: anomaly.incident }),
  };
}

/** First and last sample for which `differs` holds, of those seen so far; last −1 for none. */
interface Span {
  readonly differs: Differs;
  first: number;
  last: number;
}

/** What was found in an interval: noticed, different at all, and the largest difference. */
export interface Effect {
  readonly effect: Span;
  readonly differing: Span;
  readonly peak: number;
}

/** Overlapping anomalies are seen together, as the data show them. @param as whose data: the delivered ones, if left out */
export function effectOf(
  generator: Generator,
  metric: MetricEvaluator,
  start: number,
  end: number,
  as?: ComposeOptions,
): Effect {
  const spanOf = (differs: Differs): Span => ({ differs, first: Number.POSITIVE_INFINITY, last: -1 });
  const effect = spanOf(createNoticed(generator, metric));
  const differing = spanOf(differsAtAll);
  let peak = 0;
  const look = (from: number, to: number) => {
    for (let at = from; at < to; at += BLOCK) {
      compare(
        generator,
        metric,
        at,
        Math.min(BLOCK, to - at),
        (data, clean, cells) => {
          for (let i = 0; i < data.length; i++) {
            const x = data[i] ?? 0;
            const y = clean[i] ?? 0;
            const cell = cells[i] ?? CELL.value;
            if ((cell === CELL.value || cell === CELL.moved) && Math.abs(x - y) > peak) peak = Math.abs(x - y);
            if (differing.differs(x, y, cell)) widen(differing, at + i);
            if (effect.differs(x, y, cell)) widen(effect, at + i);
          }
        },
        as,
      );
    }
  };
  if (end - start <= 2 * MOST_FROM_ONE_END) look(start, end);
  else {
    const [head, tail] = [start + MOST_FROM_ONE_END, end - MOST_FROM_ONE_END];
    look(start, head);
    look(tail, end);
    if ([effect, differing].some(({ first, last }) => first >= head || last < tail)) look(head, tail);
  }
  return { effect, differing, peak };
}

function widen(span: Span, sample: number): void {
  span.first = Math.min(span.first, sample);
  span.last = Math.max(span.last, sample);
}
