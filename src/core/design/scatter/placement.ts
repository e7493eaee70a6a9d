/**
 * Where the things of a rule go: one after the other, each evenly over the places that those before it and the design
 * leave free. So a thing more, or something placed by hand, moves nothing that it does not hit. Where one finds no
 * place any more although there may be room, all of them are packed together. Knows no anomalies.
 */
import type { Draws } from './draws.ts';
import type { FreeSpace, Stretch } from './free-space.ts';

/** Where things may go: a metric, or several together. */
export interface Lane {
  /** Names the streams of its draws. */
  readonly key: string;
  readonly space: FreeSpace;
}

export interface Place {
  readonly lane: Lane;
  readonly start: number;
}

export interface Area {
  readonly lanes: readonly Lane[];
  readonly part: Stretch;
  readonly gap: number;
}

/** Places that are tried before all of the free ones are counted. */
const TRIES = 16;

/** The place of the n-th, which it takes; undefined where none is left. @param index from 0 */
export function placeNext(area: Area, index: number, length: number, draws: Draws): Place | undefined {
  for (const lane of lanesInOrder(area.lanes, index, draws)) {
    const start = startOn(lane, area, index, length, draws);
    if (start === undefined) continue;
    lane.space.take(start, start + length);
    return { lane, start };
  }
  return undefined;
}

/** By a draw each, the largest first: a lane more changes nothing but for those that go to it. */
function lanesInOrder(lanes: readonly Lane[], index: number, draws: Draws): readonly Lane[] {
  if (lanes.length === 1) return lanes;
  const weighed = lanes.map((lane) => ({ lane, weight: draws.at(`metric/${lane.key}`, index) }));
  return weighed.sort((a, b) => b.weight - a.weight).map(({ lane }) => lane);
}

function startOn({ key, space }: Lane, area: Area, index: number, length: number, draws: Draws): number | undefined {
  const { part, gap } = area;
  const starts = part.to - part.from - length + 1;
  if (starts < 1) return undefined;
  const draw = (attempt: number) => draws.at(`place/${key}`, index * TRIES + attempt);
  for (let attempt = 0; attempt < TRIES - 1; attempt++) {
    const start = part.from + Math.floor(draw(attempt) * starts);
    if (space.isFree(start, length, gap)) return start;
  }
  const free = space.countStarts(length, gap, part);
  return free === 0 ? undefined : space.startAt(Math.floor(draw(TRIES - 1) * free), length, gap, part);
}

interface Bin extends Stretch {
  readonly lane: Lane;
  /** Samples left, the distance behind the last one included. */
  left: number;
  readonly held: number[];
}

export type Packed = { readonly places: readonly Place[] } | { readonly fit: number };

/**
 * Places for all of them at once: the longest first, each into the stretch that it fills best, then those of a stretch
 * in an order and with distances that are drawn. Takes nothing.
 * @param lengths of the 0th, 1st, …
 * @returns how many fit where not all do
 */
export function packAll(area: Area, lengths: readonly number[], draws: Draws): Packed {
  const { gap } = area;
  const bins: readonly Bin[] = area.lanes.flatMap((lane) =>
    lane.space.stretches(gap, area.part).map(({ from, to }) => ({ lane, from, to, left: to - from + gap, held: [] })),
  );
  const longestFirst = [...lengths.keys()].sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0) || a - b);
  let fit = 0;
  for (const index of longestFirst) {
    const length = (lengths[index] ?? 0) + gap;
    let best: Bin | undefined;
    for (const bin of bins) if (bin.left >= length && (best === undefined || bin.left < best.left)) best = bin;
    if (!best) continue;
    best.left -= length;
    best.held.push(index);
    fit++;
  }
  if (fit < lengths.length) return { fit };
  const places: Place[] = [];
  for (const bin of bins) spread(bin, lengths, gap, draws, places);
  return { places };
}

function spread({ lane, from, left, held }: Bin, lengths: readonly number[], gap: number, draws: Draws, into: Place[]) {
  const order = held.toSorted((a, b) => draws.at('order', a) - draws.at('order', b));
  const cuts = held.map((index) => Math.floor(draws.at('slack', index) * (left + 1))).sort((a, b) => a - b);
  let used = from;
  for (const [place, index] of order.entries()) {
    into[index] = { lane, start: used + (cuts[place] ?? 0) };
    used += (lengths[index] ?? 0) + gap;
  }
}
