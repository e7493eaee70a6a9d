/**
 * The plan of rows of one metric: which samples are reported at which place, how often, and with which time. A place
 * stands for a sample; as planned, each holds the row of its own. Knows no values and no tables.
 */
import type { RowMove } from '../../kinds/anomalies/kind.ts';
import { BLOCK } from '../../samples/workspace.ts';
import type { Interval } from '../metric/stages.ts';

/** A compiled anomaly that moves rows. */
export interface PlacedMove extends Interval {
  readonly move: RowMove;
}

/** A row of a metric: the reading of one sample. */
export interface RowOfSample {
  /** Where it stands. */
  readonly place: number;
  /** The sample that it came from. */
  readonly source: number;
  /** 0 for the row itself, 1, 2, … for what repeats it. */
  readonly copy: number;
  /** Milliseconds that its time is off. */
  readonly stamp: number;
}

export interface MetricRows {
  /** The rows at places [from, to) in order, any window by itself; undefined where each holds its own sample's, in time. */
  readonly read: (from: number, to: number) => readonly RowOfSample[] | undefined;
  /** Most rows that come to a place beside its own. */
  readonly extra: number;
}

/** @param samples of the data: what would come after them is not in it */
export function createMetricRows(moves: readonly PlacedMove[], samples: number): MetricRows {
  const placed = moves.filter(({ move }) => move.place !== undefined);
  const repeated = moves.filter(({ move }) => move.repeat !== undefined);
  const stamped = moves.filter(({ move }) => move.stamp !== undefined);
  const reaches = moves.map(({ start, end, move }) => ({
    start,
    end: end + Math.max(move.place?.later ?? 0, move.repeat?.later ?? 0),
  }));

  /** Whether one of the first `before` of those that place rows takes the row of a sample away. */
  const isTaken = (sample: number, before: number): boolean => {
    const flag = new Uint8Array(1);
    return placed.slice(0, before).some(({ start, end, move }) => {
      if (sample < start || sample >= end) return false;
      move.place?.leaves(flag, sample);
      return flag[0] === 1;
    });
  };

  /** Copies of a sample's row that the first `before` of those that repeat rows make. */
  const copiesBefore = (sample: number, before: number): number => {
    const flag = new Uint8Array(1);
    return repeated.slice(0, before).reduce((sum, { start, end, move: { repeat } }) => {
      if (!repeat || sample < start || sample >= end) return sum;
      repeat.marks(flag, sample);
      return flag[0] === 1 ? sum + repeat.copies : sum;
    }, 0);
  };

  const readPiece = (from: number, to: number): RowOfSample[] => {
    const found: RowOfSample[] = [];
    const stampOf = createStamps(stamped, from, to);
    const add = (place: number, source: number, copy: number) =>
      found.push({ place, source, copy, stamp: stampOf(source) });
    const left = new Uint8Array(to - from);
    for (const { start, end, move } of placed) {
      inside({ start, end }, from, to, (first, length) => {
        const flags = new Uint8Array(length);
        move.place?.leaves(flags, first);
        for (let i = 0; i < length; i++) if (flags[i] === 1) left[first - from + i] = 1;
      });
    }
    for (let place = from; place < to; place++) {
      if (left[place - from] === 0) add(place, place, 0);
    }
    placed.forEach(({ start, end, move }, index) => {
      inside({ start, end: end + (move.place?.later ?? 0) }, from, to, (first, length) => {
        const sources = new Float64Array(length);
        move.place?.arrivals(sources, first);
        for (let i = 0; i < length; i++) {
          const source = sources[i] ?? -1;
          if (source >= 0 && source < samples && !isTaken(source, index)) {
            add(first + i, source, 0);
          }
        }
      });
    });
    repeated.forEach(({ start, end, move: { repeat } }, index) => {
      if (!repeat) return;
      inside({ start: start + repeat.later, end: end + repeat.later }, from, to, (first, length) => {
        const flags = new Uint8Array(length);
        repeat.marks(flags, first - repeat.later);
        for (let i = 0; i < length; i++) {
          if (flags[i] !== 1) continue;
          const source = first + i - repeat.later;
          const before = copiesBefore(source, index);
          for (let copy = 1; copy <= repeat.copies; copy++) add(first + i, source, before + copy);
        }
      });
    });
    return found.sort(inOrder);
  };

  return {
    extra: mostAtOnce(moves),
    read(from, to) {
      if (!reaches.some(({ start, end }) => start < to && end > from)) return undefined;
      const rows: RowOfSample[] = [];
      for (let at = from; at < to; at += BLOCK)
        for (const row of readPiece(at, Math.min(at + BLOCK, to))) rows.push(row);
      return rows;
    },
  };
}

