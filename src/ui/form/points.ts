/** Control points as data: the picture's box, moving, adding, and what is wrong with one. Pure. */
import type { PointsSpec } from '../../core/fields/spec.ts';

export type Points = readonly (readonly [number, number])[];

export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

const X_ENDS = { 'hour-of-day': 24, 'day-of-week': 7, 'day-of-month': 32, 'month-of-year': 12, fraction: 1 } as const;

/** Ends of the x axis that a point may reach; samples end with the data (or the last point, if that is later). */
function endOf(x: PointsSpec['x'], points: Points, samples: number): number {
  return x === 'sample' ? Math.max(samples, points.at(-1)?.[0] ?? 0) : X_ENDS[x];
}

/** Days of a month count from 1. */
function beginOf(x: PointsSpec['x']): number {
  return x === 'day-of-month' ? 1 : 0;
}

/** Places that run on into the next turn, whose end is its beginning. */
const TURNS: readonly PointsSpec['x'][] = ['hour-of-day', 'day-of-week', 'day-of-month', 'month-of-year'];

export function boxOf(points: Points, x: PointsSpec['x'], samples: number): Box {
  const values = points.map(([, y]) => y);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const room = high === low ? 1 : (high - low) * 0.25;
  return { x0: beginOf(x), x1: endOf(x, points, samples), y0: low - room, y1: high + room };
}

const least = (x: PointsSpec['x'], box: Box) => (x === 'sample' ? 1 : (box.x1 - box.x0) / 1000);

/** Three significant digits of the box's size: what a hand can aim at. */
function rounded(value: number, size: number): number {
  const unit = 10 ** Math.floor(Math.log10(size) - 2);
  return Number((Math.round(value / unit) * unit).toPrecision(12));
}

/** The point moved to (x, y), kept between its neighbours. */
export function movePoint(
  points: Points,
  index: number,
  x: number,
  y: number,
  box: Box,
  kind: PointsSpec['x'],
): Points {
  const gap = least(kind, box);
  const low = index === 0 ? box.x0 : (points[index - 1]?.[0] ?? box.x0) + gap;
  const last = TURNS.includes(kind) ? box.x1 - gap : box.x1;
  const high = index === points.length - 1 ? last : (points[index + 1]?.[0] ?? last) - gap;
  const wanted = kind === 'sample' ? Math.round(x) : rounded(x, box.x1 - box.x0);
  return points.with(index, [Math.min(Math.max(wanted, low), high), rounded(y, box.y1 - box.y0)]);
}

/** One more point, in the middle of the widest gap. */
export function addPoint(points: Points, spec: PointsSpec, samples: number): Points {
  const end = endOf(spec.x, points, samples);
  const stops: Points = [[beginOf(spec.x), points[0]?.[1] ?? 0], ...points, [end, points.at(-1)?.[1] ?? 0]];
  let widest = 1;
  for (let i = 1; i < stops.length; i += 1) if (gapBefore(stops, i) > gapBefore(stops, widest)) widest = i;
  const [ax, ay] = stops[widest - 1] ?? [0, 0];
  const [bx, by] = stops[widest] ?? [end, 0];
  const middle = spec.x === 'sample' ? Math.round((ax + bx) / 2) : rounded((ax + bx) / 2, end);
  const value = Number(((ay + by) / 2).toPrecision(6));
  return points.toSpliced(widest - 1, 0, [middle, value]);
}

function gapBefore(points: Points, index: number): number {
  return (points[index]?.[0] ?? 0) - (points[index - 1]?.[0] ?? 0);
}

/** Why x will not do for the point at `index`, or undefined. */
export function pointError(points: Points, index: number, x: number, kind: PointsSpec['x']): string | undefined {
  if (kind === 'sample' && !Number.isInteger(x)) return 'Samples are whole numbers.';
  if (x < 0) return 'Must be at least 0.';
  if (kind !== 'sample' && (kind === 'fraction' ? x > 1 : x >= X_ENDS[kind])) return `Must be below ${X_ENDS[kind]}.`;
  const before = points[index - 1]?.[0];
  const after = points[index + 1]?.[0];
  if (before !== undefined && x <= before) return `Must be more than ${before}, the point before.`;
  if (after !== undefined && x >= after) return `Must be less than ${after}, the point after.`;
  return undefined;
}
