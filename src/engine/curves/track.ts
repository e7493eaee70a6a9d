/**
 * What is known of one metric between previews: extremes of the clean twin and of the data, block by block, and
 * which blocks an edit has made wrong. Knows no worker and no window.
 */
import type { Kernel } from '../../kernel/api.ts';
import { type Cells, copyCells, createCells, fillCells } from './cells.ts';
import { BLOCK, type Fill, type Layers } from './layers.ts';

/** An anomaly for this purpose: where it shows, and a text that changes whenever its effect may. */
export interface Mark {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A metric as the preview needs it; the generator's metrics are adapted to it. */
export interface Source {
  readonly key: string;
  /** Changes with everything that values depend on, anomalies apart. */
  readonly baseKey: string;
  readonly marks: readonly Mark[];
  readonly samples: number;
  /** Whether it follows others or is followed: its values are worked out together with theirs. */
  readonly isRelated: boolean;
  readonly sigma: number;
  readonly shapeKey: string;
  readonly noiseKey: string;
  readonly fillShape: Fill;
  readonly fillNoise: Fill;
  /** Whether something beside the marks makes data and clean twin differ in samples [from, to). */
  disturbedIn(from: number, to: number): boolean;
  /** Readings at places [from, to) whose row is not as planned: place and place in time, interleaved. */
  movedIn(from: number, to: number): Float64Array;
  /** Values from the two parts; NaN where there is none. */
  compose(shape: Float64Array, noise: Float64Array, from: number, out: Float64Array, clean: boolean): void;
}

export interface Track {
  readonly source: Source;
  readonly blocks: number;
  /** Rises when the data change anywhere. */
  readonly version: number;
  readonly clean: Cells;
  readonly dirty: Cells;
  readonly cleanDone: Uint8Array;
  readonly dirtyDone: Uint8Array;
}

/**
 * The track for a metric as it is now, keeping what of the former one still holds.
 * @param withCells whether extremes are to be kept: not for data that are too long to look at whole
 */
export function nextTrack(before: Track | undefined, source: Source, withCells: boolean): Track {
  const blocks = withCells ? Math.ceil(source.samples / BLOCK) : 0;
  if (before === undefined || before.source.baseKey !== source.baseKey || before.blocks !== blocks) {
    const samples = withCells ? source.samples : 0;
    return {
      source,
      blocks,
      version: (before?.version ?? 0) + 1,
      clean: createCells(samples),
      dirty: createCells(samples),
      cleanDone: new Uint8Array(blocks),
      dirtyDone: new Uint8Array(blocks),
    };
  }
  const changed = withFollowers(changedMarks(before.source.marks, source.marks), source.marks);
  for (const { start, end } of changed) {
    before.dirtyDone.fill(0, Math.floor(start / BLOCK), Math.ceil(end / BLOCK));
  }
  return { ...before, source, version: before.version + (changed.length > 0 ? 1 : 0) };
}

/** Marks that are in one list only; all of both when those in common stand in another order (they may overlap). */
export function changedMarks(before: readonly Mark[], after: readonly Mark[]): readonly Mark[] {
  const textOf = ({ text, start, end }: Mark) => `${start} ${end} ${text}`;
  const old = new Set(before.map(textOf));
  const now = new Set(after.map(textOf));
  const kept = after.filter((mark) => old.has(textOf(mark)));
  const keptBefore = before.filter((mark) => now.has(textOf(mark)));
  const sameOrder =
    kept.length === keptBefore.length &&
    kept.every((mark, i) => {
      const other = keptBefore[i];
      return other !== undefined && textOf(other) === textOf(mark);
    });
  if (!sameOrder) return [...before, ...after];
  return [...before.filter((mark) => !now.has(textOf(mark))), ...after.filter((mark) => !old.has(textOf(mark)))];
}

/**
 * Adds the marks whose own effect may have changed with others: an anomaly that holds the last value before it
 * follows whatever acts on that value.
 */
function withFollowers(changed: readonly Mark[], marks: readonly Mark[]): readonly Mark[] {
  const all = [...changed];
  const rest = new Set(marks);
  // The list grows while it is gone through: followers have followers.
  for (const { start, end } of all) {
    for (const mark of rest) {
      if (mark.start - 1 >= end || mark.end <= start) continue;
      rest.delete(mark);
      all.push(mark);
    }
  }
  return all;
}

/** Arrays in kernel memory that every evaluation goes through. */
export interface Scratch {
  readonly shape: Float64Array;
  readonly noise: Float64Array;
  readonly out: Float64Array;
}

export function createScratch(kernel: Kernel): Scratch {
  return { shape: kernel.f64(BLOCK), noise: kernel.f64(BLOCK), out: kernel.f64(BLOCK) };
}

/** Values of one block, in `scratch.out`. @returns how many */
export function readBlock(source: Source, layers: Layers, scratch: Scratch, index: number, clean: boolean): number {
  const count = readParts(source, layers, scratch, index);
  source.compose(
    scratch.shape.subarray(0, count),
    scratch.noise.subarray(0, count),
    index * BLOCK,
    scratch.out.subarray(0, count),
    clean,
  );
  return count;
}

function readParts(source: Source, layers: Layers, scratch: Scratch, index: number): number {
  const count = Math.min(BLOCK, source.samples - index * BLOCK);
  layers.read(source.shapeKey, index, scratch.shape.subarray(0, count), source.fillShape);
  layers.read(source.noiseKey, index, scratch.noise.subarray(0, count), source.fillNoise);
  return count;
}

/** Brings the extremes of one block up to date. @returns whether there was anything to do */
export function refreshBlock(track: Track, layers: Layers, scratch: Scratch, index: number): boolean {
  if (track.dirtyDone[index] === 1) return false;
  const { source } = track;
  const from = index * BLOCK;
  const count = Math.min(BLOCK, source.samples - from);
  if (track.cleanDone[index] !== 1) {
    readBlock(source, layers, scratch, index, true);
    fillCells(track.clean, scratch.out, from, count);
    track.cleanDone[index] = 1;
  }
  if (touches(source, from, from + count)) {
    readBlock(source, layers, scratch, index, false);
    fillCells(track.dirty, scratch.out, from, count);
  } else {
    copyCells(track.dirty, track.clean, from, count);
  }
  track.dirtyDone[index] = 1;
  return true;
}

/** Whether data and clean twin may differ in samples [from, to). */
export function touches(source: Source, from: number, to: number): boolean {
  return source.marks.some((mark) => mark.start < to && mark.end > from) || source.disturbedIn(from, to);
}
