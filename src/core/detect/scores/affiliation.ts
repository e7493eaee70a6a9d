/**
 * Affiliation precision and recall: Huet, Navarro and Rossi 2022 (KDD), as affiliation-metrics-py computes them. Every
 * event has a zone up to the middles between it and its neighbours. A predicted row is worth the chance that a row drawn
 * at random in the zone lies farther from the event; a row of the event likewise, by its distance to the predictions.
 * The integrals are of pieces of straight lines, so the middle of each piece is exact.
 */
import type { Ranges } from './ranges.ts';
import { harmonic } from './ratio.ts';

export interface AffiliationScore {
  /** Mean over the events with a prediction in their zone; undefined without one. */
  readonly precision: number | undefined;
  /** Mean over all events. */
  readonly recall: number;
  readonly f1: number | undefined;
  readonly perEvent: readonly EventAffiliation[];
}

export interface EventAffiliation {
  readonly precision: number | undefined;
  readonly recall: number;
}

/** @returns undefined without an event */
export function affiliation(events: Ranges, predicted: Ranges, rows: number): AffiliationScore | undefined {
  if (events.count === 0) return undefined;
  let next = 0;
  const perEvent: EventAffiliation[] = [];
  for (let index = 0; index < events.count; index++) {
    const zone = zoneOf(events, index, rows);
    while (next < predicted.count && (predicted.ends[next] ?? 0) <= zone.from) next++;
    let last = next;
    while (last < predicted.count && (predicted.starts[last] ?? 0) < zone.to) last++;
    const cut: Cut = { ...zone, ranges: predicted, first: next, last };
    perEvent.push(
      last === next ? { precision: undefined, recall: 0 } : { precision: precisionOf(cut), recall: recallOf(cut) },
    );
  }
  const defined = perEvent.flatMap(({ precision }) => (precision === undefined ? [] : [precision]));
  const precision = defined.length === 0 ? undefined : mean(defined);
  const recall = mean(perEvent.map((event) => event.recall));
  return { precision, recall, f1: precision === undefined ? undefined : harmonic(precision, recall), perEvent };
}

/** An event [start, end) in its zone [from, to). */
interface Zone {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** The predicted ranges first … last − 1 reach into the zone. */
interface Cut extends Zone {
  readonly ranges: Ranges;
  readonly first: number;
  readonly last: number;
}

function zoneOf({ starts, ends, count }: Ranges, index: number, rows: number): Zone {
  const start = starts[index] ?? 0;
  const end = ends[index] ?? 0;
  return {
    start,
    end,
    from: index === 0 ? 0 : ((ends[index - 1] ?? 0) + start) / 2,
    to: index === count - 1 ? rows : (end + (starts[index + 1] ?? 0)) / 2,
  };
}

function precisionOf({ start, end, from, to, ranges, first, last }: Cut): number {
  const inside = end - start;
  const whole = to - from;
  const near = Math.min(start - from, to - end);
  const worth = (x: number) => {
    const distance = x < start ? start - x : x > end ? x - end : 0;
    return distance === 0 ? 1 : 1 - (inside + Math.min(distance, near) + distance) / whole;
  };
  const breaks = [start - near, start, end, end + near];
  let sum = 0;
  let length = 0;
  for (let index = first; index < last; index++) {
    const left = Math.max(ranges.starts[index] ?? 0, from);
    const right = Math.min(ranges.ends[index] ?? 0, to);
    sum += integral(left, right, breaks, worth);
    length += right - left;
  }
  return sum / length;
}

function recallOf({ start, end, from, to, ranges, first, last }: Cut): number {
  const whole = to - from;
  const middle = (from + to) / 2;
  // Only predictions in the event and the nearest on either side matter.
  let index = first;
  while (index < last && (ranges.ends[index] ?? 0) <= start) index++;
  let sum = 0;
  for (; ; index++) {
    const left = index > first ? Math.max(ranges.ends[index - 1] ?? 0, from) : undefined;
    const right = index < last ? Math.min(ranges.starts[index] ?? 0, to) : undefined;
    const gapStart = Math.max(start, left ?? from);
    const gapEnd = Math.min(end, right === undefined ? to : Math.max(right, from));
    if (gapEnd > gapStart) {
      const worth = (y: number) => {
        const distance = Math.min(
          left === undefined ? Number.POSITIVE_INFINITY : y - left,
          right === undefined ? Number.POSITIVE_INFINITY : right - y,
        );
        return 1 - (Math.min(distance, y - from, to - y) + distance) / whole;
      };
      const breaks = [middle];
      for (const edge of [left, right]) if (edge !== undefined) breaks.push((edge + from) / 2, (edge + to) / 2);
      if (left !== undefined && right !== undefined) breaks.push((left + right) / 2);
      sum += integral(
        gapStart,
        gapEnd,
        breaks.toSorted((a, b) => a - b),
        worth,
      );
    }
    if (right === undefined || right >= end) break;
    const coveredEnd = Math.min(ranges.ends[index] ?? 0, end);
    sum += Math.max(0, coveredEnd - Math.max(right, start));
  }
  return sum / (end - start);
}

/** ∫ of a function that is straight between the breaks (rising) over [from, to]. */
function integral(from: number, to: number, breaks: readonly number[], value: (x: number) => number): number {
  let sum = 0;
  let start = from;
  for (const at of breaks) {
    if (at <= start) continue;
    if (at >= to) break;
    sum += (at - start) * value((start + at) / 2);
    start = at;
  }
  return sum + (to - start) * value((start + to) / 2);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
