/** What the label columns mark, as `general.label` says. Knows no tables. */
import { BLOCK, forEachPiece } from '../../samples/workspace.ts';
import type { Generator } from '../metric/generator.ts';
import type { ComposeOptions, MetricEvaluator } from '../metric/metric-evaluator.ts';
import type { Interval } from '../metric/stages.ts';
import { compare, createNoticed, differingEnds, differsAtAll } from './twin.ts';

/** Fills 0 and 1 for samples [from, from + out.length) of a metric of the generator. Benign anomalies are in no label. */
export type Labeller = (metric: MetricEvaluator, from: number, out: Float64Array) => void;

/** Any window by itself. All but `cause` cost the metric twice where an anomaly is, and one search an anomaly that lies across windows. */
export function createLabeller(generator: Generator): Labeller {
  switch (generator.design.general.label) {
    case 'cause':
      return (metric, from, out) => metric.fillLabels(from, out);
    case 'effect':
      return inPieces(createEffectPiece(generator, {}), ownPlaces);
    case 'differs':
      return inPieces(createDiffersPiece(generator, {}), ownPlaces);
  }
}

/** The same for what the anomalies of other metrics do to one that follows them; `cause` is where they were injected, later by the lag. */
export function createAffectedLabeller(generator: Generator): Labeller {
  switch (generator.design.general.label) {
    case 'cause':
      return inPieces(markWhole, carriedPlaces);
    case 'effect':
      return inPieces(createEffectPiece(generator, { inflow: true }), carriedPlaces);
    case 'differs':
      return inPieces(createDiffersPiece(generator, { inflow: true }), carriedPlaces);
  }
}

/** Where something is looked for. */
interface Place {
  /** Tells it from others of the metric. */
  readonly id: string;
  readonly extent: Interval;
}

type FillPiece = (metric: MetricEvaluator, from: number, out: Float64Array, places: readonly Place[]) => void;
/** Places of a metric that are not benign and may touch [from, to). */
type PlacesIn = (metric: MetricEvaluator, from: number, to: number) => readonly Place[];

const ownPlaces: PlacesIn = (metric, from, to) =>
  [...metric.anomalies, ...metric.generatedIn(from, to)]
    .filter(({ anomaly }) => !anomaly.benign)
    .map(({ anomaly, extent }) => ({ id: anomaly.id, extent }));

const carriedPlaces: PlacesIn = (metric) =>
  metric
    .carried()
    .filter(({ place }) => !place.anomaly.benign)
    .map(({ root, place, start, end }) => ({ id: `${place.anomaly.id}\n${root}`, extent: { start, end } }));

const markWhole: FillPiece = (_metric, from, out, places) => {
  for (const { extent } of places) out.fill(1, Math.max(extent.start - from, 0), extent.end - from);
};

function inPieces(fill: FillPiece, placesIn: PlacesIn): Labeller {
  return (metric, from, out) =>
    forEachPiece(from, out.length, (at, offset, length) => {
      const piece = out.subarray(offset, offset + length);
      piece.fill(0);
      const places = placesIn(metric, at, at + length).filter(
        ({ extent }) => extent.start < at + length && extent.end > at,
      );
      if (places.length > 0) fill(metric, at, piece, places);
    });
}

/** Every cell in a cause interval that is not the clean twin's. */
function createDiffersPiece(generator: Generator, as: ComposeOptions): FillPiece {
  return (metric, from, out, places) =>
    compare(
      generator,
      metric,
      from,
      out.length,
      (data, clean, cells) => {
        for (const { extent } of places) {
          const end = Math.min(extent.end - from, out.length);
          for (let i = Math.max(extent.start - from, 0); i < end; i++) {
            if (differsAtAll(data[i] ?? 0, clean[i] ?? 0, cells[i] ?? 0)) out[i] = 1;
          }
        }
      },
      as,
    );
}

/** Effect intervals that are kept; those of shorter anomalies than a block are found again. */
const MOST_KEPT = 10_000;

/** From the first to the last sample of each anomaly that shows it. */
function createEffectPiece(generator: Generator, as: ComposeOptions): FillPiece {
  const kept = new Map<string, Interval | undefined>();
  const endsOf = (metric: MetricEvaluator, { id, extent }: Place): Interval | undefined => {
    const key = `${metric.key}\n${id}`;
    if (kept.has(key)) return kept.get(key);
    const ends = differingEnds(generator, metric, extent.start, extent.end, createNoticed(generator, metric), as);
    if (kept.size >= MOST_KEPT) kept.clear();
    if (extent.end - extent.start >= BLOCK) kept.set(key, ends);
    return ends;
  };
  return (metric, from, out, places) => {
    const to = from + out.length;
    const mark = (interval: Interval | undefined) => {
      if (interval && interval.end > from) out.fill(1, Math.max(interval.start - from, 0), interval.end - from);
    };
    const inside = places.filter(({ extent }) => extent.start >= from && extent.end <= to);
    for (const place of places) if (!inside.includes(place)) mark(endsOf(metric, place));
    if (inside.length === 0) return;
    const noticed = createNoticed(generator, metric);
    compare(
      generator,
      metric,
      from,
      out.length,
      (data, clean, cells) => {
        for (const { extent } of inside) {
          let first: number | undefined;
          let last = -1;
          for (let i = extent.start - from; i < extent.end - from; i++) {
            if (!noticed(data[i] ?? 0, clean[i] ?? 0, cells[i] ?? 0)) continue;
            first ??= i;
            last = i;
          }
          if (first !== undefined) out.fill(1, first, last + 1);
        }
      },
      as,
    );
  };
}
