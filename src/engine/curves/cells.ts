/**
 * Extremes of every CELL successive samples: what a curve at a coarse zoom is drawn from, and what changes only
 * where samples change. Knows no metric.
 */
import type { Curve } from '../api/curves.ts';

export const CELL = 16;

export interface Cells {
  readonly samples: number;
  readonly min: Float64Array;
  readonly max: Float64Array;
  /** Place of each in its cell, to draw them in order of time. */
  readonly minAt: Uint8Array;
  readonly maxAt: Uint8Array;
}

export function createCells(samples: number): Cells {
  const count = Math.ceil(samples / CELL);
  return {
    samples,
    min: new Float64Array(count),
    max: new Float64Array(count),
    minAt: new Uint8Array(count),
    maxAt: new Uint8Array(count),
  };
}

/** Takes in samples [from, from + count). NaN is no value; a cell without one holds NaN. @param from a multiple of CELL */
export function fillCells(cells: Cells, values: Float64Array, from: number, count: number): void {
  for (let start = 0, cell = from / CELL; start < count; start += CELL, cell++) {
    const end = Math.min(start + CELL, count);
    let min = Number.POSITIVE_INFINITY;
    let max = Number.NEGATIVE_INFINITY;
    let minAt = 0;
    let maxAt = 0;
    for (let i = start; i < end; i++) {
      const value = values[i] ?? Number.NaN;
      if (value < min) {
        min = value;
        minAt = i - start;
      }
      if (value > max) {
        max = value;
        maxAt = i - start;
      }
    }
    const none = min > max;
    cells.min[cell] = none ? Number.NaN : min;
    cells.max[cell] = none ? Number.NaN : max;
    cells.minAt[cell] = minAt;
    cells.maxAt[cell] = maxAt;
  }
}

/** Samples [from, from + count) as they are in `source`. @param from a multiple of CELL */
export function copyCells(target: Cells, source: Cells, from: number, count: number): void {
  const first = from / CELL;
  const last = Math.ceil((from + count) / CELL);
  target.min.set(source.min.subarray(first, last), first);
  target.max.set(source.max.subarray(first, last), first);
  target.minAt.set(source.minAt.subarray(first, last), first);
  target.maxAt.set(source.maxAt.subarray(first, last), first);
}

/**
 * A curve over samples [from, to) with two points a bucket, in order of time; bounds of buckets are rounded to
 * cells. A bucket without a value gives its place with NaN twice.
 */
export function curveOfCells(cells: Cells, from: number, to: number, buckets: number): Curve {
  const first = Math.floor(from / CELL);
  const last = Math.min(Math.ceil(to / CELL), cells.min.length);
  const count = Math.max(1, Math.min(buckets, last - first));
  const curve = new Float64Array(4 * count);
  for (let bucket = 0; bucket < count; bucket++) {
    const start = first + Math.floor((bucket * (last - first)) / count);
    const end = first + Math.floor(((bucket + 1) * (last - first)) / count);
    let min = Number.POSITIVE_INFINITY;
    let max = Number.NEGATIVE_INFINITY;
    let minCell = start;
    let maxCell = start;
    for (let cell = start; cell < end; cell++) {
      const low = cells.min[cell] ?? Number.NaN;
      const high = cells.max[cell] ?? Number.NaN;
      if (low < min) {
        min = low;
        minCell = cell;
      }
      if (high > max) {
        max = high;
        maxCell = cell;
      }
    }
    const none = min > max;
    const minX = minCell * CELL + (none ? 0 : (cells.minAt[minCell] ?? 0));
    const maxX = maxCell * CELL + (none ? 0 : (cells.maxAt[maxCell] ?? 0));
    const minFirst = minX <= maxX;
    const at = 4 * bucket;
    curve[at] = minFirst ? minX : maxX;
    curve[at + 1] = none ? Number.NaN : minFirst ? min : max;
    curve[at + 2] = minFirst ? maxX : minX;
    curve[at + 3] = none ? Number.NaN : minFirst ? max : min;
  }
  return curve;
}
