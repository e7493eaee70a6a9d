/** The envelope's picture: corners, path, and what dragging a corner changes. Pure; the engine has the exact formulas. */
import type { ExtentChange } from '../../core/design/edit/edits.ts';
import type { Extent } from '../../core/design/types/resolve.ts';
import type { Anomaly, Pattern } from '../../core/design/types/design.ts';

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

const STEPS = 40;

/** How strong it is at part `t` (0…1) of the recovery, for a picture. */
export function recoveryShape(pattern: Pattern, t: number): number {
  switch (pattern) {
    case 'linear':
      return 1 - t;
    case 'exponential':
      return (100 ** (1 - t) - 1) / 99;
    case 'oscillating':
      return ((100 ** (1 - t) - 1) / 99) * Math.cos(t * 9 * Math.PI);
    case 'step':
      return 1;
  }
}

/** SVG path over the whole width. @param px sample → x */
export function envelopePath(
  anomaly: Pick<Anomaly, 'pattern'>,
  extent: Extent,
  px: (sample: number) => number,
  top: number,
  bottom: number,
  width: number,
): string {
  const middle = anomaly.pattern === 'oscillating' ? (top + bottom) / 2 : bottom;
  const y = (level: number) => (level < 0 ? middle - level * (bottom - middle) : bottom - level * (bottom - top));
  const points = [
    `M0 ${bottom}`,
    `L${px(extent.start)} ${bottom}`,
    `L${px(extent.onsetEnd)} ${top}`,
    `L${px(extent.holdEnd)} ${top}`,
  ];
  if (extent.end > extent.holdEnd) {
    for (let step = 1; step <= STEPS; step += 1) {
      const t = step / STEPS;
      const level = Math.max(0, recoveryShape(anomaly.pattern, t));
      points.push(`L${px(extent.holdEnd + t * (extent.end - extent.holdEnd)).toFixed(1)} ${y(level).toFixed(1)}`);
    }
  }
  points.push(`L${px(extent.end)} ${bottom}`, `L${width} ${bottom}`);
  return points.join('');
}
