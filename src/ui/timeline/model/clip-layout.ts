/** Where clips stand on a lane: rows for those that overlap, pixels with a least width, and which words fit. */
import { firstWhere } from '../../../core/lib/bisect.ts';
import { type Axis, xOf } from '../../axis/geometry.ts';

export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Targets of fingers and tired hands: WCAG 2.2, 2.5.8. */
export const MIN_CLIP_PX = 24;
/** More rows than this would leave no room for the curve; what has no place then is counted on a badge. */
export const MAX_ROWS = 3;

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

/** A clip that is drawn. */
export interface PlacedClip {
  readonly box: ClipBox;
  /** From 0. */
  readonly row: number;
  /** Free pixels to its right, up to the next thing in its row or the end of the lane. */
  readonly beside: number;
}

/** Clips that have no place of their own: one badge stands for them. CSS pixels. */
export interface Crowd {
  readonly left: number;
  readonly width: number;
  readonly row: number;
  /** Their indices. */
  readonly members: readonly number[];
}

export interface LaneLayout {
  /** At least 1. */
  readonly rows: number;
  /** In the order of the intervals; undefined where one is out of sight or in a crowd. */
  readonly clips: readonly (PlacedClip | undefined)[];
  readonly crowds: readonly Crowd[];
}

interface Row {
  right: number;
  readonly kept: ClipBox[];
}

/**
 * Stacks clips by the pixels that are drawn, so that none covers another: as many rows as are needed, MAX_ROWS at most.
 * In the last of these, what lies together is a crowd.
 * @param keep indices of those that must be seen (selected, focused): a crowd never takes them, as far as rows reach
 */
export function layOut(
  intervals: readonly Interval[],
  axis: Axis | undefined,
  keep: readonly number[] = [],
  maxRows = MAX_ROWS,
): LaneLayout {
  const boxes = intervals.map((interval) => (axis ? clipBox(interval, axis) : undefined));
  const first = stack(boxes, [], maxRows);
  const hidden = keep.filter((index) => first.crowds.some(({ members }) => members.includes(index)));
  const { places, crowds } = hidden.length === 0 ? first : stack(boxes, hidden, maxRows);
  const width = axis?.width ?? 0;
  const byRow = Array.from({ length: maxRows }, (_, row) =>
    [
      ...boxes.flatMap((box, index) => (box && places[index] === row ? [box.left] : [])),
      ...crowds.flatMap((crowd) => (crowd.row === row ? [crowd.left] : [])),
    ].sort((a, b) => a - b),
  );
  const clips = boxes.map((box, index): PlacedClip | undefined => {
    const row = places[index];
    if (!box || row === undefined) return undefined;
    const end = box.left + box.width;
    const lefts = byRow[row] ?? [];
    const next = lefts[firstWhere(lefts.length, (at) => (lefts[at] ?? 0) >= end - TOUCH_PX)] ?? width;
    return { box, row, beside: Math.max(Math.min(width, next) - end, 0) };
  });
  const used = [...clips.map((clip) => clip?.row ?? 0), ...crowds.map(({ row }) => row)];
  return { rows: used.reduce((most, row) => Math.max(most, row + 1), 1), clips, crowds };
}

/** Clips that touch lie in one row. */
const TOUCH_PX = 0.01;

function stack(
  boxes: readonly (ClipBox | undefined)[],
  keep: readonly number[],
  maxRows: number,
): { readonly places: readonly (number | undefined)[]; readonly crowds: readonly Crowd[] } {
  const rows = Array.from({ length: maxRows }, (): Row => ({ right: -Infinity, kept: [] }));
  const places: (number | undefined)[] = boxes.map(() => undefined);
  const free = ({ right, kept }: Row, box: ClipBox) =>
    right <= box.left + TOUCH_PX &&
    kept.every(
      (other) => other.left + other.width <= box.left + TOUCH_PX || box.left + box.width <= other.left + TOUCH_PX,
    );
  // The last row is that of crowds: what must be seen stands above it.
  for (const index of keep) {
    const box = boxes[index];
    const row = box ? rows.slice(0, -1).findIndex((each) => free(each, box)) : -1;
    if (!box || row < 0) continue;
    rows[row]?.kept.push(box);
    places[index] = row;
  }
  const order = boxes
    .flatMap((box, index) => (box && places[index] === undefined ? [{ box, index }] : []))
    .sort((a, b) => a.box.left - b.box.left || a.index - b.index);
  const groups: { left: number; right: number; members: number[] }[] = [];
  for (const { box, index } of order) {
    const right = box.left + box.width;
    const row = rows.findIndex((each) => free(each, box));
    const group = groups.at(-1);
    if (row >= 0 && row < maxRows - 1) {
      places[index] = row;
      const at = rows[row];
      if (at) at.right = right;
    } else if (row < 0 && group) {
      group.members.push(index);
      group.right = Math.max(group.right, right);
    } else groups.push({ left: box.left, right, members: [index] });
    const last = rows.at(-1);
    const newest = groups.at(-1);
    if (last && newest) last.right = newest.right;
  }
  for (const { members } of groups) {
    const [only] = members;
    if (members.length === 1 && only !== undefined) places[only] = maxRows - 1;
  }
  const crowds = groups
    .filter(({ members }) => members.length > 1)
    .map(({ left, right, members }) => ({ left, width: right - left, row: maxRows - 1, members }));
  return { places, crowds };
}
