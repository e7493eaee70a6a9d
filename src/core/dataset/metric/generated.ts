/** The anomalies that a metric's processes make by themselves, for any window. Knows no stages and no values. */
import type { Process } from '../../kinds/kind.ts';
import { type AnomalyPlace, placeOf } from './placed.ts';
import { BLOCK } from '../../samples/workspace.ts';

export type GeneratedIn = (from: number, to: number) => readonly AnomalyPlace[];

/** All of the data's are kept once they were asked for, if they are at most so many. */
const MOST_KEPT = 100_000;

/** @param replaced ids that the design itself has: those are left out */
export function createGenerated(
  processes: readonly Process[],
  replaced: ReadonlySet<string>,
  intervalMs: number,
  samples: number,
): GeneratedIn {
  const makers = processes.filter((process) => process.anomalies !== undefined);
  if (makers.length === 0) return () => [];
  const placesOf = (process: Process, from: number, to: number): readonly AnomalyPlace[] =>
    (process.anomalies?.(from, to) ?? [])
      .filter(({ id }) => !replaced.has(id))
      .map((anomaly) => placeOf(anomaly, intervalMs, samples, true));

  let all: readonly ((from: number, to: number) => readonly AnomalyPlace[])[] | undefined;
  /** The last window asked for: values and labels of a block ask for the same one. */
  let last: { readonly from: number; readonly to: number; readonly places: readonly AnomalyPlace[] } | undefined;

  return (from, to) => {
    if (last?.from === from && last.to === to) return last.places;
    const isAll = from <= 0 && to >= samples;
    if (isAll && all === undefined) {
      const found = makers.map((process) => placesOf(process, 0, samples));
      if (found.reduce((sum, { length }) => sum + length, 0) <= MOST_KEPT) all = found.map(createWindows);
      return found.flat();
    }
    const places = all
      ? all.flatMap((touching) => touching(from, to))
      : makers.flatMap((one) => placesOf(one, from, to));
    if (to - from <= BLOCK) last = { from, to, places };
    return places;
  };
}

/** Those of a list in order of their start that touch [from, to), in the same order. */
function createWindows(places: readonly AnomalyPlace[]): (from: number, to: number) => readonly AnomalyPlace[] {
  const long = places.filter(({ extent }) => extent.end - extent.start > 1);
  /** First place that starts at `sample` or later. */
  const firstFrom = (sample: number): number => {
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.extent.start ?? 0) < sample) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (from, to) => [
    ...long.filter(({ extent }) => extent.start < from && extent.end > from),
    ...places.slice(firstFrom(from), firstFrom(to)),
  ];
}
