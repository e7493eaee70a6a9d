/** The layout of a lane, and a height for it that no drag changes: nothing may move under the hand. */
import { useState } from 'react';
import type { Axis } from '../../axis/geometry.ts';
import { useDocument } from '../../studio-context.tsx';
import { type Interval, type LaneLayout, layOut } from './clip-layout.ts';

export interface LaneRows extends LaneLayout {
  /** Rows that the lane is high: while a drag is under way, as many as before it; further ones share this height. */
  readonly high: number;
}

/** @param keep indices of intervals that must be seen */
export function useLaneLayout(
  intervals: readonly Interval[],
  axis: Axis | undefined,
  keep: readonly number[],
): LaneRows {
  const dragging = useDocument((state) => state.gesture !== undefined);
  const layout = layOut(intervals, axis, keep);
  const [held, setHeld] = useState(layout.rows);
  if (!dragging && held !== layout.rows) setHeld(layout.rows);
  return { ...layout, high: dragging ? held : layout.rows };
}
