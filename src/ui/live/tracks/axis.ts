/** Where rows stand on the screen: the part that is seen moves with the clock, the part that is drawn stays until it is used up. Pure. */

/** Share of the width that lies in the past; the rest is what comes. */
export const PAST_SHARE = 0.76;
/** Share of the visible rows that is drawn beyond the right edge, so that the picture can be shifted for a while. */
export const MARGIN_SHARE = 0.3;

export interface LiveAxis {
  /** Rows across the visible width. */
  readonly span: number;
  /** First row that is drawn. */
  readonly from: number;
  /** One past the last row that is drawn. */
  readonly to: number;
}

/** @param past share of the width before `row` */
export function axisAt(row: number, span: number, past = PAST_SHARE): LiveAxis {
  const from = row - past * span;
  return { span, from, to: from + span * (1 + MARGIN_SHARE) };
}

/** Whether the drawn part no longer reaches over the visible one, or is of another span. */
export function isUsedUp(axis: LiveAxis, row: number, span: number, past = PAST_SHARE): boolean {
  const visibleFrom = row - past * span;
  return axis.span !== span || visibleFrom < axis.from || visibleFrom + span > axis.to;
}

/** Pixels from the left edge of the drawn part. */
export function xOf(axis: LiveAxis, row: number, width: number): number {
  return ((row - axis.from) / axis.span) * width;
}

/** Rows across for that many seconds of the wall clock, at least enough to show a shape. */
export function spanRows(seconds: number, timing: { readonly speed: number; readonly intervalMs: number }): number {
  return Math.max(LEAST_ROWS, (seconds * 1000 * timing.speed) / timing.intervalMs);
}

const LEAST_ROWS = 60;