/** Most rows that all moves together bring to one place. */
function mostAtOnce(moves: readonly PlacedMove[]): number {
  const steps = moves.flatMap(({ start, end, move: { place, repeat } }) => [
    ...(place && place.later > 0 ? stepsOf(start, end, place.later, 1) : []),
    ...(repeat ? stepsOf(start, end, repeat.later, repeat.copies) : []),
  ]);
  steps.sort((a, b) => a.at - b.at || a.by - b.by);
  let [now, most] = [0, 0];
  for (const { by } of steps) {
    now += by;
    most = Math.max(most, now);
  }
  return most;
}

function stepsOf(start: number, end: number, later: number, by: number) {
  return [
    { at: start + later, by },
    { at: end + later, by: -by },
  ];
}

/** By place; there the row of its own sample first, then by sample: an order that does not depend on other rows. */
export function inOrder(a: RowOfSample, b: RowOfSample): number {
  if (a.place !== b.place) return a.place - b.place;
  const own = Number(b.source === b.place) - Number(a.source === a.place);
  return own || a.source - b.source || a.copy - b.copy || a.stamp - b.stamp;
}

/** What a sample's time is off by; those of [from, to) are worked out together. */
function createStamps(stamped: readonly PlacedMove[], from: number, to: number): (sample: number) => number {
  if (stamped.length === 0) return () => 0;
  const near = new Float64Array(to - from);
  for (const { start, end, move } of stamped) {
    inside({ start, end }, from, to, (first, length) =>
      move.stamp?.(near.subarray(first - from, first - from + length), first),
    );
  }
  return (sample) => {
    if (sample >= from && sample < to) return near[sample - from] ?? 0;
    const far = new Float64Array(1);
    for (const { start, end, move } of stamped) if (sample >= start && sample < end) move.stamp?.(far, sample);
    return far[0] ?? 0;
  };
}

/** Calls `use` for the part of [from, to) that an interval holds, if there is one. */
function inside(
  { start, end }: Interval,
  from: number,
  to: number,
  use: (first: number, length: number) => void,
): void {
  const first = Math.max(start, from);
  const last = Math.min(end, to);
  if (first < last) use(first, last - first);
}

/** Sets `flag` for samples [from, …) whose row is another one than planned: moved, repeated, or with another time. */
export function markMoved(moves: readonly PlacedMove[], from: number, cells: Uint8Array, flag: number): void {
  for (const { start, end, move } of moves) {
    inside({ start, end }, from, from + cells.length, (first, length) => {
      const flags = new Uint8Array(length);
      const mark = () => {
        for (let i = 0; i < length; i++) {
          if (flags[i] === 1 && cells[first - from + i] === 0) cells[first - from + i] = flag;
        }
      };
      move.place?.leaves(flags, first);
      mark();
      move.repeat?.marks(flags, first);
      mark();
      if (!move.stamp) return;
      const stamps = new Float64Array(length);
      move.stamp(stamps, first);
      for (let i = 0; i < length; i++) flags[i] = stamps[i] === 0 ? 0 : 1;
      mark();
    });
  }
}
