/** Where clips stand on a lane: rows for those that overlap, pixels with a least width, and which words fit. */
import { type Axis, xOf } from '../../axis/geometry.ts';

export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Targets of fingers and tired hands: WCAG 2.2, 2.5.8. */
export const MIN_CLIP_PX = 24;
/** More rows than this would leave no room for the curve; further clips lie over the last row. */
export const MAX_ROWS = 3;

/**
 * A row for each interval so that no two in a row overlap, as far as MAX_ROWS reach. By samples, not by
 * pixels: zooming moves no clip to another row.
 * @returns row numbers from 0, in the order of `intervals`
 */
export function assignRows(intervals: readonly Interval[]): readonly number[] {
  const order = intervals
    .map((_, index) => index)
    .sort((a, b) => startOf(intervals, a) - startOf(intervals, b) || a - b);
  const ends: number[] = [];
  const rows = intervals.map(() => 0);
  for (const index of order) {
    const interval = intervals[index];
    if (!interval) continue;
    const free = ends.findIndex((end) => end <= interval.start);
    const row = free >= 0 ? free : Math.min(ends.length, MAX_ROWS - 1);
    ends[row] = Math.max(ends[row] ?? 0, interval.end);
    rows[index] = row;
  }
  return rows;
}

function startOf(intervals: readonly Interval[], index: number): number {
  return intervals[index]?.start ?? 0;
}

export function rowCount(rows: readonly number[]): number {
  return rows.reduce((most, row) => Math.max(most, row + 1), 1);
}

export interface ClipBox {
  /** CSS pixels from the left edge of the lane; at least MIN_CLIP_PX wide, and never outside of the lane. */
  readonly left: number;
  readonly width: number;
  /** Where the interval itself stands, however narrow. */
  readonly trueLeft: number;
  readonly trueWidth: number;
  /** The part to the left or right is out of sight. */
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

/** The pixels of a clip, or undefined if it is out of sight. */
export function clipBox(interval: Interval, axis: Axis): ClipBox | undefined {
  const x0 = xOf(axis, interval.start);
  const x1 = xOf(axis, interval.end);
  if (x1 < 0 || x0 > axis.width) return undefined;
  const left = Math.max(x0, -2);
  const right = Math.min(x1, axis.width + 2);
  const width = Math.max(right - left, MIN_CLIP_PX);
  const middle = Math.min(Math.max((left + right) / 2, width / 2), axis.width - width / 2);
  const boxLeft = right - left >= MIN_CLIP_PX ? left : middle - width / 2;
  return { left: boxLeft, width, trueLeft: left, trueWidth: right - left, cutLeft: x0 < 0, cutRight: x1 > axis.width };
}

/** Mean width of a character of the clip's 11.5 px type. */
const CHAR_PX = 6.3;
const ICON_PX = 16;
const PADDING_PX = 18;
/** Between a clip and the words to its right, and after them. */
const BESIDE_PX = 12;

/** What a clip says inside, after its icons, and on the free lane to its right. */
export interface ClipWords {
  readonly inside: string;
  readonly beside: string;
}

/**
 * The words that a clip has room for. They stand inside where they fit, else to its right, where the lane is free for
 * them; at last the title is cut short inside.
 * @param beside free pixels to the right of the clip
 * @param icons how many it shows
 */
export function clipWords(width: number, beside: number, title: string, value: string, icons = 1): ClipWords {
  const all = value === '' ? title : `${title} ${value}`;
  const room = width - icons * ICON_PX - PADDING_PX;
  const fits = (text: string, pixels: number) => pixels >= text.length * CHAR_PX;
  if (fits(all, room)) return { inside: all, beside: '' };
  if (fits(all, beside - BESIDE_PX)) return { inside: '', beside: all };
  if (fits(title, room)) return { inside: title, beside: '' };
  if (fits(title, beside - BESIDE_PX)) return { inside: '', beside: title };
  return { inside: room >= 4 * CHAR_PX ? title : '', beside: '' };
}

/** Free pixels to the right of each box, up to the next one in its row or the end of the lane; none for those out of sight. */
export function roomBeside(
  boxes: readonly (ClipBox | undefined)[],
  rows: readonly number[],
  width: number,
): readonly number[] {
  return boxes.map((box, index) => {
    if (!box) return 0;
    const end = box.left + box.width;
    const next = boxes.flatMap((other, place) =>
      other && place !== index && rows[place] === rows[index] && other.left + other.width > end ? [other.left] : [],
    );
    return Math.max(Math.min(width, ...next) - end, 0);
  });
}
