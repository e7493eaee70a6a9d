/** The envelope's picture: its curve, its corners, and what dragging a corner changes. Pure. */
import type { ExtentChange } from '../../../core/design/edit/edits.ts';
import type { Extent } from '../../../core/design/types/resolve.ts';
import { createEnvelope } from '../../../core/kinds/envelope.ts';
import type { Anomaly } from '../../../core/design/types/design.ts';

export type Corner = 'start' | 'onset' | 'hold' | 'end';

/** Corners from left to right; `level` is the envelope there, 0 or 1. */
export function cornersOf(
  extent: Extent,
): readonly { readonly corner: Corner; readonly sample: number; readonly level: 0 | 1 }[] {
  return [
    { corner: 'start', sample: extent.start, level: 0 },
    { corner: 'onset', sample: extent.onsetEnd, level: 1 },
    { corner: 'hold', sample: extent.holdEnd, level: 1 },
    { corner: 'end', sample: extent.end, level: 0 },
  ];
}

/** Lengths in samples after a corner moved by `by` samples; what lies right of it keeps its length. */
export function dragCorner(extent: Extent, corner: Corner, by: number): ExtentChange {
  const onset = extent.onsetEnd - extent.start;
  const hold = extent.holdEnd - extent.onsetEnd;
  const recovery = extent.end - extent.holdEnd;
  switch (corner) {
    case 'start': {
      // The start moves alone: the onset takes up what is between, down to nothing.
      const at = Math.min(Math.max(0, extent.start + by), extent.onsetEnd);
      return { at, onset: extent.onsetEnd - at };
    }
    case 'onset': {
      const next = Math.min(Math.max(0, onset + by), onset + hold);
      return { onset: next, hold: onset + hold - next };
    }
    case 'hold':
      return { hold: Math.max(recovery + onset > 0 ? 0 : 1, hold + by) };
    case 'end':
      return { hold, recovery: Math.max(hold + onset > 0 ? 0 : 1, recovery + by) };
  }
}

/** Samples of a column that are looked at, however many it has: enough to see how far an oscillation reaches. */
const MOST_IN_COLUMN = 64;

export interface EnvelopePicture {
  /** Interleaved x (samples; a value stands in the middle of its own) and strength, from `from` to `to`. */
  readonly curve: Float64Array;
  /** −1 where it swings below 0, else 0; the top is 1. */
  readonly low: 0 | -1;
}

/**
 * The envelope that the data have, as a curve: every sample where there is room for it, else the extremes of a column.
 * @param from,to samples at the left and right edge
 * @param columns pixels across
 */
export function envelopePicture(
  { pattern, frequency_arg }: Pick<Anomaly, 'pattern' | 'frequency_arg'>,
  extent: Extent,
  from: number,
  to: number,
  columns: number,
): EnvelopePicture {
  const fill = createEnvelope(Math, extent, pattern, frequency_arg);
  const first = Math.floor(from);
  const each = Math.max(1, (to - first) / columns);
  const window = new Float64Array(Math.min(Math.ceil(each), MOST_IN_COLUMN));
  const points: number[] = [];
  let low = 0;
  for (let at = first; at < to; at += each) {
    const start = Math.round(at);
    fill(start, window);
    const [least, most] = [Math.min(...window), Math.max(...window)];
    low = Math.min(low, least);
    points.push(start + 0.5, window.length === 1 ? least : most);
    if (least !== most) points.push(start + each / 2 + 0.5, least);
  }
  return { curve: Float64Array.from(points), low: low < 0 ? -1 : 0 };
}
