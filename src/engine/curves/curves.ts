/**
 * Curves of one metric for a window: from samples where few fall on a pixel, from cells where many do, from a
 * part of the samples where there are too many to look at. Knows no worker.
 */
import type { Kernel } from '../../kernel/api.ts';
import type { Curve } from '../api/curves.ts';
import { BLOCK, type Layers } from './layers.ts';
import { readBlock, type Scratch, type Source, touches } from './track.ts';

/** Everything that reading values needs. */
export interface Reader {
  readonly kernel: Kernel;
  readonly layers: Layers;
  readonly scratch: Scratch;
}

/** Every sample of [from, to), decimated to two points a bucket. */
export function curveOfSamples(
  reader: Reader,
  source: Source,
  from: number,
  to: number,
  buckets: number,
  clean: boolean,
): Curve {
  const values = new Float64Array(to - from);
  for (let index = Math.floor(from / BLOCK); index * BLOCK < to; index++) {
    const count = readBlock(source, reader.layers, reader.scratch, index, clean);
    const start = index * BLOCK;
    const first = Math.max(from, start);
    const last = Math.min(to, start + count);
    values.set(reader.scratch.out.subarray(first - start, last - start), first - from);
  }
  const out = new Float64Array(4 * buckets);
  const written = reader.kernel.decimate(values, buckets, from, 1, out);
  return written === out.length ? out : out.slice(0, written);
}

/** A curve that is made bucket by bucket, so that several can be made side by side. */
export interface PartialCurve {
  /** Buckets in order, each once. */
  readonly look: (bucket: number) => void;
  readonly curve: Curve;
}

/**
 * Two points a bucket from the first `perBucket` samples of each bucket and of each anomaly that begins in it, so that
 * a short anomaly shows however long the data are.
 * @param clean of the clean twin, or its finished curve for that of the data: where nothing acts they are the same
 */
export function createPartialCurve(
  reader: Reader,
  source: Source,
  { from, to, buckets, perBucket }: PartOfData,
  clean: true | Curve,
): PartialCurve {
  const curve = new Float64Array(4 * buckets);
  const isClean = clean === true;
  const starts = isClean ? [] : source.marks.map((mark) => Math.max(mark.start, from)).filter((start) => start < to);
  starts.sort((a, b) => a - b);
  let next = 0;
  return {
    curve,
    look(bucket) {
      const start = from + Math.floor((bucket * (to - from)) / buckets);
      const end = from + Math.floor(((bucket + 1) * (to - from)) / buckets);
      const last = Math.min(end, start + perBucket);
      if (!isClean && (starts[next] ?? end) >= end && !touches(source, start, last)) {
        curve.set(clean.subarray(4 * bucket, 4 * bucket + 4), 4 * bucket);
        return;
      }
      const extremes = createExtremes(start);
      look(reader, source, start, last, isClean, extremes);
      let extra = 0;
      for (; next < starts.length && (starts[next] ?? end) < end; next++) {
        const at = starts[next] ?? start;
        extra += 1;
        if (extra <= 8) look(reader, source, at, Math.min(end, at + perBucket), isClean, extremes);
      }
      const { min, max, minAt, maxAt } = extremes;
      const none = min > max;
      const minFirst = minAt <= maxAt;
      curve.set(
        none ? [start, Number.NaN, start, Number.NaN] : minFirst ? [minAt, min, maxAt, max] : [maxAt, max, minAt, min],
        4 * bucket,
      );
    },
  };
}

export interface PartOfData {
  readonly from: number;
  readonly to: number;
  readonly buckets: number;
  readonly perBucket: number;
}

function createExtremes(at: number) {
  return { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY, minAt: at, maxAt: at };
}

/** Looks at samples [from, to), at most a block of them, past the cache: they are too scattered to be kept. */
function look(
  reader: Reader,
  source: Source,
  from: number,
  to: number,
  clean: boolean,
  extremes: ReturnType<typeof createExtremes>,
): void {
  const count = Math.min(to - from, BLOCK);
  if (count <= 0) return;
  const { shape, noise, out } = reader.scratch;
  source.fillShape(from, shape.subarray(0, count));
  source.fillNoise(from, noise.subarray(0, count));
  source.compose(
    shape.subarray(0, count),
    noise.subarray(0, count),
    from,
    out.subarray(0, count),
    clean || !touches(source, from, to),
  );
  for (let i = 0; i < count; i++) {
    const value = out[i] ?? Number.NaN;
    if (value < extremes.min) {
      extremes.min = value;
      extremes.minAt = from + i;
    }
    if (value > extremes.max) {
      extremes.max = value;
      extremes.maxAt = from + i;
    }
  }
}

/** Least and greatest finite y of a curve; NaN without one. */
export function extremesOf(curve: Curve): { readonly min: number; readonly max: number } {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < curve.length; i += 2) {
    const y = curve[i] ?? Number.NaN;
    if (y < min) min = y;
    if (y > max) max = y;
  }
  return min > max ? { min: Number.NaN, max: Number.NaN } : { min, max };
}
